/* browser.c - a web address in the browser of the user's choice: $BROWSER, several programs parted by ':'. */
#include "config.h"

#include "tui/browser.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "text/text.h"
#include "tui/outside.h"

bool browser_takes(const char *url)
{
	const size_t scheme = strncasecmp(url, "http://", 7) == 0 ? 7 : strncasecmp(url, "https://", 8) == 0 ? 8 : 0;

	return scheme > 0 && url[scheme] && !strchr(url, ' ') && text_is_clean(url, 0);
}

/* A word with the address in it; false: there was no place for it. */
static bool add_word(struct buf *out, const char *word, const char *url)
{
	bool placed = false;

	for (; *word; word++) {
		const char next = *word == '%' ? word[1] : '\0';
		if (next == 's')
			buf_puts(out, url);
		else
			buf_putc(out, next == 'c' ? ':' : *word);
		word += next == 's' || next == 'c' || next == '%';
		placed = placed || next == 's';
	}
	return placed;
}

const char *browser_words(struct words *w, const char *browsers, const char *url)
{
	const size_t len = strcspn(browsers, ":");
	struct buf text = BUF_EMPTY;
	struct words plain;
	bool placed = false;

	words_of(&plain, NULL, browsers, len);
	const int n = plain.n;
	size_t *from = mem_grow(NULL, (size_t)n + 2, sizeof *from);
	for (int i = 0; i < n; i++) {
		from[i] = text.len;
		placed = add_word(&text, plain.at[i], url) || placed;
		buf_putc(&text, '\0');
	}
	from[n] = text.len;
	buf_puts(&text, url);
	words_free(&plain);
	w->n = n > 0 && !placed ? n + 1 : n;
	w->text = buf_take(&text);
	w->at = mem_alloc(((size_t)w->n + 1) * sizeof *w->at);
	for (int i = 0; i < w->n; i++)
		w->at[i] = w->text + from[i];
	free(from);
	return browsers[len] ? browsers + len + 1 : NULL;
}

/* The first one that ends well; one that was ended by a signal is not followed by another. */
static void try_browsers(struct term *t, struct context *cx, const char *browsers, const char *url)
{
	enum outside_end how = OUTSIDE_MISSING;

	while (browsers && (how == OUTSIDE_MISSING || how == OUTSIDE_BADLY)) {
		struct words w;
		browsers = browser_words(&w, browsers, url);
		buf_clear(&cx->message);
		if (w.n > 0)
			how = outside_run(t, cx, &(struct outside){ .argv = w.at });
		words_free(&w);
	}
	if (how == OUTSIDE_MISSING)
		context_complain(cx, tr(lang_of(cx), "No browser of $BROWSER is there to open it: %s"), url);
}

void browser_open(struct term *t, struct context *cx, const char *url)
{
	const char *browsers = getenv("BROWSER");

	if (!browsers || !*browsers)
		context_say(cx, "%s", url);
	else if (!browser_takes(url))
		context_say(cx, tr(lang_of(cx), "No browser is started for this address: %s"), url);
	else if (context_is_secure())
		context_say(cx, tr(lang_of(cx), "GIAOBAN_SECURE is set, no browser is started: %s"), url);
	else if (outside_may(t, cx))
		try_browsers(t, cx, browsers, url);
}
