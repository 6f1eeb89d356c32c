/* syntax.c - explains libyaml's errors.  Its words speak of block mappings and simple keys; a clerk
 * has left out a quote.  So the line itself is looked at, and what mostly causes such an error is told. */
#include "config.h"

#include "brief/syntax.h"

#include <string.h>

#include "text/text.h"

/* A line of the file, and the part of it before the error. */
struct line {
	const char *text;
	size_t len;
	size_t before;          /* bytes in front of the error's column */
};

static struct line line_at(const struct buf *file, yaml_mark_t mark)
{
	const char *s = buf_text(file), *end = s + file->len;
	struct line l;

	for (size_t n = 0; n < mark.line; n++) {
		const char *lf = memchr(s, '\n', (size_t)(end - s));
		if (!lf)
			break;
		s = lf + 1;
	}
	const char *lf = memchr(s, '\n', (size_t)(end - s));
	l.text = s;
	l.len = (size_t)((lf ? lf : end) - s);
	l.before = 0;
	for (size_t column = 0; column < mark.column && l.before < l.len; column++) {
		size_t bytes;
		(void)text_code_point(l.text + l.before, &bytes);
		l.before += bytes;
	}
	return l;
}

static bool indented_by_tab(struct line l)
{
	for (size_t i = 0; i < l.len && (l.text[i] == ' ' || l.text[i] == '\t'); i++)
		if (l.text[i] == '\t')
			return true;
	return false;
}

/* Is there already a "key: " in front of the error, on the same line? */
static bool has_key_before(struct line l)
{
	for (size_t i = 0; i + 1 < l.before; i++)
		if (l.text[i] == ':' && l.text[i + 1] == ' ')
			return true;
	return false;
}

/* Does one of these characters stand right in front of the error? */
static bool follows(struct line l, const char *closing)
{
	size_t i = l.before;

	while (i > 0 && l.text[i - 1] == ' ')
		i--;
	return i > 0 && strchr(closing, l.text[i - 1]);
}

static bool is_one_of(const char *s, const char *a, const char *b)
{
	return s && (strcmp(s, a) == 0 || strcmp(s, b) == 0);
}

/* Errors of a text in quotes.  False when it is none. */
static bool quoted(struct brief_talk *t, const yaml_parser_t *p)
{
	const char *what = p->problem;
	yaml_mark_t begin = p->context_mark;
	int line = (int)p->problem_mark.line + 1, column = (int)p->problem_mark.column + 1;

	if (!is_one_of(p->context, "while scanning a quoted scalar", "while parsing a quoted scalar"))
		return false;
	if (is_one_of(what, "found unexpected end of stream", "found unexpected document indicator"))
		brief_say(t, GB_ERROR, (int)begin.line + 1, (int)begin.column + 1,
		          tr(t->lang, "the quote that opens here is never closed"));
	else
		brief_say(t, GB_ERROR, line, column,
		          tr(t->lang, "in double quotes \\ begins an escape: write \\\\ for it, or use single quotes"));
	return true;
}

/* The character that no text without quotes can begin with. */
static const char *bad_start(struct brief_talk *t, struct line l)
{
	size_t bytes;

	if (l.before >= l.len)
		return tr(t->lang, "text is expected here");
	if (l.text[l.before] == '\t')
		return tr(t->lang, "a tab stands where the line is indented: indent with spaces");
	(void)text_code_point(l.text + l.before, &bytes);
	return arena_printf(t->brief->arena, tr(t->lang, "text that begins with %.*s wants quotes"), (int)bytes,
	                    l.text + l.before);
}

static const char *scanner_words(struct brief_talk *t, const yaml_parser_t *p, struct line l)
{
	const char *what = p->problem ? p->problem : "";

	if (strstr(what, "tab character"))
		return tr(t->lang, "a tab stands where the line is indented: indent with spaces");
	if (strcmp(what, "mapping values are not allowed in this context") == 0)
		return has_key_before(l)
			? tr(t->lang, "a second \": \" in one line: text with \": \" in it wants quotes around it")
			: tr(t->lang, "this key is indented deeper than the one above it, which already has its text");
	if (strcmp(what, "could not find expected ':'") == 0)
		return tr(t->lang, "a line without \"key: \" (or a text that goes on here wants to be indented deeper)");
	if (strcmp(what, "block sequence entries are not allowed in this context") == 0)
		return tr(t->lang, "an entry of a list (\"- \") cannot stand here: put it on its own line, or quote the text");
	if (strcmp(what, "mapping keys are not allowed in this context") == 0)
		return tr(t->lang, "text that begins with \"? \" wants quotes");
	if (strcmp(what, "did not find expected alphabetic or numeric character") == 0)
		return tr(t->lang, "text that begins with & or * wants quotes");
	if (strcmp(what, "found character that cannot start any token") == 0)
		return bad_start(t, l);
	if (p->context && strstr(p->context, "tag"))
		return tr(t->lang, "text that begins with ! wants quotes");
	if (p->context && strstr(p->context, "directive"))
		return tr(t->lang, "text that begins with % wants quotes");
	if (p->context && strstr(p->context, "block scalar"))
		return tr(t->lang, "text that begins with | or > wants quotes");
	return NULL;
}

static const char *parser_words(struct brief_talk *t, const yaml_parser_t *p, struct line l)
{
	const char *what = p->problem ? p->problem : "";

	if (strstr(what, "',' or '}'"))
		return tr(t->lang, "inside { } a comma or the closing } is missing: text with , { } or \": \" wants quotes");
	if (strstr(what, "',' or ']'"))
		return tr(t->lang, "inside [ ] a comma or the closing ] is missing: text with , [ ] or \": \" wants quotes");
	if (follows(l, "\"'"))
		return tr(t->lang, "text goes on after the closing quote: put all of it in one pair of quotes (or close "
		          "the quote above)");
	if (follows(l, "]}"))
		return tr(t->lang, "text goes on after the closing bracket: text that begins with { or [ wants quotes");
	if (strcmp(what, "did not find expected key") == 0)
		return tr(t->lang, "this line is not indented like the keys above it");
	if (strcmp(what, "did not find expected '-' indicator") == 0)
		return tr(t->lang, "this line is not indented like the list entries above it");
	if (strcmp(what, "did not find expected <document start>") == 0)
		return tr(t->lang, "this line belongs to nothing above it: is it indented as it should be?");
	if (strcmp(what, "found undefined tag handle") == 0)
		return tr(t->lang, "text that begins with ! wants quotes");
	if (strcmp(what, "did not find expected node content") == 0)
		return tr(t->lang, "text that begins with , ] or } wants quotes");
	return NULL;
}

/* Where a clerk should look: a key that lacks its ':', or a bracket that is never closed, is noticed
 * only in the next line. */
static yaml_mark_t place_of(const yaml_parser_t *p)
{
	const char *what = p->problem ? p->problem : "";
	bool later = p->context_mark.line < p->problem_mark.line;

	if (strcmp(what, "could not find expected ':'") == 0)
		return p->context_mark;
	if (later && strncmp(what, "did not find expected ','", 25) == 0)
		return p->context_mark;
	return p->problem_mark;
}

void brief_syntax(struct brief_talk *t, const yaml_parser_t *p, const struct buf *file)
{
	yaml_mark_t place = place_of(p);
	struct line l = line_at(file, place);
	const char *words = NULL;

	if (p->error == YAML_MEMORY_ERROR) {
		brief_say(t, GB_ERROR, 0, 0, tr(t->lang, "there is not enough memory to read the file"));
		return;
	}
	if (quoted(t, p))
		return;
	if (indented_by_tab(l))
		words = tr(t->lang, "a tab stands where the line is indented: indent with spaces");
	else if (p->error == YAML_SCANNER_ERROR)
		words = scanner_words(t, p, l);
	else if (p->error == YAML_PARSER_ERROR)
		words = parser_words(t, p, l);
	if (!words)
		words = tr(t->lang, "this is no YAML that can be read");
	brief_say(t, GB_ERROR, (int)place.line + 1, (int)place.column + 1, "%s", words);
}
