/* json.c - records as JSON. */
#include "config.h"

#include "out/json.h"

#include <string.h>

/* RFC 8259 chapter 7: quotation mark, reverse solidus and U+0000 to U+001F must be escaped. */
static void string(struct buf *out, const char *s)
{
	buf_putc(out, '"');
	for (;;) {
		size_t plain = 0;
		while ((unsigned char)s[plain] >= 0x20 && s[plain] != '"' && s[plain] != '\\')
			plain++;
		buf_add(out, s, plain);
		s += plain;
		if (*s == '\0')
			break;
		if (*s == '"' || *s == '\\')
			buf_printf(out, "\\%c", *s);
		else if (*s == '\n')
			buf_puts(out, "\\n");
		else
			buf_printf(out, "\\u%04x", (unsigned)(unsigned char)*s);
		s++;
	}
	buf_putc(out, '"');
}

static void key(struct out_json *j, const char *name)
{
	if (!j->first)
		buf_putc(j->to, ',');
	if (j->inside) {
		if (!j->first)
			buf_putc(j->to, ' ');
	} else {
		buf_putc(j->to, '\n');
		buf_fill(j->to, ' ', (size_t)j->indent);
	}
	j->first = false;
	string(j->to, name);
	buf_puts(j->to, ": ");
}

static void list(struct buf *out, const struct gb_ids *ids)
{
	buf_putc(out, '[');
	for (size_t i = 0; i < ids->n; i++) {
		if (i)
			buf_puts(out, ", ");
		string(out, ids->at[i]);
	}
	buf_putc(out, ']');
}

static void hits(struct buf *out, const struct gb_hit *at, size_t n)
{
	buf_putc(out, '[');
	for (size_t i = 0; i < n; i++)
		buf_printf(out, "%s[%zu, %zu]", i ? ", " : "", at[i].start, at[i].length);
	buf_putc(out, ']');
}

static void value(struct out_teller *t, const char *name, const struct out_value *v)
{
	struct out_json *j = t->self;

	if (j->silent)
		return;
	key(j, name);
	switch (v->type) {
	case OUT_NOTHING:
		buf_puts(j->to, "null");
		break;
	case OUT_TEXT:
		string(j->to, v->text);
		break;
	case OUT_WHOLE:
		buf_printf(j->to, "%ld", v->whole);
		break;
	case OUT_DECIMAL:
		gb_decimal_print(j->to, v->decimal);
		break;
	case OUT_TRUTH:
		buf_puts(j->to, v->truth ? "true" : "false");
		break;
	case OUT_LIST:
		list(j->to, &v->list);
		break;
	case OUT_HITS:
		hits(j->to, v->hits.at, v->hits.n);
		break;
	}
}

static void nest(struct out_json *j)
{
	buf_putc(j->to, '{');
	j->outer_first = j->first;
	j->first = true;
	j->inside = true;
}

static void unnest(struct out_json *j)
{
	buf_putc(j->to, '}');
	j->first = j->outer_first;
	j->inside = false;
}

static void open_object(struct out_teller *t, const char *name, bool given)
{
	struct out_json *j = t->self;

	key(j, name);
	if (given) {
		nest(j);
	} else {
		buf_puts(j->to, "null");
		j->silent = true;
	}
}

static void close_object(struct out_teller *t)
{
	struct out_json *j = t->self;

	if (!j->silent)
		unnest(j);
	j->silent = false;
}

static void elements(struct out_teller *t, const char *name, const void *at, size_t n, size_t size,
                     out_each *each)
{
	struct out_json *j = t->self;

	key(j, name);
	buf_putc(j->to, '[');
	for (size_t i = 0; i < n; i++) {
		buf_puts(j->to, i ? ",\n" : "\n");
		buf_fill(j->to, ' ', (size_t)j->indent + 2);
		nest(j);
		each(t, (const char *)at + i * size);
		unnest(j);
	}
	if (n) {
		buf_putc(j->to, '\n');
		buf_fill(j->to, ' ', (size_t)j->indent);
	}
	buf_putc(j->to, ']');
}

const struct out_visitor out_json_visitor = { value, open_object, close_object, elements };

void out_json_open(struct out_json *j)
{
	buf_putc(j->to, '{');
	j->indent += 2;
	j->first = true;
}

void out_json_close(struct out_json *j)
{
	j->indent -= 2;
	buf_putc(j->to, '\n');
	buf_fill(j->to, ' ', (size_t)j->indent);
	buf_putc(j->to, '}');
	j->first = false;
}

void out_json_list_open(struct out_json *j, const char *name)
{
	if (name)
		key(j, name);
	buf_putc(j->to, '[');
	j->indent += 2;
}

void out_json_list_next(struct out_json *j, bool first)
{
	buf_puts(j->to, first ? "\n" : ",\n");
	buf_fill(j->to, ' ', (size_t)j->indent);
}

void out_json_list_close(struct out_json *j, bool empty)
{
	j->indent -= 2;
	if (!empty) {
		buf_putc(j->to, '\n');
		buf_fill(j->to, ' ', (size_t)j->indent);
	}
	buf_putc(j->to, ']');
}
