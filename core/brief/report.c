/* report.c - complaints: counted all, told up to a bound, with what was probably meant. */
#include "config.h"

#include "brief/report.h"

#include <stdarg.h>
#include <string.h>

#include "brief/node.h"
#include "text/text.h"

/* A value in a message is shown up to this many cells. */
#define SHOWN_CELLS 60

/* Names looked at for one suggestion, and letters that may differ in it. */
#define NEAREST_TRIED 2000
#define NEAREST_FAR 3

struct brief_talk brief_talk_to(struct brief *b, const struct brief_report *to)
{
	struct brief_talk t = { .brief = b, .to = to, .lang = to->lang, .file = b->file };

	return t;
}

bool brief_is_full(const struct brief_talk *t)
{
	return t->brief->places->told >= BRIEF_MAX_PROBLEMS;
}

static void say(struct brief_talk *t, enum gb_severity severity, int line, int column, const char *format,
                va_list args) __attribute__((format(printf, 5, 0)));
static void say(struct brief_talk *t, enum gb_severity severity, int line, int column, const char *format,
                va_list args)
{
	struct brief_places *places = t->brief->places;
	struct buf b = BUF_EMPTY;

	if (severity == GB_ERROR)
		t->brief->errors++;
	else
		t->brief->warnings++;
	if (brief_is_full(t)) {
		places->beyond++;
		if (severity == GB_ERROR)
			places->beyond_error = true;
		return;
	}
	places->told++;
	buf_vprintf(&b, format, args);
	places->waiting[places->n_waiting++] = (struct gb_problem){
		.file = t->file, .line = line, .column = column, .severity = severity,
		.what = arena_strndup(t->brief->arena, buf_text(&b), b.len)
	};
	buf_free(&b);
}

void brief_say(struct brief_talk *t, enum gb_severity severity, int line, int column, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(t, severity, line, column, format, args);
	va_end(args);
}

void brief_error(struct brief_talk *t, const struct node *at, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(t, GB_ERROR, at ? at->line : 0, at ? at->column : 0, format, args);
	va_end(args);
}

void brief_warn(struct brief_talk *t, const struct node *at, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(t, GB_WARNING, at ? at->line : 0, at ? at->column : 0, format, args);
	va_end(args);
}

/* The briefing's own complaints before its article's, each in the order of the lines. */
static bool comes_before(const struct gb_problem *a, const struct gb_problem *b, const char *own)
{
	if (a->file != b->file)
		return a->file == own;
	return a->line != b->line ? a->line < b->line : a->column < b->column;
}

/* An insertion sort: stable, and there are never more than BRIEF_MAX_PROBLEMS. */
static void sort_waiting(struct brief_places *places, const char *own)
{
	for (int i = 1; i < places->n_waiting; i++) {
		struct gb_problem p = places->waiting[i];
		int k = i;
		for (; k > 0 && comes_before(&p, &places->waiting[k - 1], own); k--)
			places->waiting[k] = places->waiting[k - 1];
		places->waiting[k] = p;
	}
}

void brief_tell(struct brief_talk *t)
{
	struct brief_places *places = t->brief->places;
	unsigned long beyond = (unsigned long)places->beyond;
	struct gb_problem last = {
		.file = t->brief->file, .severity = places->beyond_error ? GB_ERROR : GB_WARNING
	};

	sort_waiting(places, t->brief->file);
	for (int i = 0; t->to->problem && i < places->n_waiting; i++)
		t->to->problem(t->to->self, &places->waiting[i]);
	if (t->to->problem && beyond > 0) {
		last.what = arena_printf(t->brief->arena, trn(t->lang, "%lu more complaint is not shown",
		                                              "%lu more complaints are not shown", beyond), beyond);
		t->to->problem(t->to->self, &last);
	}
	places->n_waiting = 0;
	places->beyond = 0;
	places->beyond_error = false;
}

const char *brief_shown(struct brief_talk *t, const char *s)
{
	size_t len;

	if (brief_is_full(t))
		return "";
	len = text_fit(s, SHOWN_CELLS);
	if (!s[len])
		return s;
	return arena_printf(t->brief->arena, "%.*s…", (int)len, s);
}

void brief_nearest_begin(struct brief_nearest *n, const char *typed)
{
	size_t length = text_length(typed);

	n->typed = typed;
	n->best = NULL;
	n->length = length;
	n->tried = 0;
	/* A third of the letters may be wrong: "duee" is "due", but "abc" is nothing. */
	n->far = (int)(length / 3 < NEAREST_FAR ? length / 3 : NEAREST_FAR);
	if (length == 2)
		n->far = 1;
}

void brief_nearest_offer(struct brief_nearest *n, const char *name)
{
	size_t length = strlen(name), far = (size_t)n->far;
	int distance;

	/* Long strings are no slips of the pen; and the work for one complaint is bounded. */
	if (n->far <= 0 || n->length > 80 || length > n->length + far || n->length > length + far ||
	    n->tried >= NEAREST_TRIED)
		return;
	n->tried++;
	distance = text_distance(n->typed, name, n->far);
	/* Of two that are as near, the first one, but for a better beginning: "od" is "of", not "id". */
	if (distance > n->far)
		return;
	if (distance == n->far && n->best && (n->best[0] == n->typed[0] || name[0] != n->typed[0]))
		return;
	n->best = name;
	n->far = distance;
}

const char *brief_hint(struct brief_talk *t, const struct brief_nearest *n)
{
	if (!n->best || brief_is_full(t))
		return "";
	return arena_printf(t->brief->arena, tr(t->lang, "; did you mean \"%s\"?"), n->best);
}
