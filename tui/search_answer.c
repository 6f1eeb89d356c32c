/* search_answer.c - the text is asked for: first the rows; then their number and how they divide, or what would find
 * something.
 *
 * Each of these is given up when a key comes meanwhile, and done the next time: what is shown is the last that is whole. */
#include "config.h"

#include "tui/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* ---- an answer ---- */

static void forget(struct search_answer *a)
{
	feed_close(&a->feed);
	gb_ask_free(a->ask);
	search_tips_free(a);
	buf_free(&a->text);
	buf_free(&a->intro);
	*a = (struct search_answer){ .state = SEARCH_NOTHING_ASKED };
}

void search_forget(struct search *s)
{
	search_forget_passages(s);
	forget(&s->answer);
}

static bool is_blank(const char *text)
{
	return text[strspn(text, " ")] == '\0';
}

/* GB_STOPPED: for the key that waits.  Another failure leaves its reason in the intro. */
static enum gb_status find(struct search_answer *a, struct context *cx, size_t first_rows)
{
	enum gb_status status = gb_ask_read(cx->corpus, buf_text(&a->text), true, &a->ask);

	if (status == GB_OK) {
		feed_open_first(&a->feed, cx->corpus, &(struct gb_query){
			.kind = GB_ANY, .text = buf_text(&a->text), .typing = true, .today = cx->voice.today,
		}, first_rows);
		status = a->feed.status;
	} else {
		a->ask = NULL;
	}
	if (status != GB_OK)
		buf_puts(&a->intro, gb_why(cx->corpus));
	return status;
}

/* Why it failed, and what to do. */
static void explain(struct search_answer *a, struct context *cx)
{
	const enum gb_lang lang = lang_of(cx);
	const enum gb_index index = gb_index_state(cx->corpus);
	char *why = buf_take(&a->intro);

	if (index == GB_INDEX_MISSING || index == GB_INDEX_DAMAGED) {
		search_tips_trouble(&a->intro, cx->corpus, index, lang);
	} else if (gb_is_stale(cx->corpus)) {
		buf_puts(&a->intro, tr(lang, "An import is under way.\nWith the next key giaoban looks again."));
	} else {
		buf_puts(&a->intro, tr(lang, "This could not be searched for:"));
		buf_printf(&a->intro, "\n%s", why);
	}
	free(why);
}

static bool has_rows(const struct search_answer *a)
{
	return a->state == SEARCH_FOUND;
}

/* Are all results here? */
static bool are_here(const struct feed *f)
{
	return f->at_start && f->at_end;
}

static void count_here(struct search *s)
{
	const struct feed *f = &s->answer.feed;
	const struct gb_row *row;

	s->counts = (struct search_counts){ .known = true, .total = f->rows };
	for (long i = f->first; (row = feed_here(f, i)) != NULL; i++)
		s->counts.kinds[row->record ? row->record->kind : GB_MEETING]++;
	s->answer.counted = true;
}

static void show(struct search *s, struct search_answer *new)
{
	search_forget(s);
	s->answer = *new;
	s->answer.edition = new->ask ? ++s->view.cx->marked : 0;
	s->list = (struct list){ 0, 0 };
	s->in_list = false;
	/* What failed is tried again when it is looked at again. */
	s->behind = new->state == SEARCH_FAILED;
	if (new->state != SEARCH_FOUND)
		s->counts = (struct search_counts){ .known = new->state == SEARCH_NOTHING_FOUND };
	else if (are_here(&s->answer.feed))
		count_here(s);
}

/* True when it is answered, whatever the answer. */
static bool ask(struct search *s)
{
	struct context *cx = s->view.cx;
	struct search_answer new = { .state = SEARCH_NOTHING_ASKED };

	buf_puts(&new.text, buf_text(&s->prompt.text));
	if (gb_index_state(cx->corpus) != GB_INDEX_GOOD) {
		new.state = SEARCH_FAILED;
		buf_puts(&new.intro, gb_why(cx->corpus));
	} else if (!is_blank(buf_text(&new.text))) {
		const enum gb_status status = find(&new, cx, s->first_rows);
		if (status == GB_STOPPED) {
			forget(&new);
			return false;
		}
		new.state = status != GB_OK ? SEARCH_FAILED : new.feed.rows > 0 ? SEARCH_FOUND : SEARCH_NOTHING_FOUND;
	}
	if (new.state == SEARCH_FAILED)
		explain(&new, cx);
	else if (new.state == SEARCH_NOTHING_ASKED)
		search_tips_examples(&new, cx);
	else
		buf_puts(&new.intro, gb_ask_note(new.ask));
	show(s, &new);
	return true;
}

/* ---- what stands around it ---- */

static enum gb_status divide(struct search *s, struct search_counts *counts)
{
	struct gb_parts parts;
	enum gb_status status = gb_facets(s->view.cx->corpus, &s->answer.feed.query, GB_BY_RECORD_KIND, &parts);

	if (status != GB_OK)
		return status;
	for (size_t i = 0; i < parts.n; i++) {
		const int kind = gb_word_value(GB_WORDS_KIND, parts.at[i].id);
		if (kind >= 0 && kind < GB_KINDS)
			counts->kinds[kind] = parts.at[i].count;
	}
	counts->more = parts.more;
	gb_parts_free(&parts);
	return GB_OK;
}

/* False when it was given up.  What cannot be counted now is not told. */
static bool count(struct search *s)
{
	struct search_counts counts = { .known = true };

	if (!has_rows(&s->answer) || s->answer.counted)
		return true;
	counts.total = feed_total(&s->answer.feed);
	const enum gb_status status = counts.total < 0 ? s->answer.feed.status : divide(s, &counts);
	if (status == GB_STOPPED)
		return false;
	s->answer.counted = status == GB_OK;
	s->counts = counts;
	s->counts.known = status == GB_OK;
	return true;
}

static bool advise(struct search *s)
{
	struct search_answer *a = &s->answer;
	struct gb_advice advice;

	if (a->state != SEARCH_NOTHING_FOUND || a->advised)
		return true;
	const enum gb_status status = gb_search_advice(s->view.cx->corpus, &a->feed.query, &advice);
	if (status == GB_STOPPED)
		return false;
	search_tips_advice(a, status == GB_OK ? &advice : NULL, lang_of(s->view.cx));
	if (status == GB_OK)
		gb_advice_free(&advice);
	a->advised = true;
	return true;
}

static bool is_whole(const struct search *s)
{
	const struct search_answer *a = &s->answer;

	return !s->behind && (!has_rows(a) || a->counted) && (a->state != SEARCH_NOTHING_FOUND || a->advised);
}

/* The rows; then, at another time, what stands around them.  False: not all of it is done. */
static bool proceed(struct search *s)
{
	if (!s->behind)
		return count(s) && advise(s);
	return ask(s) && (s->behind || is_whole(s));
}

void search_typed(struct search *s)
{
	s->behind = true;
	s->echoed = false;
	s->later = s->view.cx->thrift;
}

void search_read(struct search *s)
{
	struct context *cx = s->view.cx;
	bool done = false;

	if (s->later || is_whole(s))
		return;
	const bool echoed = s->echoed;  /* a frame is cheap, an answer may not be */
	s->echoed = true;
	if (echoed && !context_key_waits(cx)) {
		context_stops_at_keys(cx, true);
		done = proceed(s);
		context_stops_at_keys(cx, false);
	}
	if (!done)
		cx->unfinished = true;
}

void search_read_now(struct search *s)
{
	s->later = false;
	if (s->behind)
		(void)ask(s);           /* nothing stops it */
	(void)advise(s);
}

/* ---- the corpus or the language changed ---- */

static void ask_anew(struct search *s)
{
	struct search_answer *a = &s->answer;
	gb_ask *again;

	if (gb_ask_read(s->view.cx->corpus, buf_text(&a->text), true, &again) != GB_OK)
		return;
	gb_ask_free(a->ask);
	a->ask = again;
	a->edition = ++s->view.cx->marked;
	buf_clear(&a->intro);
	buf_puts(&a->intro, gb_ask_note(again));
}

void search_read_anew(struct search *s)
{
	struct search_answer *a = &s->answer;

	search_forget_passages(s);
	if (s->behind || a->state != SEARCH_FOUND) {
		s->behind = true;
		return;
	}
	long position = feed_reload(&a->feed, s->list.sel, buf_text(&s->selected));
	s->list.top += position - s->list.sel;
	s->list.sel = position;
	a->counted = false;
	if (a->feed.rows == 0)
		s->behind = true;       /* nothing is left of it: then what would find something */
	else
		ask_anew(s);
}

/* ---- passages ---- */

void search_forget_passages(struct search *s)
{
	while (s->n_passages > 0)
		gb_passage_free(&s->passages[--s->n_passages]);
	free(s->passages);
	s->passages = NULL;
	s->room_passages = 0;
}

static bool read_passage(struct search *s, long position, struct gb_passage *out)
{
	const struct gb_row *row = feed_here(&s->answer.feed, position);

	return row && gb_passage(s->view.cx->corpus, s->answer.ask, row, lang_of(s->view.cx), out) == GB_OK;
}

/* Those that are here already are kept where the list moved on by less than a screen. */
void search_read_passages(struct search *s)
{
	const int height = s->shape.lines > 0 ? s->shape.lines : 1;
	const int most = s->lines / height + 1 < SEARCH_ROWS_MOST ? s->lines / height + 1 : SEARCH_ROWS_MOST;
	const long by = s->list.top - s->passages_from;

	if (s->answer.state != SEARCH_FOUND)
		return;
	if (by < 0 || by > s->n_passages)
		search_forget_passages(s);
	for (int i = 0; i < by && s->n_passages > 0; i++)
		gb_passage_free(&s->passages[i]);
	if (s->n_passages > 0) {
		s->n_passages -= (int)by;
		memmove(s->passages, s->passages + by, (size_t)s->n_passages * sizeof s->passages[0]);
	}
	s->passages_from = s->list.top;
	void *passages = s->passages;
	mem_reserve(&passages, &s->room_passages, (size_t)most, sizeof *s->passages);
	s->passages = passages;
	while (s->n_passages < most && read_passage(s, s->list.top + s->n_passages, &s->passages[s->n_passages]))
		s->n_passages++;
}
