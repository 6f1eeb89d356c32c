/* search_row.c - what a result says: of which kind it is, who shall do it and by when, how much and of when; and which of
 * its words are shown. */
#include "config.h"

#include "tui/search.h"

#include <string.h>

#include "text/text.h"
#include "tui/layout.h"

#define WIDE 72                 /* cells from which all stands beside the headline */
#define LOW 10                  /* lines of the body under which a result takes one */
#define TALL 15                 /* and from which it takes three where the list is narrow */
#define KIND_CELLS 10           /* "Thông điệp" */
#define WHEN_CELLS 18           /* "đã qua 06/08/2025" */
#define SIGN_CELLS 3            /* " · " */
#define BESIDE_MOST 16          /* who, where nothing else stands beside the headline */

/* ---- the shape ---- */

struct search_shape search_shape_of(int width, int height)
{
	struct search_shape s = { .wide = width >= WIDE, .kind = KIND_CELLS, .when = WHEN_CELLS };

	s.lines = height < LOW ? 1 : s.wide || height < TALL ? 2 : 3;
	if (width >= LAYOUT_SAID)
		s.who = s.when = ROW_SAID;
	else if (s.wide)
		s.who = width < 90 ? 22 : width < 120 ? 26 : 34;
	else if (s.lines == 1)
		s.who = BESIDE_MOST;
	else
		s.who = width - 2 - ROW_INDENT;
	return s;
}

/* The columns of a list of that kind in which row.c writes who and when. */
static struct row_shape columns_of(const struct search_shape *s, enum gb_kind kind)
{
	struct row_shape c = { .lines = 1, .narrow = !s->wide || s->who < 30, .said = s->who >= ROW_SAID };
	const bool below = !s->wide && s->lines > 1;

	switch (kind) {
	case GB_DIRECTIVE:
		/* Below the headline all three stand in one line, and the day is worth more than long words for nobody. */
		c.column[1] = below ? s->who - s->kind - s->when - 2 * SIGN_CELLS : s->who;
		c.column[2] = s->when;
		break;
	case GB_FIGURE:
		c.column[2] = s->who;
		c.column[3] = s->when;
		break;
	case GB_FINDING:
		c.column[1] = s->when;
		break;
	default:
		c.column[2] = s->when;
		break;
	}
	return c;
}

/* ---- what it says ---- */

static enum gb_kind kind_of(const struct gb_row *row)
{
	return row->record ? row->record->kind : GB_MEETING;
}

static void take(struct search_row *r, struct buf *to, enum style *style, int column)
{
	buf_puts(to, buf_text(&r->fields.column[column]));
	*style = r->fields.style[column];
}

static void take_columns(struct search_row *r, enum gb_kind kind)
{
	switch (kind) {
	case GB_DIRECTIVE:
		take(r, &r->who, &r->who_style, 1);
		take(r, &r->when, &r->when_style, 2);
		break;
	case GB_FIGURE:
		take(r, &r->who, &r->who_style, 2);
		take(r, &r->when, &r->when_style, 3);
		break;
	case GB_SLOGAN:
		take(r, &r->when, &r->when_style, 2);
		break;
	case GB_FINDING:
		take(r, &r->when, &r->when_style, 1);
		break;
	default:
		buf_puts(&r->when, buf_text(&r->fields.lead));
		break;
	}
}

static void say_place(struct search_row *r, const struct gb_row *row, const struct gb_voice *v)
{
	if (!row->record) {
		buf_puts(&r->place, buf_text(&r->fields.second));
		return;
	}
	text_date(&r->day, row->meeting->date, GB_DAY, v->lang);
	buf_printf(&r->place, "%s · %s", gb_say_meeting_name(v, row->meeting), buf_text(&r->day));
}

void search_row_fill(struct search_row *r, const struct gb_row *row, const struct search_shape *shape,
                     const struct gb_voice *v)
{
	static const struct gb_query all = { .kind = GB_ANY };
	const enum gb_kind kind = kind_of(row);
	const struct row_shape columns = columns_of(shape, kind);

	buf_clear(&r->headline);
	buf_clear(&r->who);
	buf_clear(&r->when);
	buf_clear(&r->place);
	buf_clear(&r->day);
	r->who_style = r->when_style = STYLE_TEXT;
	row_fields(&r->fields, row, &all, &columns, v);
	r->kind = row_kind_name(kind, v->lang);
	buf_puts(&r->headline, buf_text(&r->fields.headline));
	take_columns(r, kind);
	/* Of which kind a slogan or a finding is, is worth less than its words. */
	if (!shape->wide && shape->lines == 1 && (kind == GB_SLOGAN || kind == GB_FINDING))
		buf_clear(&r->when);
	say_place(r, row, v);
}

void search_row_free(struct search_row *r)
{
	row_fields_free(&r->fields);
	buf_free(&r->headline);
	buf_free(&r->who);
	buf_free(&r->when);
	buf_free(&r->place);
	buf_free(&r->day);
}

/* ---- which words are shown ---- */

/* The passage without the signs that something was cut off. */
static void bare_passage(const char *text, size_t *from, size_t *len)
{
	static const char cut[] = "…";
	const size_t n = sizeof cut - 1;

	*from = strncmp(text, cut, n) == 0 ? n : 0;
	*from += strspn(text + *from, " ");
	*len = strlen(text + *from);
	if (*len >= n && memcmp(text + *from + *len - n, cut, n) == 0)
		*len -= n;
	while (*len > 0 && text[*from + *len - 1] == ' ')
		--*len;
}

static bool same_words(const char *s, const struct gb_hit *a, const struct gb_hit *b)
{
	struct buf one = BUF_EMPTY, other = BUF_EMPTY;

	buf_add(&one, s + a->from, a->to - a->from);
	buf_add(&other, s + b->from, b->to - b->from);
	const bool same = text_same(buf_text(&one), buf_text(&other), TEXT_BARE);
	buf_free(&one);
	buf_free(&other);
	return same;
}

/* Does the same stand among the hits that end before `end`? */
static bool is_said_before(const struct gb_passage *p, const struct gb_hit *hit, size_t end)
{
	for (size_t i = 0; i < p->n_hits && p->hits[i].to <= end; i++)
		if (same_words(p->text, &p->hits[i], hit))
			return true;
	return false;
}

const struct gb_passage *search_row_passage(const struct search_row *r, size_t shown, const struct gb_passage *p)
{
	size_t from, len;
	struct buf words = BUF_EMPTY;

	if (p->n_hits == 0)
		return NULL;
	bare_passage(p->text, &from, &len);
	buf_add(&words, p->text + from, len);
	const char *there = strstr(buf_text(&r->headline), buf_text(&words));
	buf_free(&words);
	if (!there)
		return p;
	/* It is the headline: as much of the passage is shown there. */
	const size_t before = (size_t)(there - buf_text(&r->headline)), end = shown > before ? shown - before + from : 0;
	for (size_t i = 0; i < p->n_hits; i++)
		if (p->hits[i].to > end && !is_said_before(p, &p->hits[i], end))
			return p;
	return NULL;
}

static size_t hits_shown(const char *s, size_t from, const struct gb_hit *hits, size_t n, size_t cells)
{
	const size_t sign = from > 0, whole = text_width(s + from) + sign <= cells;
	size_t shown = 0;

	for (size_t i = 0; i < n; i++) {
		if (hits[i].from < from)
			continue;
		const size_t end = sign + text_width_n(s + from, hits[i].to - from);
		shown += whole || end + 1 <= cells;     /* a cell for the sign that something follows */
	}
	return shown;
}

/* The beginning of the word before `at` (0: there is none). */
static size_t word_before(const char *s, size_t at)
{
	while (at > 0 && s[at - 1] == ' ')
		at--;
	while (at > 0 && s[at - 1] != ' ')
		at--;
	return at;
}

/* The place itself with words before it: in at most `lead` cells, or as many as fit with all that follows. */
static size_t with_words_before(const char *s, size_t place, size_t lead, size_t cells)
{
	size_t at = place;

	while (at > 0) {
		const size_t before = word_before(s, at), sign = before > 0;
		if (text_width_n(s + before, place - before) + sign > lead && text_width(s + before) + sign > cells)
			break;
		at = before;
	}
	return at;
}

size_t search_begin(const char *text, const struct gb_hit *hits, size_t n, size_t cells)
{
	size_t best = 0, shown = hits_shown(text, 0, hits, n, cells);

	if (text_width(text) <= cells)
		return 0;
	for (size_t i = 0; i < n && shown < n; i++) {
		const size_t from = with_words_before(text, hits[i].from, cells / 4, cells);
		const size_t more = hits_shown(text, from, hits, n, cells);
		if (more > shown) {
			best = from;
			shown = more;
		}
	}
	return best;
}
