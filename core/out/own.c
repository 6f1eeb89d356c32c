/* own.c - marks and notes of the user's own, as a list: what each is about, the note, since when. */
#include "config.h"

#include "giaoban.h"

#include <stdlib.h>

#include "base/mem.h"
#include "out/list.h"
#include "out/tell_value.h"
#include "out/words.h"
#include "text/text.h"

#define WINDOW 100              /* entries read at a time, with their notes and rows */

/* An entry with what it is about. */
struct owned {
	struct gb_own_entry own;        /* its note in the window's arena */
	gb_rows *rows;                  /* NULL: no longer in the corpus */
	int item;
};

static const struct gb_row *row_of(const struct owned *o)
{
	return o->rows ? gb_rows_at(o->rows, 0) : NULL;
}

void gb_say_subject(struct buf *out, const struct gb_voice *v, const struct gb_row *row, int item)
{
	const struct gb_record *r = row ? row->record : NULL;
	const struct gb_item *part = r && r->kind == GB_SLOGAN && item ? gb_item_find(&r->slogan, item) : NULL;

	if (!row)
		buf_puts(out, tr(v->lang, "no longer in the corpus"));
	else if (part)
		buf_puts(out, part->wording);
	else if (r)
		gb_say_headline(out, v, r);
	else
		buf_puts(out, gb_say_meeting_name(v, row->meeting));
}

/* ---- for programs ---- */

static void tell(struct out_teller *t, const void *entry)
{
	const struct owned *o = entry;
	const struct gb_voice v = { .lang = t->lang };
	struct buf title = BUF_EMPTY;

	gb_say_subject(&title, &v, row_of(o), o->item);
	out_tell_text(t, "address", o->own.address);
	out_tell_text(t, "title", o->rows ? buf_text(&title) : NULL);
	out_tell_text(t, "note", o->own.note);
	out_tell_date(t, "marked", o->own.marked);
	out_tell_date(t, "changed", o->own.changed);
	buf_free(&title);
}

/* ---- for people ---- */

static void get_address(struct buf *out, const struct gb_voice *v, const void *entry)
{
	(void)v;
	buf_puts(out, ((const struct owned *)entry)->own.address);
}

static void get_title(struct buf *out, const struct gb_voice *v, const void *entry)
{
	const struct owned *o = entry;

	gb_say_subject(out, v, row_of(o), o->item);
}

static void get_note(struct buf *out, const struct gb_voice *v, const void *entry)
{
	(void)v;
	buf_puts(out, ((const struct owned *)entry)->own.note);
}

static void day(struct buf *out, const struct gb_voice *v, struct gb_date d)
{
	if (gb_date_given(d))
		text_date(out, d, GB_DAY, v->lang);
}

static void get_marked(struct buf *out, const struct gb_voice *v, const void *entry)
{
	day(out, v, ((const struct owned *)entry)->own.marked);
}

static void get_changed(struct buf *out, const struct gb_voice *v, const void *entry)
{
	day(out, v, ((const struct owned *)entry)->own.changed);
}

static const struct out_column columns[] = {
	{ TR("Marked"), OUT_BESIDE, .right = true, .get = get_marked },
	{ TR("Noted"), OUT_BESIDE, .right = true, .get = get_changed },
	{ TR("What"), OUT_BESIDE, .main = true, .get = get_title },
	{ TR("Address"), OUT_IF_ROOM, .get = get_address },
	{ TR("Note"), OUT_BENEATH, .named = true, .get = get_note },
};

/* ---- all of it, window by window ---- */

struct writing {
	gb_own *own;
	gb_corpus *corpus;
	struct out_list list;
	struct arena *arena;            /* of the window */
	struct owned at[WINDOW];
	const void *entries[WINDOW];
	size_t n;
	long written;
};

static void send_window(struct writing *w)
{
	for (size_t i = 0; i < w->n; i++)
		w->entries[i] = &w->at[i];
	out_list_add(&w->list, w->entries, w->n);
	for (size_t i = 0; i < w->n; i++)
		gb_rows_free(w->at[i].rows);
	w->written += (long)w->n;
	w->n = 0;
	arena_free(w->arena);
	w->arena = arena_new();
}

static enum gb_status add(struct writing *w, const char *address, struct gb_why *why)
{
	struct owned *o = &w->at[w->n];
	enum gb_status status = gb_own_get(w->own, address, &o->own);

	if (status == GB_NONE)
		return GB_OK;           /* another session has just taken it away */
	if (status != GB_OK)
		return gb_fail(why, status, "%s", gb_own_why(w->own));
	o->own.address = arena_strdup(w->arena, o->own.address);
	o->own.note = arena_strdup(w->arena, o->own.note);
	status = gb_find_address(w->corpus, address, &o->rows, &o->item);
	if (status != GB_OK && status != GB_NONE)
		return gb_fail(why, status, "%s", gb_why(w->corpus));
	if (++w->n == WINDOW)
		send_window(w);
	return GB_OK;
}

static enum gb_status add_all(struct writing *w, struct gb_why *why)
{
	struct gb_own_list all;
	enum gb_status status = gb_own_all(w->own, 0, &all);

	if (status != GB_OK)
		return gb_fail(why, status, "%s", gb_own_why(w->own));
	for (size_t i = 0; status == GB_OK && i < all.n && !w->list.stream.error; i++)
		status = add(w, all.at[i].address, why);
	gb_own_list_free(&all);
	return status;
}

enum gb_status gb_write_own(FILE *to, const struct gb_style *style, gb_own *own, gb_corpus *c, const char *only, long *written,
                            struct gb_why *why)
{
	static const struct owned blank;
	const struct out_subject subject = {
		.heading = tr(style->lang, "My marks and notes"),
		.columns = { columns, sizeof columns / sizeof *columns },
		.tell = tell,
		.blank = &blank,
	};
	struct writing *w;

	if (style->format == GB_ICS || style->format == GB_BRIEFING)
		return gb_fail(why, GB_USAGE, "%s", tr(why ? why->lang : style->lang, "notes cannot be written in this format"));
	w = mem_alloc(sizeof *w);
	w->own = own;
	w->corpus = c;
	w->arena = arena_new();
	out_list_begin(&w->list, to, style, out_voice_of(style, gb_vocabulary(c)), &subject);
	enum gb_status status = only ? add(w, only, why) : add_all(w, why);
	send_window(w);
	const enum gb_status ended = out_list_end(&w->list, status == GB_OK ? why : NULL);
	if (written)
		*written = w->written;
	if (status == GB_OK)
		status = ended == GB_OK && w->written == 0 ? GB_NONE : ended;
	arena_free(w->arena);
	free(w);
	return status;
}
