/* input.c - events as the program wants them: what an input method sends is told from what a person types. */
#include "config.h"

#include "tui/input.h"

#include <string.h>

#include "text/text.h"
#include "tui/encoding.h"

/* A letter that no key of a keyboard without a method has. */
static bool is_marked(const struct event *e)
{
	struct buf lower = BUF_EMPTY;

	if (e->kind != EVENT_TEXT || e->pasted || (unsigned char)e->text[0] < 0x80)
		return false;
	text_fold(&lower, e->text, TEXT_EXACT);
	bool marked = lower.len > 1 && strstr(encoding_marked_letters, buf_text(&lower));
	buf_free(&lower);
	return marked;
}

static bool is_key(const struct event *e, enum key key)
{
	return e->kind == EVENT_KEY && e->key == key;
}

static bool is_typed(const struct event *e)
{
	return e->kind == EVENT_TEXT && !e->pasted;
}

void input_begin(struct input *in, struct term *t)
{
	*in = (struct input){ .term = t };
}

static void take(struct input *in, int n)
{
	in->n -= n;
	memmove(in->ahead, in->ahead + n, (size_t)in->n * sizeof *in->ahead);
}

/* True when there is an event at this place, if need be read now.  `wait_ms` as term_ops.read() has it. */
static bool ahead(struct input *in, int place, int wait_ms)
{
	if (place < in->n)
		return true;
	if (in->n == INPUT_AHEAD)
		return false;
	in->term->ops->read(in->term, wait_ms, &in->ahead[in->n]);
	if (in->ahead[in->n].kind == EVENT_NOTHING)
		return false;
	in->n++;
	return true;
}

/* How many characters stand behind `from`, of at most `most`. */
static int typed_behind(struct input *in, int from, int most)
{
	int n = 0;

	while (n < most && ahead(in, from + n, INPUT_AT_ONCE_MS) && is_typed(&in->ahead[from + n]))
		n++;
	return n;
}

/* A Backspace came first.  When the method sent it, what it sent becomes the one event that it stands for. */
static void settle(struct input *in)
{
	int backs = 1, taken;

	while (ahead(in, backs, INPUT_AT_ONCE_MS) && is_key(&in->ahead[backs], K_BACKSPACE))
		backs++;
	if (backs >= in->n || !is_typed(&in->ahead[backs]))
		return;
	if (in->typing) {
		for (int i = 0; i < backs; i++)
			in->ahead[i].typed_for = true;
		return;
	}
	if (is_marked(&in->ahead[backs])) {
		taken = typed_behind(in, backs, backs);
		in->ahead[backs + taken - 1] = in->ahead[backs];
	} else if (in->method_seen && typed_behind(in, backs, backs + 1) == backs + 1) {
		taken = backs + 1;
	} else {
		return;
	}
	take(in, backs + taken - 1);
	in->ahead[0].typed_for = true;
	in->method_seen = true;
}

void input_read(struct input *in, int wait_ms, struct event *out)
{
	do {
		if (!ahead(in, 0, wait_ms)) {
			*out = (struct event){ .kind = EVENT_NOTHING };
			return;
		}
		if (is_key(&in->ahead[0], K_BACKSPACE) && !in->ahead[0].typed_for)
			settle(in);
		*out = in->ahead[0];
		take(in, 1);
	} while (out->pasted && !in->typing);
	if (is_marked(out)) {
		out->typed_for = true;
		in->method_seen = in->method_seen || !in->typing;
	}
}

void input_plain(char out[5], const char *text)
{
	char bare[22];
	struct buf letter = BUF_EMPTY;

	text_fold(&letter, text, TEXT_LETTERS);
	encoding_bare(bare, text);
	bool upper = bare[0] >= 'A' && bare[0] <= 'Z';
	if (strcmp(buf_text(&letter), "ư") == 0)
		memcpy(bare, upper ? "}" : "]", 2);
	else if (strcmp(buf_text(&letter), "ơ") == 0)
		memcpy(bare, upper ? "{" : "[", 2);
	buf_free(&letter);
	int cells;
	size_t n = text_grapheme(bare, &cells);
	bool one = n > 0 && n < 5 && bare[n] == '\0' && cells > 0;
	memcpy(out, bare, one ? n : 0);
	out[one ? n : 0] = '\0';
}
