/* hostile_texts.c - texts that want to do harm: to a terminal, to a reader's eyes, to a program, to a database, to what opens an export. */
#include "config.h"

#include "tests/hostile/hostile.h"

#include <string.h>

#include "text/text.h"

#define MARKS 10000             /* on one letter */
#define INVISIBLE 3000

static const struct {
	const char *name, *bytes;
	size_t len;
} fixed[] = {
#define TEXT(name, bytes) { name, bytes, sizeof bytes - 1 }
	/* what a terminal would obey */
	TEXT("colour", "a\033[31;5mb"), TEXT("clear", "a\033[2J\033[Hb"), TEXT("reset", "a\033cb"), TEXT("title", "a\033]0;evil\ab"),
	TEXT("title-st", "a\033]2;evil\033\\b"), TEXT("clipboard", "a\033]52;c;ZXZpbA==\ab"),
	TEXT("link", "a\033]8;;http://evil.example\033\\b\033]8;;\033\\"),
	TEXT("question", "a\033[6n\033[c\033]11;?\ab"), TEXT("string", "a\033P$qm\033\\\033_x\033\\\033^x\033\\b"), TEXT("keys", "a\033[?1h\033=\033#8b"),
	TEXT("unended", "a\033]0;b"), TEXT("unended-csi", "a\033["), TEXT("escape", "a\033"),
	TEXT("c1", "a\302\23331mb\302\2350;evil\302\234c"), TEXT("c1-bytes", "a\23331mb\2350;evil\234c"),
	TEXT("controls", "a\001\002\003\004\005\006\a\b\v\f\016\017\020\021\022\023\024\025\026\027\030\031\032\034\035\036\037\177b"),
	TEXT("overwritten", "bad\b\b\bgood"), TEXT("returned", "bad\rgood"), TEXT("lines", "a\n\n\nb\r\nc\rd"), TEXT("tabs", "a\t\t\t\tb"),
	/* what a reader would take for something else */
	TEXT("turned", "a\342\200\256txt.exe\342\200\254b"), TEXT("isolates", "\342\201\247a\342\201\246b\342\201\251\342\201\250c"),
	TEXT("marks-of-direction", "a\342\200\216b\342\200\217c\330\234d"), TEXT("embeddings", "\342\200\252a\342\200\253b\342\200\255c"),
	TEXT("zero-width", "a\342\200\213b\342\200\214c\342\200\215d\342\201\240e\357\273\277f"), TEXT("soft-hyphen", "a\302\255b"),
	TEXT("tags", "a\363\240\201\201\363\240\201\202\363\240\201\277b"), TEXT("selectors", "a\357\270\217b\363\240\204\200c"),
	TEXT("separators", "a\342\200\250b\342\200\251c\302\205d"), TEXT("blanks", "\302\240\343\200\200\342\200\203a"),
	TEXT("fillers", "a\343\205\244b\357\276\240c\341\205\237d\315\217e"), TEXT("annotations", "a\357\277\271b\357\277\272c\357\277\273d"),
	TEXT("stacked", "Z\314\200\314\201\314\202\314\203\314\204\314\205\314\206\314\207\314\210"), TEXT("on-nothing", "\314\201\314\201\314\201"),
	TEXT("jamo", "\341\204\200\341\205\241\341\206\250\341\206\250\341\206\250\341\206\250"), TEXT("right-to-left", "\327\220\327\221 \330\247\331\204"),
	/* what is no text */
	TEXT("not-utf8", "a\377\376\300\257\355\240\200\364\220\200\200b\342\200"), TEXT("cut", "a\342\202"), TEXT("nul", "a\0b"),
	TEXT("noncharacters", "a\357\277\276b\357\267\220c\364\217\277\277d"),
	/* what a program, a shell, a database, a browser or a spreadsheet would obey */
	TEXT("format", "%n%s%s%s%1000000d%*c"), TEXT("shell", "$(touch evil)`touch evil`;touch evil|touch evil&touch evil\n touch evil"),
	TEXT("sql", "'; DROP TABLE meetings; --\"); DELETE FROM meetings; /*"), TEXT("match", "\"a\" OR NEAR(b, 1) NOT * ^ {c} : -"),
	TEXT("html", "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;<!--"), TEXT("scheme", "javascript:alert(1)"),
	TEXT("markdown", "[x](javascript:alert(1)) ![x](http://evil.example/x) <b>*_`|~#"), TEXT("formula", "=HYPERLINK(\"http://evil.example\")"),
	TEXT("formula-plus", "+1+cmd|' /C calc'!A0"), TEXT("formula-minus", "-1+1"), TEXT("formula-at", "@SUM(1)"), TEXT("formula-tab", "\t=1+1"),
	TEXT("quotes", "\"\"\"',;'\\\""), TEXT("calendar", "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil;,\\n"),
	TEXT("yaml", "a: b\n- &a *a !!x [c, {d: e}] # f\n---\n...\n%YAML"), TEXT("json", "\\u0000\",\"evil\":[{}]\\"),
	TEXT("option", "--output=evil"), TEXT("short-option", "-rf"), TEXT("stdin", "-"), TEXT("path", "../../../../evil"), TEXT("root", "/etc/passwd"),
	TEXT("home", "~/evil"), TEXT("dots", ".."), TEXT("device", "/dev/zero"), TEXT("memory", ":memory:"), TEXT("uri", "file:evil?mode=rwc"),
#undef TEXT
};
#define FIXED (sizeof fixed / sizeof *fixed)

static void many(struct buf *out, const char *piece, size_t n)
{
	while (n-- > 0)
		buf_puts(out, piece);
}

/* What is too long to be written down. */
static void make_floods(struct hostile_text *at)
{
	at[0] = (struct hostile_text){ "marks", BUF_EMPTY };
	buf_putc(&at[0].bytes, 'a');
	many(&at[0].bytes, "\314\201", MARKS);
	buf_putc(&at[0].bytes, 'b');
	at[1] = (struct hostile_text){ "invisible", BUF_EMPTY };
	buf_putc(&at[1].bytes, 'a');
	many(&at[1].bytes, "\342\200\213", INVISIBLE);
	many(&at[1].bytes, "\342\200\256", INVISIBLE);
	buf_putc(&at[1].bytes, 'b');
	at[2] = (struct hostile_text){ "long-word", BUF_EMPTY };
	many(&at[2].bytes, "x", 20000);
	at[3] = (struct hostile_text){ "wide", BUF_EMPTY };
	many(&at[3].bytes, "\360\237\230\200\346\274\242", 400);
}
#define FLOODS 4

const struct hostile_text *hostile_text(size_t i)
{
	static struct hostile_text all[FIXED + FLOODS];         /* for as long as the program runs */

	for (size_t k = 0; !all[0].name && k < FIXED; k++) {
		all[FIXED - 1 - k].name = fixed[FIXED - 1 - k].name;
		buf_add(&all[FIXED - 1 - k].bytes, fixed[FIXED - 1 - k].bytes, fixed[FIXED - 1 - k].len);
	}
	if (!all[FIXED].name)
		make_floods(all + FIXED);
	return i < FIXED + FLOODS ? &all[i] : NULL;
}

const struct hostile_text *hostile_named(const char *name)
{
	for (size_t i = 0; hostile_text(i); i++)
		if (strcmp(hostile_text(i)->name, name) == 0)
			return hostile_text(i);
	return NULL;
}

/* ---- as a briefing ---- */

/* "\x1b", "\u202e", "\U000e0041" */
static bool add_escaped(struct buf *out, const struct buf *bytes)
{
	if (!text_utf8_valid(buf_text(bytes), bytes->len))
		return false;
	for (size_t i = 0, n; i < bytes->len; i += n) {
		const uint32_t c = text_code_point(bytes->text + i, &n);
		n = n ? n : 1;          /* of a NUL */
		buf_printf(out, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", (unsigned)c);
	}
	return true;
}

/* In double quotes, with what would end them written as escapes. */
static void add_raw(struct buf *out, const struct buf *bytes)
{
	for (size_t i = 0; i < bytes->len; i++) {
		if (bytes->text[i] == '"' || bytes->text[i] == '\\')
			buf_putc(out, '\\');
		buf_putc(out, bytes->text[i]);
	}
}

/* The text comes at @; and at ~ and ^, where the format wants something of its own: a cue, an address of the web. */
static const char form[] =
	"format: giaoban-briefing/1\nrevision: 1\nmeeting:\n  id: session-77\n  kind: session\n  ordinal: 77\n  date: 2025-07-07\n"
	"  title: {vi: \"@\", en: \"@\"}\n  short_title: {vi: \"@\", en: \"@\"}\n  chair: {vi: \"@\", en: \"@\"}\n  place: {vi: \"@\", en: \"@\"}\n"
	"  focus: {vi: \"@\", en: \"@\"}\n  summary: {vi: \"@\", en: \"@\"}\n"
	"  people:\n    - {id: somebody, name: \"@\", role: {vi: \"@\", en: \"@\"}}\n"
	"  documents:\n    - {number: \"@\", title: {vi: \"@\", en: \"@\"}, date: 2024-12-22, url: \"https://example.org/^\"}\n"
	"sources:\n  - {id: paper, publisher: \"@\", author: \"@\", title: \"@\", url: \"https://example.org/^\"}\n"
	"agencies:\n  - {id: office-x, name: {vi: \"@\", en: \"@\"}, short: [\"@\"], kind: body}\n"
	"topics:\n  - {id: talk, name: {vi: \"@\", en: \"@\"}}\n"
	"indicators:\n  - {id: amount, name: {vi: \"@\", en: \"@\"}, unit: {vi: \"@\", en: \"@\"}}\n"
	"slogans:\n  - id: words\n    kind: framework\n    name: \"@\"\n    gloss: {vi: \"@\", en: \"@\"}\n    topics: [talk]\n"
	"    attribution: somebody\n    paragraph: 1\n    cue: \"~\"\n    items:\n      - {n: 1, wording: \"@\", gloss: {vi: \"@\", en: \"@\"}, paragraph: 1}\n"
	"directives:\n  - id: task\n    text: {vi: \"@\", en: \"@\"}\n    assignees: [office-x]\n    due: 2025-08-06\n"
	"    due_text: {vi: \"@\", en: \"@\"}\n    due_precision: month\n    due_basis: stated\n    topics: [talk]\n    paragraph: 2\n    cue: \"~\"\n"
	"figures:\n  - id: number\n    indicator: amount\n    label: {vi: \"@\", en: \"@\"}\n    value: 12\n    unit: {vi: \"@\", en: \"@\"}\n    kind: count\n    stage: result\n"
	"    written: \"@\"\n    topics: [talk]\n    paragraph: 3\n    cue: \"~\"\n"
	"findings:\n  - id: view\n    kind: view\n    text: {vi: \"@\", en: \"@\"}\n    note: {vi: \"@\", en: \"@\"}\n    topics: [talk]\n    paragraph: 4\n"
	"    cue: \"~\"\n"
	"left_out:\n  - {paragraph: 1, written: \"@\", why: date}\n";

static bool add(struct buf *out, const struct buf *bytes, enum hostile_how how)
{
	if (how == HOSTILE_ESCAPED)
		return add_escaped(out, bytes);
	add_raw(out, bytes);
	return true;
}

bool hostile_briefing(struct buf *out, const struct hostile_text *t, enum hostile_how how)
{
	bool said = true;

	for (const char *s = form; *s && said; s++) {
		if (!strchr("@~^", *s))
			buf_putc(out, *s);
		else if (*s == '@' || how != HOSTILE_FREE)
			said = add(out, &t->bytes, how);
		else
			buf_puts(out, *s == '~' ? "bốn chữ ở đây" : "a");
	}
	return said;
}
