/* typing.c - the built-in input method at the cursor: where a word begins and ends, and when to keep out of it. */
#include "config.h"

#include <string.h>

#include "text/letter.h"
#include "text/text.h"
#include "text/typing.h"
#include "text/utf8.h"

void text_typing_begin(struct text_typing *t, enum text_method method)
{
	*t = (struct text_typing){ .method = method };
}

/* No word is being typed. */
static void forget(struct text_typing *t)
{
	t->n = t->resumed = t->shown = 0;
	t->aside = false;
}

void text_typing_aside(struct text_typing *t)
{
	forget(t);
	t->aside = t->method != TEXT_METHOD_OFF;
}

size_t text_typing_end(struct text_typing *t, struct buf *out)
{
	size_t shown = t->resumed ? 0 : t->shown;

	buf_clear(out);
	if (shown)
		typing_compose(t->method, t->keys, t->n, true, out);
	forget(t);
	return shown;
}

/* A letter or a mark that no key of the built-in method sent. */
static bool is_from_outside(const char *typed)
{
	struct text_letter l;
	size_t len = strlen(typed);

	if (len == 0 || (len == 1 && (unsigned char)typed[0] < 0x80))
		return false;
	text_letter_read(typed, len, 0, &l);
	return l.alphabetic || l.base == 0;
}

/* The word before the cursor goes on.  One that these keys would not have given is left alone. */
static void resume(struct text_typing *t, const char *line, size_t at)
{
	struct buf again = BUF_EMPTY;
	size_t bytes;

	t->n = typing_keys_for(t->method, line, at, t->keys, sizeof t->keys, &bytes);
	if (bytes == 0)
		return;
	if (t->n > 0 && typing_compose(t->method, t->keys, t->n, false, &again) && again.len == bytes &&
	    memcmp(again.text, line + at - bytes, bytes) == 0) {
		t->resumed = t->n;
		t->shown = bytes;
	} else {
		text_typing_aside(t);
	}
	buf_free(&again);
}

static bool is_keys(const struct text_typing *t, size_t n, const char *s, size_t len)
{
	return len == n && memcmp(s, t->keys, n) == 0;
}

/* False: the key is none of this word. */
static bool add_key(struct text_typing *t, const char *line, size_t at, const char *typed, struct buf *out)
{
	if (typed[0] == '\0' || typed[1] != '\0' || !typing_key_of(t->method, typed[0]))
		return false;
	if (t->n == 0)
		resume(t, line, at);
	if (t->n == sizeof t->keys)
		text_typing_aside(t);
	if (t->aside)
		return false;
	t->keys[t->n] = typed[0];
	if (!typing_compose(t->method, t->keys, t->n + 1, false, out))
		return false;
	/* Keys that nobody typed do not come back: what stood there stays. */
	if (t->resumed && is_keys(t, t->n + 1, out->text, out->len) &&
	    !is_keys(t, t->n, line + at - t->shown, t->shown)) {
		text_typing_aside(t);
		buf_clear(out);
		return false;
	}
	t->n++;
	return true;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

size_t text_typing_key(struct text_typing *t, const char *line, size_t at, const char *typed, struct buf *out)
{
	bool outside = is_from_outside(typed);
	size_t shown;

	buf_clear(out);
	if (t->method != TEXT_METHOD_OFF && outside)
		text_typing_aside(t);
	if (t->method != TEXT_METHOD_OFF && !t->aside && add_key(t, line, at, typed, out)) {
		shown = t->shown;
		t->shown = out->len;
		return shown;
	}
	shown = 0;
	if (!t->aside || !(outside || is_letter(typed[0])))
		shown = text_typing_end(t, out);
	buf_puts(out, typed);
	return shown;
}

size_t text_typing_backspace(struct text_typing *t, struct buf *out)
{
	size_t shown = t->shown;

	buf_clear(out);
	if (t->n <= t->resumed)
		return 0;
	t->n--;
	typing_compose(t->method, t->keys, t->n, false, out);
	t->shown = out->len;
	if (t->n == t->resumed)
		forget(t);
	return shown;
}
