/* row_shape.c - which columns a list has at a width, and how wide they are. */
#include "config.h"

#include "tui/row.h"

#include "tui/layout.h"

#define MARGINS 2               /* the marker's cell before a row, and a blank one behind it */
#define NARROW 72               /* under so many cells some columns go, or go below */
#define MEETINGS_TALL 12        /* lines of the list from which a meeting takes two, */
#define DIRECTIVES_TALL 20      /* and from which a directive may */
#define MEETING_FROM 120        /* from so many a list of many meetings names them in a column */
#define HEADLINE_GOOD 40        /* if the headline still has so many then */

/* What is left for the headline. */
static int headline_cells(const struct row_shape *s, int width)
{
	int left = width - MARGINS - (s->lead ? s->lead + ROW_GAP : 0);

	for (int i = 0; i < ROW_COLUMNS; i++)
		left -= s->column[i] ? s->column[i] + ROW_GAP : 0;
	return left;
}

/* The first column, where the groups do not say it. */
static void add_meeting(struct row_shape *s, const struct gb_query *q, int width)
{
	if (width < MEETING_FROM || q->meetings.n == 1 || row_grouping_of(q) == ROW_BY_MEETING)
		return;
	s->column[0] = width >= 150 ? 27 : 18;
	if (headline_cells(s, width) < HEADLINE_GOOD)
		s->column[0] = 0;
}

static int day_cells(enum gb_lang lang)
{
	return lang == GB_VI ? 10 : 11;         /* 06/02/2025, 16 Feb 2025 */
}

/* ---- the kinds ---- */

/* Columns: slogans, directives, figures, findings; each as wide as its name. */
static struct row_shape meetings(const struct gb_query *q, int width, int lines, enum gb_lang lang)
{
	struct row_shape s = { .lines = lines >= MEETINGS_TALL ? 2 : 1 };
	static const int cells[2][ROW_COLUMNS] = { [GB_VI] = { 10, 7, 7, 8 }, [GB_EN] = { 7, 10, 7, 8 } };

	s.lead = row_grouping_of(q) != ROW_BY_YEAR ? day_cells(lang) : lang == GB_VI ? 5 : 6;
	for (int i = 0; i < ROW_COLUMNS; i++) {
		bool shown = i == 0 ? width >= 64 : i == 1 ? true : i == 2 ? width >= 50 : width >= 100;
		s.column[i] = shown ? cells[lang][i] : 0;
		s.right[i] = true;
	}
	return s;
}

/* Columns: meeting, number of items, kind. */
static struct row_shape slogans(const struct gb_query *q, int width, enum gb_lang lang)
{
	struct row_shape s = { .lines = 1 };

	s.column[1] = width < NARROW ? 0 : lang == GB_VI ? 11 : 8;
	s.column[2] = lang == GB_VI ? 15 : 13;
	s.right[1] = true;
	s.right[2] = true;
	add_meeting(&s, q, width);
	return s;
}

/* Vietnamese names are abbreviated where that is narrow, English ones have no abbreviation. */
static int agency_cells(int width, enum gb_lang lang)
{
	int cells = width * 27 / 100;

	if (lang == GB_VI)
		return cells < 15 ? 15 : cells > 34 ? 34 : cells;
	if (width < 100)
		cells = width * 38 / 100 < 24 ? width * 38 / 100 : 24;
	return cells > 34 ? 34 : cells;
}

/* Columns: meeting, agency, deadline.  Where the list is narrow both stand below the text; where it is low too, the deadline
 * goes, if the heading of the group says it. */
static struct row_shape directives(const struct gb_query *q, int width, int lines, enum gb_lang lang)
{
	enum row_grouping by = row_grouping_of(q);
	struct row_shape s = { .lines = 1 };

	s.right[1] = s.right[2] = true;
	s.column[1] = agency_cells(width, lang);
	/* Without its group a deadline says how far away it is, or at least in a word that it has passed. */
	s.column[2] = by == ROW_BY_DUE ? day_cells(lang) : width < 100 ? 18 : lang == GB_VI ? 31 : 36;
	if (width < NARROW && by == ROW_BY_DUE && lines < DIRECTIVES_TALL) {
		s.column[2] = 0;
	} else if (width < NARROW) {
		s.column[1] = 0;
		s.below = true;
		s.lines = 2;
	}
	s.narrow = s.below ? width < 54 : s.column[1] < 30;
	add_meeting(&s, q, width);
	return s;
}

/* Columns: meeting, stage, value, period. */
static struct row_shape figures(const struct gb_query *q, int width)
{
	struct row_shape s = { .lines = 1 };

	s.right[2] = s.right[3] = true;
	if (width < NARROW) {
		s.below = true;
		s.lines = 2;
		s.column[2] = width - MARGINS - ROW_INDENT - ROW_PERIOD_LEAST - ROW_GAP;
		return s;
	}
	s.column[1] = width < 100 ? 0 : 10;
	s.column[2] = width < 140 ? 26 : 30;
	s.column[3] = width < 100 ? 14 : width < 140 ? 16 : 24;
	add_meeting(&s, q, width);
	return s;
}

/* Columns: meeting, kind. */
static struct row_shape findings(const struct gb_query *q, int width, enum gb_lang lang)
{
	struct row_shape s = { .lines = 1 };

	s.column[1] = lang == GB_VI ? 10 : 11;
	s.right[1] = true;
	add_meeting(&s, q, width);
	return s;
}

static struct row_shape by_kind(const struct gb_query *q, int width, int lines, enum gb_lang lang)
{
	switch (q->kind) {
	case GB_SLOGAN: return slogans(q, width, lang);
	case GB_DIRECTIVE: return directives(q, width, lines, lang);
	case GB_FIGURE: return figures(q, width);
	case GB_FINDING: return findings(q, width, lang);
	case GB_ANY: return q->sort == GB_SORT_TIME ? row_time_shape(width) : row_shape_mixed(width);
	default: return meetings(q, width, lines, lang);
	}
}

struct row_shape row_shape_of(const struct gb_query *q, int width, int lines, enum gb_lang lang)
{
	struct row_shape s = by_kind(q, width, lines, lang);

	if (width < LAYOUT_SAID)
		return s;
	s.said = true;
	s.narrow = false;
	for (int i = 0; i < ROW_COLUMNS; i++)
		s.column[i] = s.column[i] ? ROW_SAID : 0;
	s.who = s.who ? ROW_SAID : 0;
	return s;
}

int row_height(const struct gb_row *row, const struct row_shape *shape)
{
	const struct gb_meeting *m = row->meeting;

	if (row->record || shape->lines < 2 || shape->below)
		return shape->lines;
	return m->focus.vi || m->focus.en || m->summary.vi || m->summary.en ? 2 : 1;
}
