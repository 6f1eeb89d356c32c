/* vocabulary_export.c - agencies, topics or indicators exported: those that are shown, in their order. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/export.h"
#include "tui/vocabulary_view.h"

static const struct vocabulary_view *const_self(const struct view *v)
{
	return (const struct vocabulary_view *)v;
}

unsigned vocabulary_formats(const struct view *v)
{
	return const_self(v)->all.n_shown > 0 ? EXPORT_TABLE : 0;
}

void vocabulary_file_name(const struct view *v, struct buf *out)
{
	static const char *const names[] = {
		[GB_BY_AGENCY] = TR("agencies"), [GB_BY_TOPIC] = TR("topics"), [GB_BY_INDICATOR] = TR("indicators"),
	};

	buf_puts(out, tr(lang_of(v->cx), names[const_self(v)->by]));
}

/* The entries that are shown, out of the whole vocabulary, each with its counts. */
struct chosen {
	struct gb_vocabulary vocabulary;
	struct gb_agency *agencies;
	struct gb_topic *topics;
	struct gb_indicator *indicators;
	struct gb_counts *counts;
};

static void choose(struct chosen *c, const struct gb_vocabulary *all, const struct gb_counts *counts, enum gb_facet by, const char *id)
{
	if (by == GB_BY_AGENCY) {
		const struct gb_agency *a = gb_agency_find(all, id);
		if (!a)
			return;
		c->counts[c->vocabulary.n_agencies] = counts[a - all->agencies];
		c->agencies[c->vocabulary.n_agencies++] = *a;
	} else if (by == GB_BY_TOPIC) {
		const struct gb_topic *t = gb_topic_find(all, id);
		if (!t)
			return;
		c->counts[c->vocabulary.n_topics] = counts[t - all->topics];
		c->topics[c->vocabulary.n_topics++] = *t;
	} else {
		const struct gb_indicator *i = gb_indicator_find(all, id);
		if (!i)
			return;
		c->counts[c->vocabulary.n_indicators] = counts[i - all->indicators];
		c->indicators[c->vocabulary.n_indicators++] = *i;
	}
}

enum gb_status vocabulary_write(const struct view *v, FILE *to, const struct gb_style *style, struct gb_why *why)
{
	const struct vocabulary_view *l = const_self(v);
	const size_t n = (size_t)l->all.n_shown + 1;
	struct gb_counts *counts;
	enum gb_status status = gb_vocabulary_counts(v->cx->corpus, l->by, &counts);

	if (status != GB_OK)
		return gb_fail(why, status, "%s", gb_why(v->cx->corpus));
	struct chosen c = {
		.agencies = mem_alloc(n * sizeof *c.agencies), .topics = mem_alloc(n * sizeof *c.topics),
		.indicators = mem_alloc(n * sizeof *c.indicators), .counts = mem_alloc(n * sizeof *c.counts),
	};
	c.vocabulary = (struct gb_vocabulary){ .agencies = c.agencies, .topics = c.topics, .indicators = c.indicators };
	for (long i = 0; i < l->all.n_shown; i++)
		choose(&c, gb_vocabulary(v->cx->corpus), counts, l->by, l->all.shown[i]->id);
	status = gb_write_vocabulary(to, style, l->by, &c.vocabulary, c.counts, why);
	v->cx->written = (long)(c.vocabulary.n_agencies + c.vocabulary.n_topics + c.vocabulary.n_indicators);
	free(c.agencies);
	free(c.topics);
	free(c.indicators);
	free(c.counts);
	free(counts);
	return status;
}
