/* read.c - a file from its bytes to a struct brief: which format it is, the form, then the content. */
#include "config.h"

#include "brief/read.h"

#include <string.h>

#include "brief/schema.h"
#include "text/text.h"

static const char briefing_format[] = "giaoban-briefing/1";
static const char vocabulary_format[] = "giaoban-vocabulary/1";

/* The same name with another number: written for another giaoban. */
static bool is_other_version(const char *format)
{
	return strncmp(format, briefing_format, sizeof(briefing_format) - 2) == 0 ||
	       strncmp(format, vocabulary_format, sizeof(vocabulary_format) - 2) == 0;
}

static bool unknown_format(struct brief_talk *t, const struct node *format)
{
	struct brief_nearest near;

	if (is_other_version(format->text)) {
		brief_error(t, format, tr(t->lang, "format \"%s\" is not known to this giaoban, which reads %s and %s"),
		            brief_shown(t, format->text), briefing_format, vocabulary_format);
		return false;
	}
	brief_nearest_begin(&near, format->text);
	brief_nearest_offer(&near, briefing_format);
	brief_nearest_offer(&near, vocabulary_format);
	brief_error(t, format, tr(t->lang, "format \"%s\" is unknown%s"), brief_shown(t, format->text),
	            brief_hint(t, &near));
	return false;
}

/* Which format the file says it has.  False when it says none that can be read. */
static bool read_format(struct brief_talk *t, const struct node *root, enum brief_format *out)
{
	const struct node *format = brief_node_good(root, "format");

	if (root->type != NODE_MAP || !format || format->type != NODE_SCALAR || !format->text[0]) {
		brief_error(t, root, tr(t->lang, "this is no briefing: its first line should be \"format: %s\""),
		            briefing_format);
		return false;
	}
	if (root->first->next != format)
		brief_warn(t, format, tr(t->lang, "\"format\" should be the first key of the file"));
	if (strcmp(format->text, briefing_format) == 0)
		*out = BRIEF_BRIEFING;
	else if (strcmp(format->text, vocabulary_format) == 0)
		*out = BRIEF_VOCABULARY;
	else
		return unknown_format(t, format);
	return true;
}

static void read_records(struct brief *b, struct reader *r, const struct node *root)
{
	struct gb_record *records;
	size_t total = 0, n;

	for (int kind = GB_SLOGAN; kind < GB_KINDS; kind++) {
		brief_read_entries(root, brief_list_of((enum gb_kind)kind), &n);
		total += n;
	}
	records = arena_alloc(b->arena, total * sizeof(*records));
	b->places->records = arena_alloc(b->arena, total * sizeof(*b->places->records));
	b->briefing.records = records;
	for (int kind = GB_SLOGAN; kind < GB_KINDS; kind++) {
		const struct node *e = brief_read_entries(root, brief_list_of((enum gb_kind)kind), &n);
		for (; e; e = brief_read_next(e)) {
			size_t i = b->briefing.n_records++;
			b->places->records[i] = e;
			brief_read_record(r, e, (enum gb_kind)kind, &records[i]);
		}
	}
}

static void read_left_out(struct brief *b, const struct node *root)
{
	const struct node *e = brief_read_entries(root, "left_out", &b->briefing.n_left_out);
	struct gb_left_out *l = arena_alloc(b->arena, b->briefing.n_left_out * sizeof(*l));

	b->briefing.left_out = l;
	for (; e; e = brief_read_next(e), l++) {
		l->paragraph = brief_read_integer(e, "paragraph");
		l->written = brief_read_string(e, "written");
		l->why = (enum gb_left_out_why)brief_read_word(e, "why", GB_WORDS_LEFT_OUT);
		l->note = brief_read_text(e, "note");
	}
}

static void read_briefing(struct brief *b, const struct node *root)
{
	struct reader r = { .arena = b->arena, .meeting = "", .first_source = "" };

	brief_read_meeting(&r, root, &b->briefing.meeting);
	r.meeting = b->briefing.meeting.id;
	if (b->briefing.meeting.n_sources > 0)
		r.first_source = b->briefing.meeting.sources[0].id;
	brief_read_vocabulary(&r, root, &b->briefing.vocabulary);
	read_records(b, &r, root);
	b->briefing.retired = brief_read_ids(&r, root, "retired");
	read_left_out(b, root);
}

static enum gb_status read_tree(struct brief_talk *t, struct node *root)
{
	struct brief *b = t->brief;
	struct reader r = { .arena = b->arena, .meeting = "", .first_source = "" };

	if (!read_format(t, root, &b->format))
		return GB_BAD_DATA;
	if (b->format == BRIEF_BRIEFING) {
		brief_form(t, root, &brief_shape_briefing);
		read_briefing(b, root);
	} else {
		brief_form(t, root, &brief_shape_vocabulary);
		brief_read_vocabulary(&r, root, &b->briefing.vocabulary);
	}
	return GB_OK;
}

enum gb_status brief_read(struct brief *out, const char *file, const char *text, size_t len,
                          const struct brief_report *to)
{
	struct brief_talk t;
	struct node *root = NULL;
	enum gb_status status = GB_BAD_DATA;

	memset(out, 0, sizeof(*out));
	out->arena = arena_new();
	out->file = arena_strdup(out->arena, file);
	out->places = arena_alloc(out->arena, sizeof(*out->places));
	out->briefing.meeting.id = "";
	t = brief_talk_to(out, to);
	if (len > BRIEF_MAX_BYTES)
		brief_say(&t, GB_ERROR, 0, 0, tr(t.lang, "a file of more than %u bytes is no briefing"), BRIEF_MAX_BYTES);
	else
		root = brief_yaml(&t, text, len);
	out->places->root = root;
	if (root)
		status = read_tree(&t, root);
	brief_tell(&t);
	return status;
}

void brief_free(struct brief *b)
{
	arena_free(b->arena);
	memset(b, 0, sizeof(*b));
}
