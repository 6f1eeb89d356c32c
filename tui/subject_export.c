/* subject_export.c - a meeting, an agency, a topic or an indicator exported: the list that is shown; of a meeting, all of it. */
#include "config.h"

#include "tui/export.h"
#include "tui/subject.h"

static const struct subject *const_self(const struct view *v)
{
	return (const struct subject *)v;
}

/* The list that is shown; NULL: it is a page. */
static const struct records *list_on(const struct subject *s)
{
	const enum part part = s->order[s->on];

	return s->records[part];
}

/* The pages of a meeting are parts of one, which is written whole. */
unsigned subject_formats(const struct view *v)
{
	const struct subject *s = const_self(v);

	if (list_on(s))
		return export_records_formats(list_on(s));
	return s->rows ? EXPORT_PAGE | EXPORT_BRIEF | 1u << GB_ICS | 1u << GB_BRIEFING : 0;
}

void subject_file_name(const struct view *v, struct buf *out)
{
	const struct subject *s = const_self(v);

	if (list_on(s))
		export_records_name(list_on(s), out);
	else
		buf_puts(out, s->id);
}

static enum gb_status write_meeting(const struct subject *s, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	gb_corpus *corpus = s->view.cx->corpus;
	gb_loaded *loaded;
	enum gb_status status = gb_load(corpus, s->id, &loaded);

	if (status != GB_OK)
		return gb_fail(why, status, "%s", gb_why(corpus));
	status = gb_write_briefing(to, style, gb_loaded_briefing(loaded), gb_vocabulary(corpus), why);
	gb_loaded_free(loaded);
	return status;
}

enum gb_status subject_write(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	const struct subject *s = const_self(v);

	return list_on(s) ? export_records(list_on(s), to, style, why) : write_meeting(s, to, style, why);
}

bool subject_line(const struct view *v, struct buf *out)
{
	const struct subject *s = const_self(v);

	return list_on(s) && filter_line(out, &list_on(s)->filter);
}
