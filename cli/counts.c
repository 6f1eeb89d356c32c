/* counts.c - numbers of records in words. */
#include "config.h"

#include "cli/cli.h"

#include "base/buf.h"

void counts_in_words(struct buf *out, const struct gb_counts *n, enum gb_lang lang)
{
	buf_printf(out, trn(lang, "%ld slogan", "%ld slogans", (unsigned long)n->slogans), n->slogans);
	buf_puts(out, ", ");
	buf_printf(out, trn(lang, "%ld directive", "%ld directives", (unsigned long)n->directives), n->directives);
	buf_puts(out, ", ");
	buf_printf(out, trn(lang, "%ld figure", "%ld figures", (unsigned long)n->figures), n->figures);
	buf_puts(out, ", ");
	buf_printf(out, trn(lang, "%ld finding", "%ld findings", (unsigned long)n->findings), n->findings);
}
