/* app_letters.c - letters shown without their marks, where the screen cannot show those, or somebody likes it better. */
#include "config.h"

#include <string.h>

#include "tui/encoding.h"
#include "tui/frame.h"

/* How letters stand, and the key for the other way. */
static void say_state(struct app *a)
{
	struct buf key = BUF_EMPTY;

	context_key(&key, &a->cx, NULL, ACTION_LETTERS);
	context_say(&a->cx, a->bare ? tr(lang_of(&a->cx), "Letters stand without their marks; %s gives the marks back")
	                            : tr(lang_of(&a->cx), "Letters stand with their marks again; %s takes them away"), buf_text(&key));
	buf_free(&key);
}

/* In bare letters: whoever needs them can read it then. */
static void say_bare(struct app *a, const char *words)
{
	struct buf bare = BUF_EMPTY;
	int cells;

	for (size_t n; *words; words += n) {
		char letter[22], grapheme[22] = "";
		n = text_grapheme(words, &cells);
		memcpy(grapheme, words, n < sizeof grapheme ? n : 0);
		encoding_bare(letter, grapheme);
		buf_puts(&bare, letter);
	}
	context_say(&a->cx, "%s", buf_text(&bare));
	buf_free(&bare);
}

void app_letters_begin(struct app *a)
{
	struct app_letters *l = a->options->letters;
	struct buf key = BUF_EMPTY, words = BUF_EMPTY;

	a->bare = l && l->bare;
	if (!l || a->cx.message.len)
		return;
	keymap_keys(&key, a->cx.keys, NULL, ACTION_LETTERS, 1);
	buf_printf(&words, tr(lang_of(&a->cx), "Should marks not show well here: %s shows letters without them"), buf_text(&key));
	if (l->bare)
		say_state(a);
	else if (l->tell && key.len > 0)
		say_bare(a, buf_text(&words));
	l->tell = l->tell && key.len == 0;      /* where no key is bound to it, nothing was named */
	buf_free(&key);
	buf_free(&words);
}

void app_letters_end(const struct app *a)
{
	if (a->options->letters)
		a->options->letters->bare = a->bare;
}

enum verdict app_letters_switch(struct app *a)
{
	if (a->term->encoding && a->term->encoding->set == TEXT_SET_ASCII) {
		context_say(&a->cx, "%s", tr(lang_of(&a->cx), "This screen is in ASCII: letters have no marks here anyway"));
		return VERDICT_REDRAW;
	}
	a->bare = !a->bare;
	say_state(a);
	return VERDICT_REDRAW;
}

void app_letters_paint(struct app *a)
{
	struct grid *g = &a->grid;
	const size_t n = (size_t)g->rows * (size_t)g->cols;

	for (size_t i = 0; a->bare && i < n; i++) {
		struct cell *c = &g->cells[i];
		char bare[sizeof c->ch];
		if ((unsigned char)c->ch[0] < 0x80 && (c->ch[0] == '\0' || c->ch[1] == '\0'))
			continue;
		encoding_bare(bare, c->ch);
		memcpy(c->ch, bare, sizeof bare);
	}
}
