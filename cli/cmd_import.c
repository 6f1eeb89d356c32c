/* cmd_import.c - new, lint, import, remove: what a clerk does with briefing files. */
#include "config.h"

#include "cli/cli.h"

#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "text/text.h"

/* What the listener gathers. */
struct told {
	struct cli *cli;
	struct progress progress;
	bool taking;                    /* import, not lint */
	long errors, warnings;
};

static void tell_progress(void *self, enum gb_import_stage stage, long done, long all)
{
	struct told *t = self;
	const enum gb_lang lang = t->cli->lang;

	if (stage == GB_LOOKING)
		progress_tell(&t->progress, tr(lang, "looking at the files"), done, all);
	else if (stage == GB_FINISHING)
		progress_tell(&t->progress, tr(lang, "putting the corpus in order"), done, all);
	else
		progress_tell(&t->progress, t->taking ? tr(lang, "taking the files in") : tr(lang, "checking the files"), done, all);
}

/* FILE:LINE:COLUMN: error: ..., as editors and compilers have it. */
static void tell_problem(void *self, const struct gb_problem *p)
{
	struct told *t = self;
	struct buf line = BUF_EMPTY, clean = BUF_EMPTY;

	if (p->file)
		buf_puts(&line, p->file);
	if (p->file && p->line)
		buf_printf(&line, ":%d", p->line);
	if (p->file && p->line && p->column)
		buf_printf(&line, ":%d", p->column);
	buf_printf(&line, "%s%s: %s", p->file ? ": " : "",
	           p->severity == GB_ERROR ? tr(t->cli->lang, "error") : tr(t->cli->lang, "warning"), p->what);
	text_clean(&clean, buf_text(&line), line.len, 0);
	progress_clear(&t->progress);
	say_line(buf_text(&clean));
	buf_free(&line);
	buf_free(&clean);
	if (p->severity == GB_ERROR)
		t->errors++;
	else
		t->warnings++;
}

/* "4 slogans, 48 directives, 23 figures, 12 findings", ending the line. */
static void tell_counts(struct cli *cli, const char *before, const struct gb_counts *n)
{
	struct buf text = BUF_EMPTY;

	counts_in_words(&text, n, cli->lang);
	fprintf(encoding_output(cli), "%s%s\n", before, buf_text(&text));
	buf_free(&text);
}

static void tell_imported(void *self, const struct gb_imported *i)
{
	struct told *t = self;
	enum gb_lang lang = t->cli->lang;
	const struct gb_counts *n = &i->counts;

	if (given(t->cli, OPT_QUIET))
		return;
	progress_clear(&t->progress);
	if (!i->meeting) {
		fprintf(encoding_output(t->cli), i->result == GB_UNCHANGED ? tr(lang, "%s: vocabulary, unchanged\n") : tr(lang, "%s: vocabulary, taken in\n"), i->file);
		return;
	}
	switch (i->result) {
	case GB_ADDED:
		fprintf(encoding_output(t->cli), tr(lang, "%s: added (revision %d)"), i->meeting, i->revision);
		break;
	case GB_REPLACED:
		fprintf(encoding_output(t->cli), tr(lang, "%s: revision %d replaced by %d"), i->meeting, i->revision_before, i->revision);
		break;
	case GB_UNCHANGED:
		fprintf(encoding_output(t->cli), tr(lang, "%s: unchanged (revision %d)"), i->meeting, i->revision);
		break;
	default:
		fprintf(encoding_output(t->cli), tr(lang, "%s: not taken in"), i->meeting);
		break;
	}
	tell_counts(t->cli, ", ", n);
}

static void tell_checked(void *self, const struct gb_imported *i)
{
	struct told *t = self;
	const struct gb_counts *n = &i->counts;

	if (given(t->cli, OPT_QUIET))
		return;
	progress_clear(&t->progress);
	fprintf(encoding_output(t->cli), "%s", i->meeting);
	tell_counts(t->cli, ": ", n);
}

static void tell_guess(void *self, const char *file, const char *encoding, int sure, const char *preview)
{
	struct told *t = self;

	progress_clear(&t->progress);
	encoding_tell_guess(t->cli, file, encoding, sure, preview);
}

static void begin(struct told *t, struct cli *cli, bool taking)
{
	*t = (struct told){ .cli = cli, .taking = taking };
	progress_begin(&t->progress, cli->lang);
}

static int end(struct told *t, enum gb_status status)
{
	enum gb_lang lang = t->cli->lang;

	progress_clear(&t->progress);
	if (t->errors || t->warnings) {
		struct buf line = BUF_EMPTY;
		buf_printf(&line, trn(lang, "%ld error", "%ld errors", (unsigned long)t->errors), t->errors);
		buf_puts(&line, ", ");
		buf_printf(&line, trn(lang, "%ld warning", "%ld warnings", (unsigned long)t->warnings), t->warnings);
		complain("%s", buf_text(&line));
		buf_free(&line);
	}
	return (int)status;
}

static int want_files(const struct cli *cli)
{
	if (cli->n_arguments > 0)
		return -1;
	return fail(GB_USAGE, tr(cli->lang, "%s which file? For example: giaoban %s session-11.yaml"), cli->command->name, cli->command->name);
}

static int check_encoding(const struct cli *cli)
{
	struct text_encoding e;

	if (!given(cli, OPT_FROM_ENCODING) || text_encoding_find(cli->value[OPT_FROM_ENCODING], &e))
		return -1;
	return encoding_unknown(cli, cli->value[OPT_FROM_ENCODING]);
}

int cmd_lint(struct cli *cli)
{
	struct told told;
	const struct gb_listener to = { &told, tell_problem, tell_checked, tell_guess, tell_progress };
	struct files files = { .at = NULL };
	const struct gb_import_options o = { .strict = given(cli, OPT_STRICT), .article = cli->value[OPT_ARTICLE],
	                                   .encoding = cli->value[OPT_FROM_ENCODING], .today = cli->today };
	int result = want_files(cli);

	if (result < 0)
		result = check_encoding(cli);
	if (result < 0)
		result = files_find(cli, &files);
	if (result < 0 && o.article && files.n > 1)
		result = fail(GB_USAGE, tr(cli->lang, "--article belongs to one briefing: give one file at a time"));
	if (result < 0)
		result = cli_open(cli);
	if (result < 0) {
		begin(&told, cli, false);
		result = end(&told, gb_lint(cli->corpus, (const char *const *)files.at, files.n, &o, &to));
	}
	files_free(&files);
	return result;
}

/* What --reindex asks for; and where an index is missing, the import would build it without a word. */
static int reindex(struct cli *cli)
{
	const bool asked = given(cli, OPT_REINDEX), alone = asked && cli->n_arguments == 0;
	long records;

	if (access(gb_path(cli->corpus), F_OK) != 0)    /* begins with the first import */
		return alone ? fail(GB_NO_INPUT, tr(cli->lang, "%s: there is no such corpus"), gb_path(cli->corpus)) : -1;
	if (!asked && gb_index_state(cli->corpus) == GB_INDEX_GOOD)
		return -1;
	enum gb_status status = index_build(cli, &records);
	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	if (asked && !given(cli, OPT_QUIET))
		printf(trn(cli->lang, "search index: %ld record\n", "search index: %ld records\n", (unsigned long)records), records);
	return alone ? 0 : -1;
}

int cmd_import(struct cli *cli)
{
	struct told told;
	const struct gb_listener to = { &told, tell_problem, tell_imported, tell_guess, tell_progress };
	struct files files = { .at = NULL };
	const struct gb_import_options o = {
		.replace = given(cli, OPT_REPLACE), .strict = given(cli, OPT_STRICT),
		.origin = given(cli, OPT_BUNDLE) ? "bundled" : "user", .encoding = cli->value[OPT_FROM_ENCODING],
		.today = cli->today
	};
	int result = given(cli, OPT_REINDEX) ? -1 : want_files(cli);

	if (result < 0)
		result = check_encoding(cli);
	if (result < 0)
		result = files_find(cli, &files);
	if (result < 0)
		result = cli_open_for_import(cli, files.n);
	if (result < 0)
		result = reindex(cli);
	if (result < 0) {
		begin(&told, cli, true);
		result = end(&told, gb_import(cli->corpus, (const char *const *)files.at, files.n, &o, &to));
	}
	files_free(&files);
	return result;
}

int cmd_remove(struct cli *cli)
{
	const char *id;
	long records;

	if (cli->n_arguments > 1)
		return fail(GB_USAGE, tr(cli->lang, "one meeting at a time: '%s' is one too many"), cli->arguments[1]);
	if (cli->n_arguments != 1)
		return fail(GB_USAGE, tr(cli->lang, "remove which meeting? For example: giaoban remove session-11"));
	int result = cli_open_for_import(cli, 1);
	if (result >= 0)
		return result;
	enum gb_status status = gb_resolve(cli->corpus, GB_A_MEETING, cli->arguments[0], &id);
	if (status == GB_OK && strcmp(id, cli->arguments[0]) != 0)
		return fail(GB_USAGE, tr(cli->lang, "to remove a meeting write its whole id: giaoban remove %s"), id);
	if (status == GB_OK && gb_index_state(cli->corpus) != GB_INDEX_GOOD)
		status = index_build(cli, &records);
	if (status == GB_OK)
		status = gb_remove(cli->corpus, id);
	if (status != GB_OK)
		return cli_corpus_failed(cli, status);
	if (!given(cli, OPT_QUIET))
		fprintf(encoding_output(cli), tr(cli->lang, "%s: removed\n"), id);
	return 0;
}

int cmd_new(struct cli *cli)
{
	struct gb_why why = { .lang = cli->lang };
	struct output out;

	if (cli->n_arguments > 1)
		return fail(GB_USAGE, tr(cli->lang, "one meeting at a time: '%s' is one too many"), cli->arguments[1]);
	if (cli->n_arguments != 1)
		return fail(GB_USAGE, tr(cli->lang, "new which meeting? Give it an id, for example: giaoban new session-11 -o session-11.yaml"));
	int result = output_open(cli, 1u << GB_TEXT, &out);
	if (result >= 0)
		return result;
	enum gb_status status = gb_skeleton(out.stream, cli->arguments[0], cli->lang, &why);
	return output_close(cli, &out, status, why.text);
}
