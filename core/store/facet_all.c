/* facet_all.c - how all records of a kind divide: what is counted when meetings come and go is only read. */
#include "config.h"
#include "store/inside.h"

#include <stdlib.h>
#include <string.h>

static void add_part(struct store_array *parts, const char *id, long count)
{
	struct gb_part *p;

	if (!id || count == 0)
		return;
	p = store_array_add(parts);
	p->id = id;
	p->count = count;
}

static long of_kind(const struct gb_counts *counts, enum gb_kind kind)
{
	const long all[GB_KINDS] = { [GB_MEETING] = counts->meetings, [GB_SLOGAN] = counts->slogans,
		[GB_DIRECTIVE] = counts->directives, [GB_FIGURE] = counts->figures, [GB_FINDING] = counts->findings };

	return all[kind];
}

static enum gb_status by_vocabulary(gb_corpus *c, enum gb_kind kind, enum gb_facet by, struct arena *a,
                                    struct store_array *parts)
{
	const struct gb_vocabulary *v = gb_vocabulary(c);
	const size_t n = store_entries(v, by);
	struct gb_counts *counts = mem_alloc(n * sizeof(*counts));
	enum gb_status status = store_count_vocabulary(c, by, v, counts);

	for (size_t i = 0; status == GB_OK && i < n; i++)
		add_part(parts, arena_strdup(a, store_entry_id(v, by, i)), of_kind(&counts[i], kind));
	free(counts);
	return status;
}

/* Each meeting knows how many records of a kind it has. */
static enum gb_status by_meetings(gb_corpus *c, enum gb_kind kind, enum gb_facet by, struct arena *a, struct store_array *parts)
{
	const char *count = kind == GB_MEETING ? "1" : store_table(kind);
	struct buf sql = BUF_EMPTY;
	struct store_run r;

	buf_printf(&sql, by == GB_BY_YEAR ? "SELECT substr(date, 1, 4), sum(%s) FROM meetings GROUP BY 1"
		: "SELECT id, %s FROM meetings", count);
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	r.arena = a;
	while (store_next(&r)) {
		const char *id = store_get_id(&r);
		add_part(parts, id, (long)store_get_int(&r));
	}
	return store_end(&r);
}

/* The kinds are an index of each list. */
static enum gb_status by_kind(gb_corpus *c, enum gb_kind kind, struct store_array *parts)
{
	static const enum gb_words words[GB_KINDS] = { [GB_MEETING] = GB_WORDS_MEETING, [GB_SLOGAN] = GB_WORDS_SLOGAN,
		[GB_FIGURE] = GB_WORDS_FIGURE, [GB_FINDING] = GB_WORDS_FINDING };
	struct buf sql = BUF_EMPTY;
	struct store_run r;

	buf_printf(&sql, "SELECT sort_kind, count(*) FROM %s GROUP BY 1", store_table(kind));
	store_start(&r, c, buf_text(&sql));
	buf_free(&sql);
	while (store_next(&r)) {
		const char *word = gb_word(words[kind], store_get_small(&r));
		add_part(parts, word, (long)store_get_int(&r));
	}
	return store_end(&r);
}

bool store_divides_all(enum gb_facet by)
{
	return by != GB_BY_FRAMEWORK && by != GB_BY_RECORD_KIND;
}

enum gb_status store_divide_all(gb_corpus *c, enum gb_kind kind, enum gb_facet by, struct arena *a, struct store_array *parts)
{
	enum gb_status status;

	if (by == GB_BY_MEETING || by == GB_BY_YEAR)
		status = by_meetings(c, kind, by, a, parts);
	else if (by == GB_BY_KIND)
		status = by_kind(c, kind, parts);
	else
		status = by_vocabulary(c, kind, by, a, parts);
	store_sort_parts(parts);
	return status;
}
