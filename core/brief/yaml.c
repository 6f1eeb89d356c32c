/* yaml.c - libyaml's events to a bounded tree.  What YAML can do and briefings must not (anchors,
 * aliases, tags, directives, more documents) is complained of here, and read on as well as can be. */
#include "config.h"

#include "brief/node.h"

#include <stdlib.h>
#include <string.h>

#include "brief/parser.h"
#include "brief/scan.h"
#include "brief/syntax.h"
#include "text/text.h"

struct builder {
	struct brief_talk *talk;
	yaml_parser_t parser;
	const struct buf *file;                 /* what the parser reads; its marks count its characters */
	struct node *root;
	struct node *open[BRIEF_MAX_DEPTH];     /* containers around the next node */
	struct node *last[BRIEF_MAX_DEPTH];     /* their latest child */
	int depth;
	size_t nodes;
	bool ended;                             /* the first document is over */
	struct {                                /* where peek_comment() looked last */
		size_t index, offset;
	} cursor;
};

static int line_of(yaml_mark_t m)
{
	return (int)m.line + 1;
}

static int column_of(yaml_mark_t m)
{
	return (int)m.column + 1;
}

static void complain(struct builder *b, const yaml_event_t *e, const char *what)
{
	brief_say(b->talk, GB_ERROR, line_of(e->start_mark), column_of(e->start_mark), "%s", what);
}

static struct node *add_node(struct builder *b, const yaml_event_t *e, enum node_type type)
{
	struct node *n = arena_alloc(b->talk->brief->arena, sizeof(*n));

	n->type = type;
	n->line = line_of(e->start_mark);
	n->column = column_of(e->start_mark);
	n->text = "";
	b->nodes++;
	if (b->depth == 0) {
		b->root = n;
		return n;
	}
	struct node *parent = b->open[b->depth - 1];
	struct node **last = &b->last[b->depth - 1];
	if (*last)
		(*last)->next = n;
	else
		parent->first = n;
	*last = n;
	parent->count++;
	return n;
}

static bool open_node(struct builder *b, const yaml_event_t *e, enum node_type type, bool flow)
{
	struct node *n;

	if (b->depth == BRIEF_MAX_DEPTH) {
		brief_say(b->talk, GB_ERROR, line_of(e->start_mark), column_of(e->start_mark),
		          tr(b->talk->lang, "nested more than %d deep, which no briefing is"), BRIEF_MAX_DEPTH);
		return false;
	}
	n = add_node(b, e, type);
	n->flow = flow;
	b->open[b->depth] = n;
	b->last[b->depth] = NULL;
	b->depth++;
	return true;
}

/* A '#' after a space begins a comment, which cuts "Nghị quyết #57" short without a word. Comments
 * that are meant as such have a space after the '#'. */
static void peek_comment(struct builder *b, const yaml_event_t *e)
{
	const char *s = b->file->text;
	size_t len = b->file->len, i = b->cursor.offset;

	for (; b->cursor.index < e->end_mark.index && i < len; b->cursor.index++) {
		size_t bytes;
		(void)text_code_point(s + i, &bytes);
		i += bytes;
	}
	b->cursor.offset = i;
	while (i < len && s[i] == ' ')
		i++;
	if (i + 1 < len && s[i] == '#' && !strchr(" #\t\n", s[i + 1]))
		brief_say(b->talk, GB_WARNING, line_of(e->start_mark), column_of(e->start_mark),
		          tr(b->talk->lang, "what follows \" #\" is a comment: text that holds it wants quotes"));
}

static bool has_bad_character(struct builder *b, const yaml_event_t *e, const char *s, size_t len)
{
	for (size_t i = 0; i < len;) {
		size_t bytes;
		uint32_t c = text_code_point(s + i, &bytes);
		if (brief_char_is_bad(c)) {
			brief_say(b->talk, GB_ERROR, line_of(e->start_mark), column_of(e->start_mark),
			          tr(b->talk->lang, "%s is written in this text (U+%04X): take it out"),
			          brief_char_words(c, b->talk->lang), (unsigned)c);
			return true;
		}
		i += bytes;
	}
	return false;
}

static void add_scalar(struct builder *b, const yaml_event_t *e)
{
	const char *s = (const char *)e->data.scalar.value;
	size_t len = e->data.scalar.length;
	struct node *n = add_node(b, e, NODE_SCALAR);
	struct buf clean = BUF_EMPTY;

	n->plain = e->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	if (len > BRIEF_MAX_SCALAR) {
		brief_say(b->talk, GB_ERROR, n->line, n->column,
		          tr(b->talk->lang, "a text of %zu bytes; at most %d are taken"), len, BRIEF_MAX_SCALAR);
		n->bad = true;
		return;
	}
	/* Escapes in double quotes can still write what the scan of the file did not see. */
	if (e->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE) {
		if (!text_utf8_valid(s, len)) {
			complain(b, e, tr(b->talk->lang, "this text is not UTF-8"));
			n->bad = true;
			return;
		}
		n->bad = has_bad_character(b, e, s, len);
	}
	if (n->plain && len > 0)
		peek_comment(b, e);
	text_clean(&clean, s, len, 0);
	if (clean.len > 0)
		n->text = arena_strndup(b->talk->brief->arena, clean.text, clean.len);
	buf_free(&clean);
}

static void refuse_anchor_and_tag(struct builder *b, const yaml_event_t *e, const yaml_char_t *anchor,
                                  const yaml_char_t *tag)
{
	if (anchor)
		complain(b, e, tr(b->talk->lang, "anchors (&name) are not taken: text that begins with & wants quotes"));
	if (tag)
		complain(b, e, tr(b->talk->lang, "tags (!name) are not taken: text that begins with ! wants quotes"));
}

static bool begin_document(struct builder *b, const yaml_event_t *e)
{
	const struct brief_talk *t = b->talk;

	if (b->ended) {
		complain(b, e, tr(t->lang, "a second document begins here: one file holds one briefing"));
		return false;
	}
	if (e->data.document_start.version_directive ||
	    e->data.document_start.tag_directives.start != e->data.document_start.tag_directives.end)
		complain(b, e, tr(t->lang, "lines that begin with % (YAML directives) are not taken"));
	return true;
}

static void add_alias(struct builder *b, const yaml_event_t *e)
{
	complain(b, e, tr(b->talk->lang, "aliases (*name) are not taken: text that begins with * wants quotes"));
	add_node(b, e, NODE_SCALAR)->bad = true;
}

/* False when the reading must end. */
static bool take(struct builder *b, const yaml_event_t *e)
{
	switch (e->type) {
	case YAML_DOCUMENT_START_EVENT:
		return begin_document(b, e);
	case YAML_DOCUMENT_END_EVENT:
		b->ended = true;
		return true;
	case YAML_ALIAS_EVENT:
		add_alias(b, e);
		return true;
	case YAML_SCALAR_EVENT:
		refuse_anchor_and_tag(b, e, e->data.scalar.anchor, e->data.scalar.tag);
		add_scalar(b, e);
		return true;
	case YAML_SEQUENCE_START_EVENT:
		refuse_anchor_and_tag(b, e, e->data.sequence_start.anchor, e->data.sequence_start.tag);
		return open_node(b, e, NODE_LIST, e->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
	case YAML_MAPPING_START_EVENT:
		refuse_anchor_and_tag(b, e, e->data.mapping_start.anchor, e->data.mapping_start.tag);
		return open_node(b, e, NODE_MAP, e->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		b->depth--;
		return true;
	default:
		return true;
	}
}

static bool build(struct builder *b)
{
	yaml_event_t event;
	bool more = true, good = true;

	while (more && good) {
		if (!brief_parser()->parse(&b->parser, &event)) {
			brief_syntax(b->talk, &b->parser, b->file);
			return false;
		}
		more = event.type != YAML_STREAM_END_EVENT;
		good = take(b, &event);
		brief_parser()->delete_event(&event);
		if (b->nodes > BRIEF_MAX_NODES) {
			brief_say(b->talk, GB_ERROR, 0, 0, tr(b->talk->lang, "more than %d texts and lists in one file"),
			          BRIEF_MAX_NODES);
			return false;
		}
	}
	return good;
}

struct node *brief_yaml(struct brief_talk *talk, const char *text, size_t len)
{
	struct builder b = { .talk = talk };
	struct buf file = BUF_EMPTY;
	bool good;

	if (!brief_scan(talk, text, len, &file)) {
		buf_free(&file);
		return NULL;
	}
	b.file = &file;
	if (!brief_parser()->initialize(&b.parser)) {
		buf_free(&file);
		brief_say(talk, GB_ERROR, 0, 0, tr(talk->lang, "there is not enough memory to read the file"));
		return NULL;
	}
	brief_parser()->set_encoding(&b.parser, YAML_UTF8_ENCODING);
	brief_parser()->set_input_string(&b.parser, (const unsigned char *)buf_text(&file), file.len);
	good = build(&b);
	if (good && !b.root)
		brief_say(talk, GB_ERROR, 0, 0, tr(talk->lang, "the file is empty"));
	brief_parser()->delete(&b.parser);
	buf_free(&file);
	return good ? b.root : NULL;
}

struct node *brief_node_find(const struct node *map, const char *key)
{
	if (!map || map->type != NODE_MAP)
		return NULL;
	for (struct node *n = map->first; n && n->next; n = n->next->next)
		if (n->type == NODE_SCALAR && strcmp(n->text, key) == 0)
			return n->next;
	return NULL;
}

const struct node *brief_node_good(const struct node *map, const char *key)
{
	const struct node *n = brief_node_find(map, key);

	return n && !n->bad ? n : NULL;
}
