/* subject_head.c - what stands above a meeting, an agency, a topic or an indicator: its name, its parts with counts. */
#include "config.h"

#include "tui/subject.h"

#include "text/text.h"
#include "tui/heads.h"

const char *subject_part_label(enum part part, enum gb_lang lang)
{
	static const char *const labels[PARTS] = {
		[PART_OVERVIEW] = TR("Overview"), [PART_TIME] = TR("By time"), [PART_SLOGANS] = TR("Slogans"), [PART_DIRECTIVES] = TR("Directives"),
		[PART_FIGURES] = TR("Figures"), [PART_FINDINGS] = TR("Findings"), [PART_SOURCES] = TR("Sources"),
	};

	return tr(lang, labels[part]);
}

void subject_part_name(struct buf *out, const struct subject *s, enum part part)
{
	buf_puts(out, subject_part_label(part, lang_of(s->view.cx)));
	if (!s->records[part])
		return;
	buf_putc(out, ' ');
	feed_number(out, s->count[part], lang_of(s->view.cx));
}

/* "Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số · 06/02/2025", with its short title where room is short. */
static void meeting_title(struct buf *out, const struct subject *s, int room)
{
	const struct gb_meeting *m = gb_rows_at(s->rows, 0)->meeting;
	const struct gb_voice *v = &s->view.cx->voice;
	struct buf date = BUF_EMPTY;

	text_date(&date, m->date, GB_DAY, v->lang);
	buf_printf(out, "%s · %s", gb_say_text(v, &m->title), buf_text(&date));
	if ((int)text_width(buf_text(out)) > room) {
		buf_clear(out);
		buf_printf(out, "%s · %s", gb_say_meeting_name(v, m), buf_text(&date));
	}
	buf_free(&date);
}

static void name_and(struct buf *out, const struct gb_voice *v, const struct gb_text *name, const char *more)
{
	buf_puts(out, gb_say_text(v, name));
	if (more && *more)
		buf_printf(out, " · %s", more);
}

static void title(struct buf *out, const struct subject *s, int room)
{
	const struct gb_voice *v = &s->view.cx->voice;
	const struct gb_agency *a = s->kind == TARGET_AGENCY ? gb_agency_find(gb_voice_vocabulary(v), s->id) : NULL;
	const struct gb_topic *t = s->kind == TARGET_TOPIC ? gb_topic_find(gb_voice_vocabulary(v), s->id) : NULL;
	const struct gb_indicator *i = s->kind == TARGET_INDICATOR ? gb_indicator_find(gb_voice_vocabulary(v), s->id) : NULL;

	if (s->rows)
		meeting_title(out, s, room);
	else if (a)
		name_and(out, v, &a->name, a->shorts.n ? a->shorts.at[0] : NULL);
	else if (t)
		name_and(out, v, &t->name, NULL);
	else if (i)
		name_and(out, v, &i->name, gb_say_text(v, &i->unit));
	else
		buf_puts(out, s->id);
}

void subject_paint_head(const struct subject *s, struct grid *g, struct rect r)
{
	struct buf text = BUF_EMPTY, names[PARTS] = { BUF_EMPTY };
	const char *tabs[PARTS];

	title(&text, s, r.w - 2);
	head_title(g, r.y, r, buf_text(&text), "");
	for (int i = 0; i < s->n; i++) {
		subject_part_name(&names[i], s, s->order[i]);
		tabs[i] = buf_text(&names[i]);
	}
	head_tabs(g, r.y + 1, r, tabs, s->n, s->on, SUBJECT_SPOTS);
	for (int i = 0; i < s->n; i++)
		buf_free(&names[i]);
	buf_free(&text);
}
