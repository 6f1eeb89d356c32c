/* unicode.h - inside the text room: libunistring, loaded when something is asked of it.  Vietnamese and English on a screen ask nothing. */
#ifndef GIAOBAN_TEXT_UNICODE_H
#define GIAOBAN_TEXT_UNICODE_H

#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <uniwidth.h>

/* Its functions under their own names, without the first part; what each does is in its manual. */
struct text_unicode {
	__typeof__(u8_normalize) *normalize;
	const struct unicode_normalization_form *nfc;
	__typeof__(u8_possible_linebreaks) *possible_linebreaks;
	__typeof__(uc_canonical_decomposition) *canonical_decomposition;
	__typeof__(uc_combining_class) *combining_class;
	__typeof__(uc_composition) *composition;
	__typeof__(uc_graphemeclusterbreak_property) *graphemeclusterbreak_property;
	__typeof__(uc_is_general_category_withtable) *is_general_category_withtable;
	__typeof__(uc_is_property_default_ignorable_code_point) *is_property_default_ignorable_code_point;
	__typeof__(uc_tolower) *lower;
	__typeof__(uc_toupper) *upper;
	__typeof__(uc_width) *width;
};

/* From any thread; good to the end. */
const struct text_unicode *text_unicode(void);

#endif
