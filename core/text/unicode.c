/* unicode.c - libunistring, loaded late. */
#include "config.h"

#include "text/unicode.h"

#ifdef LIBUNISTRING_FILE
#include <pthread.h>

#include "base/late.h"

/* The headers may call a function otherwise than its manual (u8_possible_linebreaks_v2). */
#define NAMED(name) #name
#define NAME_OF(function) NAMED(function)
#define AT(member, function) { NAME_OF(function), offsetof(struct text_unicode, member) }

/* Set once, before it is first read. */
static struct text_unicode loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void)
{
	static const struct late_function functions[] = {
		AT(normalize, u8_normalize), AT(nfc, uninorm_nfc), AT(possible_linebreaks, u8_possible_linebreaks),
		AT(canonical_decomposition, uc_canonical_decomposition), AT(combining_class, uc_combining_class),
		AT(composition, uc_composition), AT(graphemeclusterbreak_property, uc_graphemeclusterbreak_property),
		AT(is_general_category_withtable, uc_is_general_category_withtable),
		AT(is_property_default_ignorable_code_point, uc_is_property_default_ignorable_code_point),
		AT(lower, uc_tolower), AT(upper, uc_toupper), AT(width, uc_width),
	};

	late_load(LIBUNISTRING_FILE, functions, sizeof functions / sizeof *functions, &loaded);
}

const struct text_unicode *text_unicode(void)
{
	(void)pthread_once(&once, load);        /* fails for no control that was initialised: POSIX */
	return &loaded;
}
#else
const struct text_unicode *text_unicode(void)
{
	static const struct text_unicode linked = {
		u8_normalize, UNINORM_NFC, u8_possible_linebreaks, uc_canonical_decomposition, uc_combining_class, uc_composition,
		uc_graphemeclusterbreak_property, uc_is_general_category_withtable, uc_is_property_default_ignorable_code_point,
		uc_tolower, uc_toupper, uc_width,
	};

	return &linked;
}
#endif
