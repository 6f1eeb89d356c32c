/* positions.c - where one stood in the views when the last session ended, for each corpus: a small file in the folder of the state. */
#include "config.h"

#include "cli/browse.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/secure.h"

#define FILE_NAME "positions"
#define FILE_MOST ((size_t)64 << 10)    /* bytes: of some sixty corpora */
#define VIEW_MOST 32
#define PLACE_MOST 160

/* A line: the view, the place in it, and behind these the corpus, whose path may hold blanks. */
struct line {
	const char *view, *place, *corpus, *end;
	size_t view_len, place_len;
};

/* The line at `at`; false: it is none. */
static bool read_line(const char *at, struct line *out)
{
	const size_t len = strcspn(at, "\n");

	*out = (struct line){ .view = at, .end = at + len };
	out->view_len = strcspn(at, " \n");
	if (out->view_len == 0 || out->view_len > VIEW_MOST || at[out->view_len] != ' ')
		return false;
	out->place = at + out->view_len + 1;
	out->place_len = strcspn(out->place, " \n");
	if (out->place_len == 0 || out->place_len > PLACE_MOST || out->place[out->place_len] != ' ')
		return false;
	out->corpus = out->place + out->place_len + 1;
	return out->corpus < out->end;
}

static bool is_of(const struct line *l, const char *corpus)
{
	const size_t len = strlen(corpus);

	return (size_t)(l->end - l->corpus) == len && memcmp(l->corpus, corpus, len) == 0;
}

static const char *behind(const struct line *l)
{
	return l->end + (*l->end == '\n');
}

static bool is_view(const struct line *l, const char *view)
{
	return strlen(view) == l->view_len && memcmp(l->view, view, l->view_len) == 0;
}

static bool is_among(const struct line *l, const struct app_place *places, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is_view(l, places[i].view))
			return true;
	return false;
}

/* The oldest lines go where there are too many. */
static void cut_front(struct buf *text)
{
	const char *from = buf_text(text);

	while (text->len - (size_t)(from - text->text) > FILE_MOST && *from) {
		from += strcspn(from, "\n");
		from += *from == '\n';
	}
	const size_t cut = (size_t)(from - buf_text(text));
	if (cut == 0)
		return;
	memmove(text->text, text->text + cut, text->len - cut);
	buf_cut(text, text->len - cut);
}

/* What other sessions left meanwhile, in other corpora and in views that were not seen here, stays. */
static void keep(void *self, const struct app_place *places, size_t n)
{
	const struct positions *p = self;
	struct buf before = BUF_EMPTY, text = BUF_EMPTY;
	struct line l;

	const enum gb_status status = state_read(FILE_NAME, 2 * FILE_MOST, &before);
	for (const char *at = buf_text(&before); *at; at = behind(&l))
		if (read_line(at, &l) && !(is_of(&l, p->corpus) && is_among(&l, places, n)))
			buf_printf(&text, "%.*s\n", (int)(l.end - l.view), l.view);
	for (size_t i = 0; i < n && !strchr(p->corpus, '\n'); i++)
		if (*places[i].place)
			buf_printf(&text, "%s %s %s\n", places[i].view, places[i].place, p->corpus);
	cut_front(&text);
	if ((status == GB_OK || status == GB_NONE) &&
	    (text.len != before.len || memcmp(buf_text(&text), buf_text(&before), text.len) != 0))
		state_write(FILE_NAME, &text);
	buf_free(&before);
	buf_free(&text);
}

/* Its words in place: each is ended where a blank stood. */
static void take_earlier(struct positions *p)
{
	struct line l;

	for (char *at = p->text.text; at && *at && p->api.n < POSITIONS_VIEWS;) {
		const bool good = read_line(at, &l) && is_of(&l, p->corpus);
		char *next = at + (behind(&l) - at);
		if (good) {
			at[l.view_len] = at[l.view_len + 1 + l.place_len] = '\0';
			p->earlier[p->api.n++] = (struct app_place){ l.view, l.place };
		}
		at = next;
	}
}

void positions_begin(struct positions *p, const char *corpus)
{
	char *real = realpath(corpus, NULL);

	*p = (struct positions){ .api = { .self = p, .earlier = p->earlier, .keep = keep } };
	p->corpus = real ? real : mem_strdup(corpus);
	if (!secure() && state_read(FILE_NAME, 2 * FILE_MOST, &p->text) == GB_OK)
		take_earlier(p);
}

void positions_end(struct positions *p)
{
	buf_free(&p->text);
	free(p->corpus);
}
