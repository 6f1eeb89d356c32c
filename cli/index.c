/* index.c - the search index: building it anew, with a line that tells how far it is. */
#include "config.h"

#include "cli/cli.h"

struct building {
	struct progress line;
	long all;
};

static void tell_progress(void *self, long done, long all)
{
	struct building *b = self;

	b->all = all;
	progress_tell(&b->line, tr(b->line.lang, "building the search index"), done, all);
}

enum gb_status index_build(struct cli *cli, long *records)
{
	struct building b = { .all = 0 };

	progress_begin(&b.line, cli->lang);
	const enum gb_status status = gb_reindex(cli->corpus, tell_progress, &b);
	progress_clear(&b.line);
	*records = b.all;
	return status;
}
