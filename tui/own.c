/* own.c - marks and notes of the user's own: changing them, their signs in rows, their words on pages. */
#include "config.h"

#include "tui/own.h"

#include <stdlib.h>
#include <string.h>

#include "text/text.h"
#include "tui/ask.h"

#define TITLE_CELLS 48          /* of what a note is about, over the line in which it is typed, */
#define TITLE_FRAME 20          /* if there are so many for what stands around it */

/* ---- has anything changed? ---- */

void own_look(struct context *cx)
{
	if (cx->own && gb_own_changed(cx->own))
		cx->own_edition++;
}

bool own_is_news(const struct context *cx, unsigned *seen)
{
	const bool news = *seen != cx->own_edition;

	*seen = cx->own_edition;
	return news;
}

static void complain(struct context *cx)
{
	context_complain(cx, "%s", gb_own_why(cx->own));
}

/* ---- in rows ---- */

/* A file that cannot be read is told of once; nobody shall be kept from reading by it. */
static void failed(struct context *cx)
{
	if (cx->own_told)
		return;
	cx->own_told = true;
	complain(cx);
}

void own_read(struct own_signs *s, struct context *cx, long from, int n, const struct gb_row *(*row)(void *self, long position),
              void *self)
{
	const struct gb_row *rows[OWN_ROWS];

	s->from = from;
	s->n = 0;
	while (cx->own && s->n < OWN_ROWS && s->n < n && (rows[s->n] = row(self, from + s->n)))
		s->n++;
	if (s->n > 0 && gb_own_signs(cx->own, rows, (size_t)s->n, s->at) != GB_OK)
		failed(cx);
}

unsigned own_at(const struct own_signs *s, long position)
{
	return position >= s->from && position < s->from + s->n ? s->at[position - s->from] : 0;
}

void own_paint(struct grid *g, int y, int x, unsigned signs)
{
	static const char *const sign[] = { "", "*", "+", "&" };

	if (signs)
		grid_text(g, y, x, 1, sign[signs & (GB_OWN_MARK | GB_OWN_NOTE)], STYLE_MARK);
}

void own_words(struct buf *out, unsigned signs, enum gb_lang lang)
{
	if (signs)
		buf_puts(out, out->len ? " · " : "");
	if (signs == (GB_OWN_MARK | GB_OWN_NOTE))
		buf_puts(out, tr(lang, "marked, with a note"));
	else if (signs)
		buf_puts(out, signs == GB_OWN_MARK ? tr(lang, "marked") : tr(lang, "with a note"));
}

/* ---- on pages ---- */

static void add_mark(struct page *p, const struct gb_own_entry *e)
{
	struct buf since = BUF_EMPTY;

	text_date(&since, e->marked, GB_DAY, lang_of(p->cx));
	page_field(p, tr(lang_of(p->cx), "Marked"), buf_text(&since), NULL, NULL);
	buf_free(&since);
}

static void add_note(struct page *p, const struct gb_own_entry *e)
{
	struct buf when = BUF_EMPTY;

	if (gb_date_given(e->changed))
		text_date(&when, e->changed, GB_DAY, lang_of(p->cx));
	page_field(p, tr(lang_of(p->cx), "My note"), e->note, buf_text(&when), NULL);
	buf_free(&when);
}

void own_add(struct page *p, const struct gb_row *row, int item)
{
	struct gb_own_entry e;

	if (!p->cx->own)
		return;
	const enum gb_status status = gb_own_get_of(p->cx->own, row, item, &e);
	if (status == GB_OK && gb_date_given(e.marked))
		add_mark(p, &e);
	if (status == GB_OK && e.note && *e.note)
		add_note(p, &e);
	if (status != GB_OK && status != GB_NONE)
		failed(p->cx);
}

/* ---- what is selected ---- */

/* The address under which it is kept: of a record that was renamed the present one, to which what was kept before follows.  What
 * is no longer in the corpus keeps its own.  False: cx->message says why. */
static bool find_address(struct context *cx, const struct target *t, struct buf *out, struct buf *title)
{
	gb_rows *rows;
	int item;

	if (!cx->own || !t || (t->kind != TARGET_RECORD && t->kind != TARGET_MEETING)) {
		context_say(cx, "%s", cx->own ? tr(lang_of(cx), "Only a meeting or a record can be marked or noted")
		                              : tr(lang_of(cx), "Marks and notes cannot be kept here"));
		return false;
	}
	const enum gb_status status = gb_find_address(cx->corpus, t->id, &rows, &item);
	if (status == GB_NONE) {
		buf_puts(out, t->id);
		buf_puts(title, t->id);
		return true;
	}
	if (status != GB_OK) {
		context_corpus_failed(cx);
		return false;
	}
	const struct gb_row *row = gb_rows_at(rows, 0);
	const bool followed = gb_own_follow(cx->own, row) == GB_OK;
	buf_puts(out, row->record ? row->record->address : row->meeting->id);
	if (item)
		buf_printf(out, "#%d", item);
	gb_say_subject(title, &cx->voice, row, item);
	gb_rows_free(rows);
	if (!followed)
		complain(cx);
	return followed;
}

/* False: it could not be read. */
static bool read_entry(struct context *cx, const char *address, struct gb_own_entry *out)
{
	const enum gb_status status = gb_own_get(cx->own, address, out);

	if (status != GB_OK && status != GB_NONE)
		complain(cx);
	return status == GB_OK || status == GB_NONE;
}

/* ---- marking ---- */

static bool toggle(struct context *cx, const char *address)
{
	struct gb_own_entry e;
	struct buf key = BUF_EMPTY;

	if (!read_entry(cx, address, &e))
		return false;
	const bool on = !gb_date_given(e.marked);
	if (gb_own_mark(cx->own, address, on, cx->voice.today) != GB_OK) {
		complain(cx);
		return false;
	}
	context_key(&key, cx, NULL, ACTION_OWN);
	if (on)
		context_say(cx, tr(lang_of(cx), "Marked: %s (%s shows all that is marked)"), address, buf_text(&key));
	else
		context_say(cx, tr(lang_of(cx), "No longer marked: %s"), address);
	buf_free(&key);
	return true;
}

enum verdict own_mark(struct context *cx, const struct target *t)
{
	struct buf address = BUF_EMPTY, title = BUF_EMPTY;

	if (find_address(cx, t, &address, &title) && toggle(cx, buf_text(&address)))
		own_look(cx);
	buf_free(&address);
	buf_free(&title);
	return VERDICT_REDRAW;
}

/* ---- noting ---- */

static bool keep(struct context *cx, const char *address, const char *text)
{
	struct gb_own_entry e;

	if (!read_entry(cx, address, &e))
		return false;
	const bool had = e.note != NULL, blank = text[strspn(text, " \n")] == '\0';
	if ((had || !blank) && gb_own_note(cx->own, address, text, cx->voice.today) != GB_OK) {
		complain(cx);
		return false;
	}
	own_look(cx);
	if (!blank)
		context_say(cx, tr(lang_of(cx), "Noted on %s"), address);
	else if (had)
		context_say(cx, tr(lang_of(cx), "The note on %s is taken away"), address);
	else
		context_say(cx, "%s", tr(lang_of(cx), "Nothing was noted"));
	return true;
}

struct noting {
	struct buf address;
	bool had;                       /* there was a note */
};

/* What could not be kept stays in the line. */
static enum verdict entered(struct ask *a, const char *line)
{
	const struct noting *n = a->self;

	return keep(a->view.cx, buf_text(&n->address), line) ? VERDICT_DISMISS : VERDICT_REDRAW;
}

static void note_status(const struct ask *a, struct buf *out)
{
	const struct noting *n = a->self;
	const bool taken = n->had && a->prompt.text.len == 0;

	buf_puts(out, taken ? tr(lang_of(a->view.cx), "empty: the note is taken away") : buf_text(&n->address));
}

static void close_note(void *self)
{
	struct noting *n = self;

	buf_free(&n->address);
	free(n);
}

/* The note that there is is mended, not replaced. */
static struct view *ask_note(struct context *cx, const char *address, const char *about, const char *note)
{
	static const struct ask_ops ops = { .entered = entered, .status = note_status, .close = close_note };
	struct noting *self = mem_alloc(sizeof *self);
	struct buf title = BUF_EMPTY, brief = BUF_EMPTY;
	const int room = cx->cols - TITLE_FRAME;

	buf_puts(&self->address, address);
	self->had = *note != '\0';
	text_place(&brief, about, (size_t)(room < TITLE_CELLS ? room < 1 ? 1 : room : TITLE_CELLS), 0);
	buf_printf(&title, tr(lang_of(cx), "My note: %s"), buf_text(&brief));
	struct view *v = ask_new(cx, buf_text(&title), note, &ops, self);
	((struct ask *)v)->proposed = false;
	buf_free(&title);
	buf_free(&brief);
	return v;
}

static bool fits_line(const char *note)
{
	return !strchr(note, '\n') && strlen(note) <= PROMPT_MOST;
}

static void say_editor(struct context *cx)
{
	struct buf key = BUF_EMPTY;

	context_key(&key, cx, NULL, ACTION_EDIT);
	context_say(cx, tr(lang_of(cx), "This note has several lines: %s opens it in your editor"), buf_text(&key));
	buf_free(&key);
}

enum verdict own_ask_note(struct context *cx, const struct target *t)
{
	struct buf address = BUF_EMPTY, about = BUF_EMPTY;
	struct gb_own_entry e;
	enum verdict verdict = VERDICT_REDRAW;

	if (context_is_secure()) {
		context_complain(cx, "%s", tr(lang_of(cx), "GIAOBAN_SECURE is set: nothing is written to files"));
		return VERDICT_REDRAW;
	}
	if (find_address(cx, t, &address, &about) && read_entry(cx, buf_text(&address), &e)) {
		if (fits_line(e.note ? e.note : "")) {
			cx->push = ask_note(cx, buf_text(&address), buf_text(&about), e.note ? e.note : "");
			verdict = VERDICT_PUSH;
		} else {
			say_editor(cx);
		}
	}
	buf_free(&address);
	buf_free(&about);
	return verdict;
}

/* ---- for an editor ---- */

bool own_note_get(struct context *cx, const struct target *t, struct buf *out)
{
	struct buf address = BUF_EMPTY, about = BUF_EMPTY;
	struct gb_own_entry e;
	const bool got = find_address(cx, t, &address, &about) && read_entry(cx, buf_text(&address), &e);

	if (got)
		buf_puts(out, e.note);
	buf_free(&address);
	buf_free(&about);
	return got;
}

bool own_note_set(struct context *cx, const struct target *t, const char *text)
{
	struct buf address = BUF_EMPTY, about = BUF_EMPTY;
	const bool kept = find_address(cx, t, &address, &about) && keep(cx, buf_text(&address), text);

	buf_free(&address);
	buf_free(&about);
	return kept;
}
