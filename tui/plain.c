/* plain.c - a record or a meeting as plain text; where it can be read on the web. */
#include "config.h"

#include "tui/plain.h"

#include <stdlib.h>

/* ---- as text ---- */

static enum gb_status write_record(FILE *to, const struct gb_style *style, struct context *cx, const char *address)
{
	gb_rows *rows;
	int item;
	enum gb_status status = gb_get(cx->corpus, address, &rows, &item);

	if (status != GB_OK) {
		context_corpus_failed(cx);
		return status;
	}
	struct gb_why why = { .lang = style->lang };
	status = gb_write_record(to, style, gb_rows_at(rows, 0), item, gb_voice_vocabulary(&cx->voice), &why);
	if (status != GB_OK)
		context_complain(cx, "%s", why.text);
	gb_rows_free(rows);
	return status;
}

static enum gb_status write_meeting(FILE *to, const struct gb_style *style, struct context *cx, const char *id)
{
	gb_loaded *loaded;
	enum gb_status status = gb_load(cx->corpus, id, &loaded);

	if (status != GB_OK) {
		context_corpus_failed(cx);
		return status;
	}
	struct gb_why why = { .lang = style->lang };
	status = gb_write_briefing(to, style, gb_loaded_briefing(loaded), gb_voice_vocabulary(&cx->voice), &why);
	if (status != GB_OK)
		context_complain(cx, "%s", why.text);
	gb_loaded_free(loaded);
	return status;
}

enum verdict plain_show(struct context *cx, const struct target *t)
{
	struct gb_style style = { .format = GB_TEXT, .lang = lang_of(cx), .width = cx->cols, .today = cx->voice.today };
	char *text = NULL;
	size_t len;
	enum gb_status status;

	if (t->kind != TARGET_RECORD && t->kind != TARGET_MEETING)
		return VERDICT_PASS;
	FILE *to = open_memstream(&text, &len);
	if (!to) {
		context_complain(cx, "%s", tr(lang_of(cx), "There is no memory left for the text"));
		return VERDICT_REDRAW;
	}
	status = t->kind == TARGET_RECORD ? write_record(to, &style, cx, t->id) : write_meeting(to, &style, cx, t->id);
	if (fclose(to) != 0 && status == GB_OK) {
		context_complain(cx, "%s", tr(lang_of(cx), "There is no memory left for the text"));
		status = GB_IO;
	}
	if (status == GB_OK)
		cx->push = view_text_new(cx, text);
	free(text);
	return status == GB_OK ? VERDICT_PUSH : VERDICT_REDRAW;
}

/* ---- its source ---- */

/* The first address of a meeting's sources. */
static const char *any_url(const struct gb_meeting *m)
{
	for (size_t i = 0; i < m->n_sources; i++)
		if (m->sources[i].url)
			return m->sources[i].url;
	return NULL;
}

static const char *url_of(const struct gb_row *row)
{
	if (!row->record)
		return any_url(row->meeting);
	const struct gb_source *s = gb_source_find(row->meeting, row->record->source);
	return s ? s->url : NULL;
}

enum verdict plain_source(struct context *cx, const struct target *t)
{
	gb_rows *rows;
	int item;

	if (t->kind != TARGET_RECORD && t->kind != TARGET_MEETING)
		return VERDICT_PASS;
	if (gb_get(cx->corpus, t->id, &rows, &item) != GB_OK) {
		context_corpus_failed(cx);
		return VERDICT_REDRAW;
	}
	const char *url = url_of(gb_rows_at(rows, 0));
	buf_clear(&cx->url);
	buf_puts(&cx->url, url);
	gb_rows_free(rows);
	if (cx->url.len > 0) {
		cx->open = (struct target){ .kind = TARGET_URL, .id = buf_text(&cx->url) };
		return VERDICT_OPEN;
	}
	context_say(cx, "%s", tr(lang_of(cx), "The source has no web address that is known"));
	return VERDICT_REDRAW;
}
