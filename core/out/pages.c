/* pages.c - pages for a screen: the same parts as in files, handed out one by one. */
#include "config.h"

#include "giaoban.h"

#include <stdlib.h>

#include "base/mem.h"
#include "out/page.h"

struct gb_page {
	struct out_doc doc;
};

static gb_page *begin(const struct gb_voice *v)
{
	gb_page *p = mem_alloc(sizeof *p);

	out_doc_begin(&p->doc, v->lang);
	return p;
}

gb_page *gb_page_record(const struct gb_row *row, int item, const struct gb_voice *v)
{
	gb_page *p = begin(v);

	out_page_record(&p->doc, v, row, item);
	return p;
}

gb_page *gb_page_meeting(const struct gb_meeting *m, const struct gb_voice *v)
{
	gb_page *p = begin(v);

	out_page_overview(&p->doc, v, m);
	return p;
}

gb_page *gb_page_sources(const struct gb_meeting *m, const struct gb_voice *v)
{
	gb_page *p = begin(v);

	out_page_sources(&p->doc, v, m);
	return p;
}

gb_page *gb_page_agency(const struct gb_agency *a, const struct gb_voice *v)
{
	gb_page *p = begin(v);

	out_page_agency(&p->doc, v, a);
	return p;
}

gb_page *gb_page_topic(const struct gb_topic *t, const struct gb_voice *v)
{
	gb_page *p = begin(v);

	out_page_topic(&p->doc, v, t);
	return p;
}

gb_page *gb_page_indicator(const struct gb_indicator *i, const struct gb_voice *v)
{
	gb_page *p = begin(v);

	out_page_indicator(&p->doc, v, i);
	return p;
}

gb_page *gb_page_comparison(const struct gb_comparison *c, const struct gb_voice *v)
{
	gb_page *p = begin(v);

	out_page_comparison(&p->doc, v, c);
	return p;
}

size_t gb_page_count(const gb_page *p)
{
	return p->doc.n;
}

const struct gb_page_part *gb_page_at(const gb_page *p, size_t i)
{
	return &p->doc.parts[i].part;
}

void gb_page_free(gb_page *p)
{
	if (!p)
		return;
	out_doc_end(&p->doc);
	free(p);
}
