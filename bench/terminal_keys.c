/* terminal_keys.c - one line down and one page down, in lists and on pages: bytes on the line, and the time to the last of them. */
#include "config.h"

#include "terminal.h"

#include <stdio.h>
#include <string.h>

#include "table.h"
#include "tests/terminal/sent.h"

#define NEW_LEAST 0.75          /* of what a page shows: at the end of a list only a few rows are new, and the rest has moved */
#define TEXT_LEAST 100          /* bytes: what is less tells nothing */
#define SCREENS 262144

static const struct place {
	const char *name;
	const char *keys[3];    /* the way there */
	const char *script;     /* the same for a script */
	bool page;              /* that scrolls: what comes into sight with a line is text, and has to be sent */
} places[] = {
	{ "meetings", { "1" }, "keys 1", false },
	{ "directives", { "3" }, "keys 3", false },
	{ "figures", { "4" }, "keys 4", false },
	{ "findings", { ":", "findings", "\r" }, "keys :\ntext findings\nkeys Enter", false },
	{ "a record's page", { "3", "\r" }, "keys 3 Enter", true },
	{ "a meeting's page", { "1", "\r" }, "keys 1 Enter", true },
};

static void go(struct terminal *t, const struct terminal_corpus *c, const struct place *at, bool thrift, struct pty *p)
{
	terminal_open(t, c, thrift, p);
	for (size_t i = 0; i < sizeof at->keys / sizeof *at->keys && at->keys[i]; i++)
		pty_key(p, at->keys[i], &t->answer);
}

static void named(char *what, size_t size, const char *measure, const struct place *at, bool thrift)
{
	snprintf(what, size, "%s, %s%s", measure, at->name, thrift ? ", thrift" : "");
}

/* ---- a line ---- */

/* Down from the first row.  A key that sends nothing was at the end: the next begins at the top again. */
static void line_down(struct terminal *t, const struct terminal_corpus *c, const struct place *at, bool thrift)
{
	double bytes[TERMINAL_RUNS_MOST], ms[TERMINAL_RUNS_MOST];
	struct pty p;
	char what[64];
	size_t n = 0;

	go(t, c, at, thrift, &p);
	for (size_t tries = 0; n < t->runs && tries < 3 * t->runs; tries++) {
		pty_key(&p, "j", &t->answer);
		if (t->answer.bytes == 0) {
			pty_key(&p, "g", &t->answer);
			continue;
		}
		bytes[n] = (double)t->answer.bytes;
		ms[n++] = t->answer.last;
	}
	pty_kill(&p);
	named(what, sizeof what, "line down", at, thrift);
	table_row(c->name, what, bytes, n, UNIT_BYTES, thrift && !at->page ? 60 : 205);
	table_row(c->name, what, ms, n, UNIT_MS, 0.5);
}

/* What less sends and needs for the same two keys on the list of meetings. */
static void less_keys(struct terminal *t, const struct terminal_corpus *c)
{
	static const struct {
		const char *key, *name;
	} keys[] = { { "j", "line down, less" }, { " ", "page down, less" } };
	const char *const argv[] = { "less", c->text, NULL };
	double bytes[TERMINAL_RUNS_MOST], ms[TERMINAL_RUNS_MOST];
	struct pty p;

	for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
		size_t n = 0;
		pty_open(&p, argv, PTY_PLAIN);
		pty_listen(&p, p.begun, 0, &t->answer);
		for (size_t i = 0; i < t->runs; i++) {
			pty_key(&p, keys[k].key, &t->answer);
			bytes[n] = (double)t->answer.bytes;
			ms[n] = t->answer.last;
			n += t->answer.bytes > 1;       /* one: the bell, at the end */
		}
		pty_kill(&p);
		table_row(c->name, keys[k].name, bytes, n, UNIT_BYTES, NO_BOUND);
		table_row(c->name, keys[k].name, ms, n, UNIT_MS, NO_BOUND);
	}
}

/* ---- a page ---- */

/* The screens "0", "1" ... that a script shows, each behind so many pages. */
static const char *screens(struct terminal *t, const struct terminal_corpus *c, const struct place *at, bool thrift)
{
	static char shown[SCREENS];
	char file[4096];
	const char *const argv[] = { t->giaoban, "--script", file, "--corpus", c->path, thrift ? "--thrift" : NULL, NULL };
	size_t n;

	snprintf(file, sizeof file, "%s/keys", pty_folder());
	FILE *f = fopen(file, "w");
	if (!f)
		pty_stop(file);
	fprintf(f, "%s\nshow 0\n", at->script);
	for (size_t i = 1; i <= t->runs; i++)
		fprintf(f, "keys Space\nshow %zu\n", i);
	if (fclose(f) != 0)
		pty_stop(file);
	pty_forget();
	pty_run(argv, shown, sizeof shown - 1, &n);
	shown[n] = '\0';
	return shown;
}

/* The lines "|...|" of the screen that begins here, without the lines of styles between them; and where the next one begins. */
static const char *screen_text(const char *at, char *out, size_t size)
{
	size_t n = 0;

	if (strncmp(at, "== ", 3) == 0)
		at += strcspn(at, "\n") + 1;
	while (*at && strncmp(at, "== ", 3) != 0) {
		const size_t len = strcspn(at, "\n") + 1;
		if (*at == '|' && n + len < size) {
			memcpy(out + n, at, len);
			n += len;
		}
		at += at[len - 1] ? len : len - 1;
	}
	out[n] = '\0';
	return at;
}

/* A whole page; else the rest of one, and what is left of the page before has only moved. */
static bool is_whole(const char *before, const char *after)
{
	static const char blank[] = "||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n";

	return (double)sent_new_text(before, after) >= NEW_LEAST * (double)sent_new_text(blank, after);
}

/* What a page down from the top shows that is new, and the page down behind it, and so on to the end or as often as there are runs. */
struct steps {
	size_t visible[TERMINAL_RUNS_MOST];     /* bytes */
	bool whole[TERMINAL_RUNS_MOST];
	size_t n;
};

static void expect(struct terminal *t, const struct terminal_corpus *c, const struct place *at, bool thrift, struct steps *out)
{
	static char text[2][16384];
	const char *next = screens(t, c, at, thrift);

	next = screen_text(next, text[0], sizeof text[0]);
	for (out->n = 0; out->n < t->runs; out->n++) {
		const char *before = text[out->n % 2];
		char *after = text[(out->n + 1) % 2];
		next = screen_text(next, after, sizeof text[0]);
		out->visible[out->n] = sent_new_text(before, after);
		out->whole[out->n] = is_whole(before, after);
		if (out->visible[out->n] < TEXT_LEAST)
			break;          /* the end */
	}
}

struct pages {
	double share[TERMINAL_RUNS_MOST], ms[TERMINAL_RUNS_MOST];
	size_t n;
};

static void tell_pages(const struct terminal_corpus *c, const struct place *at, bool thrift, bool whole, struct pages *of)
{
	char what[64];

	if (of->n == 0)
		return;
	named(what, sizeof what, whole ? "page down" : "rest of a page down", at, thrift);
	table_row(c->name, what, of->share, of->n, UNIT_SHARE, whole ? 1.2 : NO_BOUND);
	table_row(c->name, what, of->ms, of->n, UNIT_MS, 1);
}

static void page_down(struct terminal *t, const struct terminal_corpus *c, const struct place *at, bool thrift)
{
	struct pages pages[2] = { { .n = 0 }, { .n = 0 } };     /* the rest of a page; whole ones */
	struct steps steps;
	struct pty p;

	expect(t, c, at, thrift, &steps);
	go(t, c, at, thrift, &p);
	/* Through a short list more than once. */
	for (size_t i = 0; steps.n > 0 && i < 2 * t->runs; i++) {
		struct pages *of = &pages[steps.whole[i % steps.n]];
		if (i > 0 && i % steps.n == 0)
			pty_key(&p, "g", &t->answer);
		pty_key(&p, " ", &t->answer);
		if (of->n == t->runs)
			continue;
		of->share[of->n] = (double)t->answer.bytes / (double)steps.visible[i % steps.n];
		of->ms[of->n++] = t->answer.last;
	}
	pty_kill(&p);
	tell_pages(c, at, thrift, true, &pages[true]);
	tell_pages(c, at, thrift, false, &pages[false]);
}

void terminal_keys(struct terminal *t, const struct terminal_corpus *c)
{
	if (t->less)
		less_keys(t, c);
	for (int thrift = 0; thrift < 2; thrift++) {
		for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
			line_down(t, c, &places[i], thrift);
			page_down(t, c, &places[i], thrift);
		}
	}
}
