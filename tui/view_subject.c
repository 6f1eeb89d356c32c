/* view_subject.c - a meeting, an agency, a topic or an indicator: an overview, its records kind by kind, its sources. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/plain.h"
#include "tui/subject.h"

#define ANY_DEADLINE "1900-01-01.."     /* days begin then (base/date.h) */

static const struct view_ops list_ops, page_ops;

static struct subject *self(struct view *v)
{
	return (struct subject *)v;
}

static const struct subject *const_self(const struct view *v)
{
	return (const struct subject *)v;
}

static bool is_page(enum part part)
{
	return part == PART_OVERVIEW || part == PART_SOURCES;
}

/* The kind of record that a part lists. */
static enum gb_kind kind_of(enum part part)
{
	static const enum gb_kind kinds[PARTS] = {
		[PART_TIME] = GB_ANY, [PART_SLOGANS] = GB_SLOGAN, [PART_DIRECTIVES] = GB_DIRECTIVE,
		[PART_FIGURES] = GB_FIGURE, [PART_FINDINGS] = GB_FINDING,
	};

	return kinds[part];
}

static enum part part_on(const struct subject *s)
{
	return s->order[s->on];
}

/* The page that is shown; NULL for a list. */
static const struct page *page_on(const struct subject *s)
{
	enum part part = part_on(s);

	return part == PART_OVERVIEW ? &s->overview : part == PART_SOURCES ? &s->sources : NULL;
}

static struct page *page_of(struct subject *s)
{
	return part_on(s) == PART_SOURCES ? &s->sources : &s->overview;
}

/* ---- what it has ---- */

/* A list that is narrowed so is about this. */
static void narrow(const struct subject *s, struct filter *f)
{
	static const enum facet facets[] = {
		[TARGET_MEETING] = FACET_MEETING, [TARGET_AGENCY] = FACET_AGENCY,
		[TARGET_TOPIC] = FACET_TOPIC, [TARGET_INDICATOR] = FACET_INDICATOR,
	};

	filter_fix(f, facets[s->kind], s->id);
}

/* The parts in the order of the head; what somebody wants first of an agency, behind everything, are the directives. */
static const enum part *parts_of(enum target_kind kind, int *n)
{
	static const enum part of_meeting[] = {
		PART_OVERVIEW, PART_SLOGANS, PART_DIRECTIVES, PART_FIGURES, PART_FINDINGS, PART_SOURCES,
	};
	static const enum part of_other[] = { PART_OVERVIEW, PART_TIME, PART_DIRECTIVES, PART_FIGURES, PART_FINDINGS, PART_SLOGANS };
	static const enum part of_indicator[] = { PART_OVERVIEW, PART_FIGURES };

	switch (kind) {
	case TARGET_MEETING:
		*n = sizeof of_meeting / sizeof *of_meeting;
		return of_meeting;
	case TARGET_INDICATOR:
		*n = sizeof of_indicator / sizeof *of_indicator;
		return of_indicator;
	default:
		*n = sizeof of_other / sizeof *of_other;
		return of_other;
	}
}

/* Counts what belongs to a part, whatever its list was narrowed to meanwhile, and makes the list if it is new and holds something. */
static void look_at_part(struct subject *s, enum part part)
{
	struct context *cx = s->view.cx;
	struct filter f;

	filter_init(&f, kind_of(part), cx->voice.today);
	if (part == PART_TIME)
		filter_sort(&f, GB_SORT_DATE, false);
	narrow(s, &f);
	subject_count(s, &f.query, &s->count[part]);
	if (!s->records[part] && (s->count[part] > 0 || s->kind == TARGET_MEETING)) {
		s->records[part] = mem_alloc(sizeof *s->records[part]);
		records_init(s->records[part], cx, kind_of(part), &f);
	}
	filter_free(&f);
}

/* All kinds together are a search, which wants its index. */
static bool can_be_read(const struct subject *s, enum part part)
{
	return part != PART_TIME || gb_index_state(s->view.cx->corpus) == GB_INDEX_GOOD;
}

/* Which parts there are.  A meeting says also what it has none of. */
static void find_parts(struct subject *s)
{
	int n, kept = 0;
	const enum part *all = parts_of(s->kind, &n);
	enum part before = s->n > 0 ? part_on(s) : PART_OVERVIEW;

	s->on = 0;
	for (int i = 0; i < n; i++) {
		if (!can_be_read(s, all[i]))
			continue;
		if (!is_page(all[i])) {
			look_at_part(s, all[i]);
			if (s->count[all[i]] == 0 && s->kind != TARGET_MEETING)
				continue;
		}
		if (all[i] == before)
			s->on = kept;
		s->order[kept++] = all[i];
	}
	s->n = kept;
}

static bool is_known(const struct subject *s)
{
	const struct gb_vocabulary *v = gb_voice_vocabulary(&s->view.cx->voice);

	switch (s->kind) {
	case TARGET_AGENCY: return gb_agency_find(v, s->id) != NULL;
	case TARGET_TOPIC: return gb_topic_find(v, s->id) != NULL;
	case TARGET_INDICATOR: return gb_indicator_find(v, s->id) != NULL;
	default: return false;
	}
}

/* GB_USAGE when it is not there (no longer, perhaps). */
static enum gb_status read_it(struct subject *s)
{
	gb_rows *rows = NULL;
	int item;

	if (s->kind != TARGET_MEETING)
		return is_known(s) ? GB_OK : GB_USAGE;
	enum gb_status status = gb_get(s->view.cx->corpus, s->id, &rows, &item);
	if (status == GB_OK || status == GB_USAGE) {
		gb_rows_free(s->rows);
		s->rows = rows;
	}
	return status;
}

/* ---- from part to part ---- */

static void show_part(struct subject *s, int i)
{
	s->on = i;
	s->view.ops = page_on(s) ? &page_ops : &list_ops;
}

static enum verdict go_to_part(struct subject *s, enum part part)
{
	for (int i = 0; i < s->n; i++) {
		if (s->order[i] != part)
			continue;
		if (i == s->on)
			return VERDICT_PASS;            /* the same key again: those of all meetings */
		show_part(s, i);
		return VERDICT_REDRAW;
	}
	return VERDICT_PASS;
}

static enum verdict step(struct subject *s, int by)
{
	if (s->n < 2)
		return VERDICT_DONE;
	show_part(s, (s->on + by + s->n) % s->n);
	return VERDICT_REDRAW;
}

/* A link of the overview may lead to a part of this very view. */
static enum verdict follow(struct subject *s)
{
	const struct context *cx = s->view.cx;

	for (enum part part = PART_OVERVIEW; cx->open.kind == TARGET_LIST && part < PARTS; part++)
		if (s->records[part] && cx->open.filter == &s->records[part]->filter)
			return go_to_part(s, part);
	return VERDICT_OPEN;
}

/* ---- keys ---- */

static enum verdict act_on_page(struct subject *s, enum action a)
{
	int by = a == ACTION_NEXT ? 1 : a == ACTION_PREVIOUS ? -1 : 0;

	if (by != 0 && !page_has_link(page_of(s), by))
		return step(s, by);
	enum verdict verdict = page_act(page_of(s), a);
	return verdict == VERDICT_OPEN ? follow(s) : verdict;
}

static enum verdict act_on_list(struct subject *s, enum action a)
{
	if (a == ACTION_NEXT || a == ACTION_PREVIOUS)
		return step(s, a == ACTION_NEXT ? 1 : -1);
	return records_act(s->records[part_on(s)], a);
}

static bool selected(const struct view *v, struct target *out)
{
	const struct subject *s = const_self(v);

	if (!page_on(s))
		return records_selected(s->records[part_on(s)], out);
	*out = (struct target){ .kind = s->kind, .id = s->id };
	return true;
}

static bool pick(struct view *v, long what)
{
	struct subject *s = self(v);

	if (what < SUBJECT_SPOTS + s->n)
		show_part(s, (int)(what - SUBJECT_SPOTS));
	else
		return page_on(s) ? page_pick(page_of(s), what) : records_pick(s->records[part_on(s)], what);
	return true;
}

static bool scroll(struct view *v, int lines)
{
	if (!page_on(self(v)))
		return false;
	page_scroll_by(page_of(self(v)), lines);
	return true;
}

static enum verdict act(struct view *v, enum action a, const struct event *e)
{
	struct subject *s = self(v);
	struct target t;

	(void)e;
	switch (a) {
	case ACTION_SLOGANS: return go_to_part(s, PART_SLOGANS);
	case ACTION_DIRECTIVES: return go_to_part(s, PART_DIRECTIVES);
	case ACTION_FIGURES: return go_to_part(s, PART_FIGURES);
	case ACTION_PLAIN:
		return selected(v, &t) ? plain_show(v->cx, &t) : VERDICT_PASS;
	case ACTION_SOURCE:
		return selected(v, &t) ? plain_source(v->cx, &t) : VERDICT_PASS;
	default:
		return page_on(s) ? act_on_page(s, a) : act_on_list(s, a);
	}
}

static const enum action *hints(const struct view *v)
{
	static const enum action of_page[] = { ACTION_OPEN, ACTION_BACK, ACTION_HELP, ACTION_NEXT, ACTION_SEARCH, ACTION_NONE };
	static const enum action no_links[] = { ACTION_BACK, ACTION_HELP, ACTION_SEARCH, ACTION_NONE };
	static const enum action found[] = { ACTION_HIT_NEXT, ACTION_OPEN, ACTION_BACK, ACTION_NEXT, ACTION_SEARCH, ACTION_HELP,
	                                     ACTION_NONE };
	const struct subject *s = const_self(v);
	const struct page *p = page_on(s);

	return !p ? records_hints(s->records[part_on(s)]) : p->n_hits > 0 ? found : p->n_links > 0 ? of_page : no_links;
}

/* ---- the screen ---- */

/* The lists but one. */
static void rest_lists(struct subject *s, enum part but)
{
	for (enum part part = PART_OVERVIEW; part < PARTS; part++)
		if (s->records[part] && part != but)
			records_rest(s->records[part]);
}

static void rest(struct view *v)
{
	struct subject *s = self(v);

	page_rest(&s->overview);
	page_rest(&s->sources);
	rest_lists(s, PARTS);
}

static void prepare(struct view *v, int h, int w)
{
	struct subject *s = self(v);

	rest_lists(s, part_on(s));
	if ((own_is_news(v->cx, &s->own_seen) && s->kind == TARGET_MEETING) || (page_on(s) && page_on(s)->resting))
		subject_fill(s);
	if (page_on(s))
		page_prepare(page_of(s), h, w);
	else
		records_prepare(s->records[part_on(s)], h, w);
}

static void paint_head(const struct view *v, struct grid *g, struct rect r)
{
	subject_paint_head(const_self(v), g, r);
}

static void paint(const struct view *v, struct grid *g, struct rect r, bool focused)
{
	const struct subject *s = const_self(v);

	if (page_on(s))
		page_paint(page_on(s), g, r, focused);
	else
		records_paint(s->records[part_on(s)], g, r, focused);
}

static void status(const struct view *v, struct buf *out)
{
	const struct subject *s = const_self(v);

	if (page_on(s))
		page_status(page_on(s), out);
	else
		records_status(s->records[part_on(s)], out);
}

/* ---- beginning and end ---- */

static void reload(struct view *v)
{
	struct subject *s = self(v);
	enum gb_status status = read_it(s);

	if (status != GB_OK && status != GB_USAGE)
		context_corpus_failed(v->cx);
	find_parts(s);
	show_part(s, s->on);
	for (enum part part = PART_OVERVIEW; part < PARTS; part++)
		if (s->records[part])
			records_reload(s->records[part]);
	subject_fill(s);
}

static void close_subject(struct view *v)
{
	struct subject *s = self(v);

	for (enum part part = PART_OVERVIEW; part < PARTS; part++)
		if (s->records[part]) {
			records_free(s->records[part]);
			free(s->records[part]);
		}
	filter_free(&s->with_deadline);
	page_free(&s->overview);
	page_free(&s->sources);
	gb_rows_free(s->rows);
	free(s->id);
	free(s);
}

#define COMMON \
	.name = "subject", .head_rows = 2, .act = act, .prepare = prepare, .paint_head = paint_head, .paint = paint, \
	.status = status, .hints = hints, .pick = pick, .scroll = scroll, .selected = selected, .formats = subject_formats, \
	.file_name = subject_file_name, .write = subject_write, .line = subject_line, .reload = reload, .rest = rest, \
	.close = close_subject

/* What is shown decides: a list takes a page beside it, the overview wants the head with all parts. */
static const struct view_ops list_ops = { COMMON, .list = true };
static const struct view_ops page_ops = { COMMON, .whole = true };

struct view *view_subject_new(struct context *cx, const struct target *t)
{
	struct subject *s = mem_alloc(sizeof *s);

	s->view = (struct view){ .ops = &page_ops, .cx = cx };
	s->kind = t->kind;
	s->id = mem_strdup(t->id);
	s->own_seen = cx->own_edition;
	page_init(&s->overview, cx);
	page_init(&s->sources, cx);
	filter_init(&s->with_deadline, GB_DIRECTIVE, cx->voice.today);
	narrow(s, &s->with_deadline);
	filter_fix(&s->with_deadline, FACET_DUE, ANY_DEADLINE);
	if (read_it(s) != GB_OK) {
		if (s->kind == TARGET_MEETING)
			context_corpus_failed(cx);
		else
			context_complain(cx, tr(lang_of(cx), "'%s' is not in this corpus"), s->id);
		close_subject(&s->view);
		return NULL;
	}
	find_parts(s);
	show_part(s, s->kind != TARGET_MEETING && s->n > 1 ? 1 : 0);
	subject_fill(s);
	return &s->view;
}

void view_subject_overview(struct view *v)
{
	show_part(self(v), 0);
}
