/* csv.c - records as CSV. */
#include "config.h"

#include "out/csv.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define JOINT "; "

static struct out_csv_cell *next_cell(struct out_csv *c)
{
	if (c->at == c->n) {
		void *cells = c->cells;
		mem_reserve(&cells, &c->room, c->n + 1, sizeof *c->cells);
		c->cells = cells;
		c->cells[c->n++] = (struct out_csv_cell){ BUF_EMPTY, false };
	}
	return &c->cells[c->at++];
}

static void name_cell(struct out_csv *c, struct out_csv_cell *cell, const char *key)
{
	if (c->prefix)
		buf_printf(&cell->text, "%s.", c->prefix);
	buf_puts(&cell->text, key);
}

static void decimal(struct buf *out, struct gb_decimal d, bool comma)
{
	size_t from = out->len;

	gb_decimal_print(out, d);
	char *point = comma ? memchr(out->text + from, '.', out->len - from) : NULL;
	if (point)
		*point = ',';
}

static void fill_cell(struct out_csv *c, struct out_csv_cell *cell, const struct out_value *v)
{
	if (c->again)
		buf_puts(&cell->text, JOINT);
	if (v->type != OUT_NOTHING && v->type != OUT_WHOLE && v->type != OUT_DECIMAL)
		cell->words = true;
	switch (v->type) {
	case OUT_NOTHING:
		break;
	case OUT_TEXT:
		buf_puts(&cell->text, v->text);
		break;
	case OUT_WHOLE:
		buf_printf(&cell->text, "%ld", v->whole);
		break;
	case OUT_DECIMAL:
		decimal(&cell->text, v->decimal, c->excel);
		break;
	case OUT_TRUTH:
		buf_puts(&cell->text, v->truth ? "true" : "false");
		break;
	case OUT_LIST:
		for (size_t i = 0; i < v->list.n; i++) {
			buf_puts(&cell->text, i ? JOINT : "");
			buf_puts(&cell->text, v->list.at[i]);
		}
		break;
	case OUT_HITS:
		for (size_t i = 0; i < v->hits.n; i++)
			buf_printf(&cell->text, "%s%zu+%zu", i ? JOINT : "", v->hits.at[i].start, v->hits.at[i].length);
		break;
	}
}

static void value(struct out_teller *t, const char *key, const struct out_value *v)
{
	struct out_csv *c = t->self;
	struct out_csv_cell *cell = next_cell(c);

	if (c->naming)
		name_cell(c, cell, key);
	else if (!c->skipping)
		fill_cell(c, cell, v);
}

static void open_object(struct out_teller *t, const char *key, bool given)
{
	struct out_csv *c = t->self;

	(void)given;
	c->prefix = key;
}

static void close_object(struct out_teller *t)
{
	struct out_csv *c = t->self;

	c->prefix = NULL;
}

static void elements(struct out_teller *t, const char *key, const void *at, size_t n, size_t size,
                     out_each *each)
{
	struct out_csv *c = t->self;
	size_t first = c->at;

	c->prefix = key;
	if (n == 0) {
		void *blank = mem_alloc(size);
		c->skipping = true;
		each(t, blank);
		c->skipping = false;
		free(blank);
	}
	for (size_t i = 0; i < n; i++) {
		c->at = first;
		c->again = i > 0;
		each(t, (const char *)at + i * size);
	}
	c->again = false;
	c->prefix = NULL;
}

const struct out_visitor out_csv_visitor = { value, open_object, close_object, elements };

/* A spreadsheet takes a cell that begins so for a formula. */
static bool is_formula(const struct out_csv_cell *cell)
{
	return cell->words && cell->text.len && strchr("=+-@\t\r", cell->text.text[0]);
}

static void cell_out(struct buf *out, const struct out_csv *c, const struct out_csv_cell *cell)
{
	const char *s = buf_text(&cell->text);
	bool guard = c->excel && is_formula(cell);
	/* Both marks, so that a reader that expects the other one is not misled. */
	bool quoted = strpbrk(s, "\",;\r\n") || *s == ' ' || (*s && s[strlen(s) - 1] == ' ');

	if (quoted)
		buf_putc(out, '"');
	if (guard)
		buf_putc(out, '\'');
	for (; *s; s++) {
		if (*s == '"')
			buf_putc(out, '"');
		buf_putc(out, *s);
	}
	if (quoted)
		buf_putc(out, '"');
}

void out_csv_row(struct buf *out, struct out_csv *c)
{
	for (size_t i = 0; i < c->n; i++) {
		if (i)
			buf_putc(out, c->excel ? ';' : ',');
		cell_out(out, c, &c->cells[i]);
		buf_clear(&c->cells[i].text);
		c->cells[i].words = false;
	}
	buf_puts(out, "\r\n");
	c->at = 0;
}

void out_csv_free(struct out_csv *c)
{
	for (size_t i = 0; i < c->n; i++)
		buf_free(&c->cells[i].text);
	free(c->cells);
	*c = (struct out_csv){ 0 };
}
