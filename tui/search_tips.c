/* search_tips.c - texts that one could search for: examples, what was searched for before, what would find something. */
#include "config.h"

#include "tui/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define EARLIER_MOST 12

static void add(struct search_answer *a, const char *heading, const char *text, const char *about)
{
	if (a->n_tips == SEARCH_TIPS_MOST)
		return;
	a->tips[a->n_tips++] = (struct search_tip){
		.heading = heading ? mem_strdup(heading) : NULL,
		.text = mem_strdup(text),
		.about = mem_strdup(about),
		.count = -1,
	};
}

void search_tips_free(struct search_answer *a)
{
	while (a->n_tips > 0) {
		struct search_tip *tip = &a->tips[--a->n_tips];
		free(tip->heading);
		free(tip->text);
		free(tip->about);
	}
}

static const char *what_is_searched(enum gb_lang lang)
{
	return tr(lang, "Searched are all texts in both languages, the names of agencies, topics and indicators, "
	                "and who said it.");
}

/* ---- nothing is asked yet ---- */

static const struct {
	const char *text[2];            /* enum gb_lang */
	const char *about;
} examples[] = {
	{ { [GB_VI] = "benh an dien tu", [GB_EN] = "medical records" }, TR("all these words; without marks any marks match") },
	{ { [GB_VI] = "\"dữ liệu số\"", [GB_EN] = "\"digital data\"" }, TR("these words side by side") },
	{ { [GB_VI] = "du lieu -quoc", [GB_EN] = "data -national" }, TR("without a word") },
	{ { [GB_VI] = "agency:BYT -due:none", [GB_EN] = "agency:BYT -due:none" }, TR("of one agency, with a deadline") },
	{ { [GB_VI] = "kind:figure kinh te so", [GB_EN] = "kind:figure digital economy" }, TR("only figures") },
};

static void add_earlier(struct search_answer *a, const struct prompt_history *h, enum gb_lang lang)
{
	const char *heading = tr(lang, "Searched for before");

	for (int i = h->n - 1; i >= 0 && i >= h->n - EARLIER_MOST; i--, heading = NULL)
		add(a, heading, h->line[i], "");
}

void search_tips_examples(struct search_answer *a, const struct context *cx)
{
	const enum gb_lang lang = lang_of(cx);

	buf_puts(&a->intro, what_is_searched(lang));
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
		add(a, i == 0 ? tr(lang, "For example") : NULL, examples[i].text[lang], tr(lang, examples[i].about));
	if (cx->searches)
		add_earlier(a, cx->searches, lang);
}

/* ---- nothing was found ---- */

static void add_offer(struct search_answer *a, const struct gb_offer *offer, enum gb_lang lang)
{
	struct buf about = BUF_EMPTY;

	if (offer->kind == GB_TRY_WITHOUT_MARKS)
		buf_puts(&about, tr(lang, "whatever the marks"));
	else if (offer->what)
		buf_printf(&about, tr(lang, "without %s"), offer->what);
	else
		buf_puts(&about, tr(lang, "without the filters"));
	add(a, a->n_tips == 0 ? tr(lang, "This would find something") : NULL, offer->text, buf_text(&about));
	a->tips[a->n_tips - 1].count = offer->count;
	a->tips[a->n_tips - 1].more = offer->more;
	buf_free(&about);
}

static void add_unknown(struct buf *out, const struct gb_advice *advice, enum gb_lang lang)
{
	struct buf words = BUF_EMPTY;

	for (size_t i = 0; i < advice->n_unknown; i++)
		buf_printf(&words, i ? ", %s" : "%s", advice->unknown[i]);
	if (words.len) {
		buf_putc(out, '\n');
		buf_printf(out, tr(lang, "Nowhere in this corpus: %s"), buf_text(&words));
	}
	buf_free(&words);
}

void search_tips_advice(struct search_answer *a, const struct gb_advice *advice, enum gb_lang lang)
{
	buf_clear(&a->intro);
	buf_printf(&a->intro, tr(lang, "Nothing is found for: %s"), buf_text(&a->text));
	if (advice)
		add_unknown(&a->intro, advice, lang);
	if (*gb_ask_note(a->ask))
		buf_printf(&a->intro, "\n%s", gb_ask_note(a->ask));
	buf_printf(&a->intro, "\n%s", what_is_searched(lang));
	for (size_t i = 0; advice && i < advice->n_offers && a->n_tips < SEARCH_TIPS_MOST; i++)
		add_offer(a, &advice->offers[i], lang);
}

/* ---- the index ---- */

void search_tips_trouble(struct buf *out, const gb_corpus *corpus, enum gb_index index, enum gb_lang lang)
{
	struct buf command = BUF_EMPTY;

	gb_say_reindex(&command, corpus);
	buf_puts(out, index == GB_INDEX_DAMAGED ? tr(lang, "The search index of this corpus is damaged.")
	                                        : tr(lang, "This corpus has no search index yet."));
	buf_putc(out, '\n');
	buf_printf(out, tr(lang, "It is made with: %s"), buf_text(&command));
	buf_free(&command);
	buf_putc(out, '\n');
	buf_puts(out, tr(lang, "All lists and pages can be used meanwhile."));
}
