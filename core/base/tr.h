/* tr.h - the interface's texts in two languages.
 *
 * English stands in the source; Vietnamese comes from po/vi.po through a table that is made at
 * build time.  gettext's own lookup is not used: it needs an installed locale and cannot switch
 * the language while the program runs. */
#ifndef GIAOBAN_BASE_TR_H
#define GIAOBAN_BASE_TR_H

#include <stddef.h>
#include <stdint.h>

enum gb_lang { GB_VI, GB_EN };

/* The text in `lang`; English where no translation exists.  `english` must be a literal (the table is made from what
 * xgettext finds, and knows a text by its hash alone); the result lives as long as the program. */
const char *tr(enum gb_lang lang, const char *english) __attribute__((format_arg(2)));

/* The same for a counted thing: English takes `one` when n is 1; Vietnamese knows no plural and
 * is looked up under `one`. */
const char *trn(enum gb_lang lang, const char *one, const char *many, unsigned long n)
	__attribute__((format_arg(2), format_arg(3)));

/* Marks a literal for translation where it cannot be translated yet (in a constant table). */
#define TR(english) english

/* One row of the generated table (tr_vi.c), sorted by the hash of the English text.  It has no pointers, so that nothing
 * of it is written to when the program is loaded, and the English text, which stands in the source, stands there once. */
struct tr_entry {
	uint32_t hash, place;           /* where in tr_vi_texts the Vietnamese text begins */
};
extern const struct tr_entry tr_vi[];
extern const size_t tr_vi_count;
extern const char tr_vi_texts[];

#endif
