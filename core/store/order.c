/* order.c - the orders that a list can be in, each a few stored columns with an index on them, and
 * the place of a row in one as a printable string. */
#include "config.h"
#include "store/inside.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

const char *store_table(enum gb_kind kind)
{
	static const char *const tables[GB_KINDS] = {
		[GB_MEETING] = "meetings", [GB_SLOGAN] = "slogans", [GB_DIRECTIVE] = "directives",
		[GB_FIGURE] = "figures", [GB_FINDING] = "findings",
	};

	return tables[kind];
}

const char *store_address_column(enum gb_kind kind)
{
	return kind == GB_MEETING ? "id" : "address";
}

#define OF(kind) (1u << (kind))
#define RECORDS (OF(GB_SLOGAN) | OF(GB_DIRECTIVE) | OF(GB_FIGURE) | OF(GB_FINDING))
#define ALL (RECORDS | OF(GB_MEETING))

/* The address comes last, so that ties are broken by it and each row has a place of its own; "nr"
 * needs none. */
static const struct order {
	enum gb_sort sort;
	unsigned kinds;
	const char *columns[STORE_ORDER_COLUMNS];
	bool unique;
} orders[] = {
	{ GB_SORT_DEFAULT, OF(GB_DIRECTIVE), { "rank" }, false },
	{ GB_SORT_DEFAULT, ALL, { "nr" }, true },
	{ GB_SORT_DATE, ALL, { "nr" }, true },
	{ GB_SORT_DUE, OF(GB_DIRECTIVE), { "rank" }, false },
	{ GB_SORT_TEXT, ALL, { "sort_text" }, false },
	{ GB_SORT_AGENCY, RECORDS, { "sort_agency" }, false },
	{ GB_SORT_TOPIC, RECORDS, { "sort_topic" }, false },
	{ GB_SORT_KIND, ALL & ~OF(GB_DIRECTIVE), { "sort_kind" }, false },
	{ GB_SORT_INDICATOR, OF(GB_FIGURE), { "sort_indicator" }, false },
	{ GB_SORT_VALUE, OF(GB_FIGURE), { "sort_unit", "sort_value" }, false },
	{ GB_SORT_PERIOD, OF(GB_FIGURE), { "sort_period" }, false },
};

enum gb_status store_order_find(gb_corpus *c, enum gb_kind kind, enum gb_sort sort, struct store_order *out)
{
	for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); i++) {
		const struct order *o = &orders[i];
		if (o->sort != sort || !(o->kinds & OF(kind)))
			continue;
		*out = (struct store_order){ .n = 0 };
		while (out->n < STORE_ORDER_COLUMNS && o->columns[out->n]) {
			out->columns[out->n] = o->columns[out->n];
			out->n++;
		}
		if (!o->unique)
			out->columns[out->n++] = store_address_column(kind);
		return GB_OK;
	}
	return gb_fail(&c->why, GB_USAGE, tr(c->why.lang, "this list has no such order"));
}

/* ---- keys --------------------------------------------------------------------------------------------------
 *
 * The values of the columns, separated by commas: "i" and the number, or "t" and the bytes, those
 * that are not letters or digits as %XX. */

static bool is_plain(unsigned char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		c == '-' || c == '/';
}

const char *store_key_write(struct store_run *r, int n, struct arena *a)
{
	struct buf b = BUF_EMPTY;
	const char *key;

	for (int i = 0; i < n; i++) {
		const int column = r->read++;
		if (i > 0)
			buf_putc(&b, ',');
		if (sqlite3_column_type(r->s, column) == SQLITE_INTEGER) {
			buf_printf(&b, "i%" PRId64, (int64_t)sqlite3_column_int64(r->s, column));
			continue;
		}
		const char *s = store_column_text(r->s, column, &r->rc);
		int len = sqlite3_column_bytes(r->s, column);
		buf_putc(&b, 't');
		for (int k = 0; s && k < len; k++) {
			if (is_plain((unsigned char)s[k]))
				buf_putc(&b, s[k]);
			else
				buf_printf(&b, "%%%02x", (unsigned char)s[k]);
		}
	}
	key = arena_strdup(a, buf_text(&b));
	buf_free(&b);
	return key;
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* One text of a key up to its comma; *s is after it.  False when it is malformed. */
static bool read_text(const char **s, struct buf *out)
{
	for (; **s && **s != ','; (*s)++) {
		if (**s != '%') {
			buf_putc(out, **s);
			continue;
		}
		int high = hex((*s)[1]), low = high < 0 ? -1 : hex((*s)[2]);
		if (low < 0)
			return false;
		buf_putc(out, (char)(high * 16 + low));
		*s += 2;
	}
	return true;
}

static bool bind_part(struct store_run *r, const char **s)
{
	const char kind = *(*s)++;
	struct buf text = BUF_EMPTY;
	char *end;
	bool good;

	if (kind == 'i') {
		errno = 0;
		long long v = strtoll(*s, &end, 10);
		if (errno != 0 || end == *s)
			return false;
		*s = end;
		store_bind_int(r, v);
		return true;
	}
	good = kind == 't' && read_text(s, &text);
	if (good)
		store_bind_copy(r, buf_text(&text));
	buf_free(&text);
	return good;
}

bool store_key_bind(struct store_run *r, const char *key, int n)
{
	for (int i = 0; i < n; i++) {
		if (i > 0 && *key++ != ',')
			return false;
		if (*key == '\0' || !bind_part(r, &key))
			return false;
	}
	return *key == '\0';
}
