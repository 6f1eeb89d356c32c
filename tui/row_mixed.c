/* row_mixed.c - a row of a list in which records of all kinds stand together: of which kind it is, who shall do it or how much it is,
 * and when. */
#include "config.h"

#include "tui/row.h"

#include "text/text.h"

#define KIND_CELLS 10           /* "Thông điệp" */
#define WHEN_CELLS 18           /* "sắp đến 06/08/2025" */
#define SIGN_CELLS 3            /* " · " */
#define WIDE 90                 /* cells from which all stands in one line */
#define WHO 1                   /* the columns: who, or how much, */
#define WHEN 2                  /* and when */

const char *row_kind_name(enum gb_kind kind, enum gb_lang lang)
{
	static const char *const names[GB_KINDS] = {
		[GB_MEETING] = TR("Meeting"), [GB_SLOGAN] = TR("Slogan"), [GB_DIRECTIVE] = TR("Directive"),
		[GB_FIGURE] = TR("Figure"), [GB_FINDING] = TR("Finding"),
	};

	return tr(lang, names[kind]);
}

struct row_shape row_shape_mixed(int width)
{
	struct row_shape s = { .lines = 1, .mixed = true };

	s.below = width < WIDE;
	s.lines = s.below ? 2 : 1;
	s.lead = s.below ? 0 : KIND_CELLS;
	s.column[WHO] = s.below ? 0 : width < 120 ? 20 : width < 150 ? 26 : 34;
	s.column[WHEN] = WHEN_CELLS;
	s.right[WHO] = s.right[WHEN] = true;
	s.narrow = s.below ? width < 54 : s.column[WHO] < 30;
	s.who = s.below ? width - 2 - ROW_INDENT - KIND_CELLS - SIGN_CELLS - WHEN_CELLS - ROW_GAP : s.column[WHO];
	return s;
}

/* The columns of a list of that kind in which row.c writes who and when. */
static struct row_shape own_shape(const struct row_shape *s, enum gb_kind kind)
{
	struct row_shape own = { .lines = 1, .narrow = s->narrow, .said = s->said };

	if (kind == GB_FIGURE) {
		own.column[2] = s->who;
		own.column[3] = WHEN_CELLS;
	} else {
		own.column[1] = kind == GB_FINDING ? WHEN_CELLS : s->who;
		own.column[2] = WHEN_CELLS;
	}
	return own;
}

static void swap(struct row_fields *f, int a, int b)
{
	const struct buf text = f->column[a];
	const enum style style = f->style[a];

	f->column[a] = f->column[b];
	f->style[a] = f->style[b];
	f->column[b] = text;
	f->style[b] = style;
}

/* From the columns of its kind to who and when. */
static void arrange(struct row_fields *f, enum gb_kind kind, enum gb_lang lang)
{
	switch (kind) {
	case GB_FIGURE:
		swap(f, WHO, 2);
		swap(f, WHEN, 3);
		break;
	case GB_FINDING:
		swap(f, WHEN, 1);
		break;
	case GB_MEETING:
		for (int i = 0; i < ROW_COLUMNS; i++)
			buf_clear(&f->column[i]);
		buf_puts(&f->column[WHEN], buf_text(&f->lead));
		break;
	default:
		break;
	}
	buf_clear(&f->lead);
	buf_clear(&f->second);
	buf_puts(&f->lead, row_kind_name(kind, lang));
}

void row_fields_mixed(struct row_fields *f, const struct gb_row *row, const struct row_shape *shape, const struct gb_voice *v)
{
	const enum gb_kind kind = row->record ? row->record->kind : GB_MEETING;
	const struct gb_query alone = { .kind = kind, .sort = GB_SORT_TEXT };  /* no group says anything of it already */
	const struct row_shape own = own_shape(shape, kind);

	row_fields(f, row, &alone, &own, v);
	arrange(f, kind, v->lang);
	if (!shape->below)
		return;
	buf_puts(&f->second, buf_text(&f->lead));
	if (f->column[WHO].len)
		buf_printf(&f->second, " · %s", buf_text(&f->column[WHO]));
	buf_clear(&f->lead);
}
