/* index.c - the search index: building it anew, with a line that tells how far it is. */
#include "config.h"

#include "cli/cli.h"

#include <unistd.h>

#include "base/buf.h"
#include "text/text.h"

struct progress {
	enum gb_lang lang;
	size_t shown;           /* cells on the terminal's line */
	long all;
};

/* The line written before is written over, also where it was longer. */
static void show(struct progress *p, const char *line)
{
	const size_t cells = text_width(line);

	fprintf(stderr, "\r%s%*s", line, p->shown > cells ? (int)(p->shown - cells) : 0, "");
	p->shown = cells;
}

static void tell_progress(void *self, long done, long all)
{
	struct progress *p = self;
	struct buf line = BUF_EMPTY;

	p->all = all;
	if (isatty(STDERR_FILENO)) {
		buf_puts(&line, tr(p->lang, "building the search index"));
		buf_puts(&line, ": ");
		text_number(&line, (struct gb_decimal){ done, 0 }, p->lang);
		buf_putc(&line, '/');
		text_number(&line, (struct gb_decimal){ all, 0 }, p->lang);
		show(p, buf_text(&line));
		buf_free(&line);
	}
}

enum gb_status index_build(struct cli *cli, long *records)
{
	struct progress p = { .lang = cli->lang };
	const enum gb_status status = gb_reindex(cli->corpus, tell_progress, &p);

	if (p.shown > 0) {
		show(&p, "");
		fputc('\r', stderr);
	}
	*records = p.all;
	return status;
}
