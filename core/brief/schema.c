/* schema.c - the tables of the briefing format.  giaoban-briefing(5) describes the same keys in the
 * same order; a key that is added here is checked, suggested and put into the skeleton at once. */
#include "config.h"

#include "brief/schema.h"

#include <string.h>

#define SHAPE(table) { .keys = (table), .n = sizeof(table) / sizeof((table)[0]) }
#define YES true

/* What every record ends with. */
#define COMMON_KEYS \
	{ .name = "attribution", .type = BRIEF_SPEAKER, .example = "prime-minister", \
	  .about = TR("who said it: an agency or one of the people; leave out when nobody is named") }, \
	{ .name = "note", .type = BRIEF_TEXT, .example = "{vi: ..., en: ...}", .about = TR("editor's note") }, \
	{ .name = "source", .type = BRIEF_SOURCE, .example = "article", \
	  .about = TR("only when the meeting has several sources") }, \
	{ .name = "paragraph", .type = BRIEF_INTEGER, .required = YES, .example = "3", \
	  .about = TR("non-empty line of the article, from 1") }, \
	{ .name = "cue", .type = BRIEF_STRING, .required = YES, .words_min = 4, .words_max = 8, \
	  .example = "four to eight words", .about = TR("exactly as the article has them") }, \
	{ .name = "was", .type = BRIEF_OLD_ID, .list = YES, .example = "[former-id]", \
	  .about = TR("ids that this record had in earlier revisions") }

#define TOPICS_KEY \
	{ .name = "topics", .type = BRIEF_TOPIC, .list = YES, .example = "[data]", \
	  .about = TR("ids of topics, the main one first") }

#define RECORD_ID_KEY(id) \
	{ .name = "id", .type = BRIEF_ID, .required = YES, .example = id, \
	  .about = TR("a-z, 0-9 and -; unique in the meeting, for ever") }

/* ---- vocabulary ---------------------------------------------------------------------------- */

static const struct brief_key agency_keys[] = {
	{ .name = "id", .type = BRIEF_ID, .required = YES, .example = "new-agency", .about = TR("a-z, 0-9 and -") },
	{ .name = "name", .type = BRIEF_TEXT, .required = YES, .example = "{vi: ..., en: ...}", .about = TR("in full") },
	{ .name = "short", .type = BRIEF_STRING, .list = YES, .example = "[CQM, NA]",
	  .about = TR("abbreviations; the first is shown on narrow screens") },
	{ .name = "kind", .type = BRIEF_WORD, .words = GB_WORDS_AGENCY, .required = YES, .example = "group",
	  .about = TR("body, group or office") },
	{ .name = "members", .type = BRIEF_AGENCY, .list = YES, .example = "[mps, moj]", .about = TR("of a group") },
	{ .name = "succeeded_by", .type = BRIEF_AGENCY, .example = "most", .about = TR("the agency that took over") },
	{ .name = "until", .type = BRIEF_DATE, .example = "2025-02-28", .about = TR("its last day") },
};
static const struct brief_shape agency_shape = SHAPE(agency_keys);

static const struct brief_key topic_keys[] = {
	{ .name = "id", .type = BRIEF_ID, .required = YES, .example = "new-topic", .about = TR("a-z, 0-9 and -") },
	{ .name = "name", .type = BRIEF_TEXT, .required = YES, .example = "{vi: ..., en: ...}", .about = TR("in full") },
};
static const struct brief_shape topic_shape = SHAPE(topic_keys);

static const struct brief_key indicator_keys[] = {
	{ .name = "id", .type = BRIEF_ID, .required = YES, .example = "new-indicator", .about = TR("a-z, 0-9 and -") },
	{ .name = "name", .type = BRIEF_TEXT, .required = YES, .example = "{vi: ..., en: ...}", .about = TR("in full") },
	{ .name = "unit", .type = BRIEF_UNIT, .example = "\"%\"", .about = TR("as in the figures") },
	{ .name = "better", .type = BRIEF_WORD, .words = GB_WORDS_BETTER, .example = "higher",
	  .about = TR("higher or lower; leave out when neither is") },
};
static const struct brief_shape indicator_shape = SHAPE(indicator_keys);

#define VOCABULARY_KEYS \
	{ .name = "agencies", .type = BRIEF_MAP, .list = YES, .shape = &agency_shape, \
	  .about = TR("agencies that the vocabulary lacks") }, \
	{ .name = "topics", .type = BRIEF_MAP, .list = YES, .shape = &topic_shape, \
	  .about = TR("topics that the vocabulary lacks") }, \
	{ .name = "indicators", .type = BRIEF_MAP, .list = YES, .shape = &indicator_shape, \
	  .about = TR("indicators that the vocabulary lacks") }

static const struct brief_key vocabulary_keys[] = {
	{ .name = "format", .type = BRIEF_STRING, .required = YES },
	VOCABULARY_KEYS,
};
const struct brief_shape brief_shape_vocabulary = SHAPE(vocabulary_keys);

/* ---- meeting -------------------------------------------------------------------------------- */

static const struct brief_key person_keys[] = {
	{ .name = "id", .type = BRIEF_ID, .required = YES, .example = "nguyen-van-a", .about = TR("a-z, 0-9 and -") },
	{ .name = "name", .type = BRIEF_STRING, .required = YES, .example = "Nguyễn Văn A" },
	{ .name = "role", .type = BRIEF_TEXT, .example = "{vi: ..., en: ...}", .about = TR("post held on that day") },
};
static const struct brief_shape person_shape = SHAPE(person_keys);

static const struct brief_key document_keys[] = {
	{ .name = "number", .type = BRIEF_STRING, .example = "57-NQ/TW", .about = TR("leave out when it has none") },
	{ .name = "title", .type = BRIEF_TEXT, .required = YES, .example = "{vi: ..., en: ...}",
	  .about = TR("its name with a gloss of one line") },
	{ .name = "date", .type = BRIEF_DATE, .example = "2024-12-22", .about = TR("only if the article states it") },
	{ .name = "url", .type = BRIEF_URL, .example = "https://example.org/57", .about = TR("only if the article states it") },
};
static const struct brief_shape document_shape = SHAPE(document_keys);

static const struct brief_key source_keys[] = {
	{ .name = "id", .type = BRIEF_ID, .required = YES, .example = "article", .about = TR("a-z, 0-9 and -") },
	{ .name = "publisher", .type = BRIEF_STRING, .example = "Báo A", .about = TR("only if known") },
	{ .name = "author", .type = BRIEF_STRING, .example = "Trần Văn B", .about = TR("only if known") },
	{ .name = "title", .type = BRIEF_STRING, .example = "Phiên họp thứ 11", .about = TR("of the article") },
	{ .name = "url", .type = BRIEF_URL, .example = "https://example.org/article", .about = TR("only if known") },
	{ .name = "published", .type = BRIEF_DATE, .example = "2025-06-01", .about = TR("only if known") },
	{ .name = "noise_from", .type = BRIEF_INTEGER, .example = "23",
	  .about = TR("first paragraph that is no longer the article") },
};
static const struct brief_shape source_shape = SHAPE(source_keys);

static const struct brief_key meeting_keys[] = {
	{ .name = "id", .type = BRIEF_ID, .required = YES, .about = TR("a-z, 0-9 and -; never changed again") },
	{ .name = "kind", .type = BRIEF_WORD, .words = GB_WORDS_MEETING, .required = YES, .example = "session",
	  .about = TR("session, conference or event") },
	{ .name = "ordinal", .type = BRIEF_INTEGER, .example = "11", .about = TR("only of numbered meetings") },
	{ .name = "date", .type = BRIEF_DATE, .required = YES, .example = "2025-06-01", .about = TR("year-month-day") },
	{ .name = "title", .type = BRIEF_TEXT, .required = YES, .example = "{vi: ..., en: ...}" },
	{ .name = "short_title", .type = BRIEF_TEXT, .example = "{vi: Phiên họp thứ 11, en: 11th session}",
	  .about = TR("for lists and narrow screens") },
	{ .name = "chair", .type = BRIEF_TEXT, .example = "{vi: ..., en: ...}", .about = TR("who presided") },
	{ .name = "place", .type = BRIEF_TEXT, .example = "{vi: ..., en: ...}", .about = TR("where and how it was held") },
	{ .name = "focus", .type = BRIEF_TEXT, .example = "{vi: ..., en: ...}",
	  .about = TR("what it concentrated on, in one line") },
	{ .name = "summary", .type = BRIEF_TEXT, .required = YES, .example = "{vi: ..., en: ...}",
	  .about = TR("two to four sentences of your own") },
	{ .name = "people", .type = BRIEF_MAP, .list = YES, .shape = &person_shape,
	  .about = TR("people with a part in the meeting") },
	{ .name = "documents", .type = BRIEF_MAP, .list = YES, .shape = &document_shape,
	  .about = TR("documents that the article refers to") },
};
const struct brief_shape brief_shape_meeting = SHAPE(meeting_keys);

/* ---- records -------------------------------------------------------------------------------- */

static const struct brief_key item_keys[] = {
	{ .name = "n", .type = BRIEF_INTEGER, .required = YES, .example = "1", .about = TR("1, 2, 3 as in the source") },
	{ .name = "wording", .type = BRIEF_STRING, .required = YES, .words_max = 11, .example = "Chuyển đổi số toàn diện",
	  .about = TR("official head, at most 11 words") },
	{ .name = "gloss", .type = BRIEF_GLOSS, .example = "{vi: ..., en: ...}", .about = TR("the rest in your own words") },
	{ .name = "note", .type = BRIEF_TEXT, .example = "{vi: ..., en: ...}", .about = TR("editor's note") },
	{ .name = "paragraph", .type = BRIEF_INTEGER, .example = "3", .about = TR("when it is not that of the slogan") },
};
static const struct brief_shape item_shape = SHAPE(item_keys);

static const struct brief_key slogan_keys[] = {
	RECORD_ID_KEY("five-accelerations"),
	{ .name = "kind", .type = BRIEF_WORD, .words = GB_WORDS_SLOGAN, .required = YES, .example = "framework",
	  .about = TR("motto, theme or framework") },
	{ .name = "name", .type = BRIEF_STRING, .example = "5 tăng tốc", .about = TR("needed for a framework") },
	{ .name = "year", .type = BRIEF_YEAR, .example = "2025", .about = TR("of a theme") },
	{ .name = "wording", .type = BRIEF_STRING, .example = "...", .about = TR("official; needed for a motto and a theme") },
	{ .name = "gloss", .type = BRIEF_GLOSS, .example = "{vi: ..., en: ...}",
	  .about = TR("the meaning in your own words; English is needed") },
	{ .name = "items", .type = BRIEF_MAP, .list = YES, .shape = &item_shape,
	  .about = TR("all of them, in the order of the source") },
	TOPICS_KEY,
	COMMON_KEYS,
};
const struct brief_shape brief_shape_slogan = SHAPE(slogan_keys);

static const struct brief_key directive_keys[] = {
	RECORD_ID_KEY("electronic-records"),
	{ .name = "text", .type = BRIEF_TEXT, .required = YES, .example = "{vi: ..., en: ...}",
	  .about = TR("one action, in your own words; begins with a verb") },
	{ .name = "assignees", .type = BRIEF_AGENCY, .list = YES, .example = "[moh]",
	  .about = TR("who is told; leave out when the source names nobody") },
	{ .name = "joint", .type = BRIEF_AGENCY, .list = YES, .example = "[mps]", .about = TR("who is told to take part") },
	{ .name = "due", .type = BRIEF_DATE, .example = "2025-12-01", .about = TR("the last day that is in time") },
	{ .name = "due_text", .type = BRIEF_TEXT, .example = "{vi: trong 6 tháng tới, en: within six months}",
	  .about = TR("as the source puts it") },
	{ .name = "due_precision", .type = BRIEF_WORD, .words = GB_WORDS_PRECISION, .example = "month",
	  .about = TR("day, month, quarter or year") },
	{ .name = "due_basis", .type = BRIEF_WORD, .words = GB_WORDS_BASIS, .example = "counted",
	  .about = TR("stated, or counted from the meeting") },
	TOPICS_KEY,
	{ .name = "framework", .type = BRIEF_TO_SLOGAN, .example = "five-accelerations#1",
	  .about = TR("the slogan, and item, that orders it") },
	{ .name = "figures", .type = BRIEF_TO_FIGURE, .list = YES, .example = "[records-target]",
	  .about = TR("the targets that it names") },
	COMMON_KEYS,
};
const struct brief_shape brief_shape_directive = SHAPE(directive_keys);

static const struct brief_key change_keys[] = {
	{ .name = "value", .type = BRIEF_DECIMAL, .required = YES, .example = "15",
	  .about = TR("up is positive; for ranks better is positive") },
	{ .name = "unit", .type = BRIEF_UNIT, .example = "\"%\"" },
	{ .name = "since", .type = BRIEF_PERIOD, .example = "2024", .about = TR("only when the source names the base") },
	{ .name = "written", .type = BRIEF_STRING, .required = YES, .example = "tăng 15%",
	  .about = TR("exactly as the article has it") },
};
static const struct brief_shape change_shape = SHAPE(change_keys);

static const struct brief_key not_comparable_keys[] = {
	{ .name = "figure", .type = BRIEF_TO_FIGURE, .required = YES, .example = "session-10/revenue" },
	{ .name = "why", .type = BRIEF_TEXT, .required = YES, .example = "{vi: ..., en: ...}" },
};
static const struct brief_shape not_comparable_shape = SHAPE(not_comparable_keys);

static const struct brief_key figure_keys[] = {
	RECORD_ID_KEY("records-target"),
	{ .name = "indicator", .type = BRIEF_INDICATOR, .example = "digital-economy-share",
	  .about = TR("only for figures that measure the same") },
	{ .name = "label", .type = BRIEF_TEXT, .required = YES, .example = "{vi: ..., en: ...}", .about = TR("what it measures") },
	{ .name = "value", .type = BRIEF_DECIMAL, .required = YES, .example = "14.26",
	  .about = TR("plain, with a point: 118 billion is 118000000000") },
	{ .name = "value_max", .type = BRIEF_DECIMAL, .example = "16", .about = TR("only of a range") },
	{ .name = "of", .type = BRIEF_DECIMAL, .example = "63", .about = TR("only of N of M") },
	{ .name = "unit", .type = BRIEF_UNIT, .example = "\"%\"",
	  .about = TR("\"%\", USD, VND, or {vi: ..., en: ...}") },
	{ .name = "period", .type = BRIEF_PERIOD, .example = "2025",
	  .about = TR("2025, 2025-Q1, 2025-01, 2025-01-31, 2025-01/2025-09 or ../2025-02") },
	{ .name = "period_text", .type = BRIEF_TEXT, .example = "{vi: năm 2025, en: in 2025}",
	  .about = TR("as the source puts it") },
	{ .name = "kind", .type = BRIEF_WORD, .words = GB_WORDS_FIGURE, .required = YES, .example = "share",
	  .about = TR("amount, count, share, rank, progress, growth or ratio") },
	{ .name = "stage", .type = BRIEF_WORD, .words = GB_WORDS_STAGE, .required = YES, .example = "target",
	  .about = TR("result, target or rule") },
	{ .name = "qualifier", .type = BRIEF_WORD, .words = GB_WORDS_QUALIFIER, .example = "about",
	  .about = TR("about, over, at_least, at_most or under") },
	{ .name = "estimate", .type = BRIEF_BOOL, .example = "true", .about = TR("true or false") },
	{ .name = "written", .type = BRIEF_STRING, .required = YES, .example = "14,26%",
	  .about = TR("exactly as the article has it") },
	{ .name = "change", .type = BRIEF_MAP, .shape = &change_shape, .about = TR("how it moved") },
	{ .name = "not_comparable", .type = BRIEF_MAP, .list = YES, .shape = &not_comparable_shape,
	  .about = TR("figures that look alike and must not be set beside this one") },
	{ .name = "agencies", .type = BRIEF_AGENCY, .list = YES, .example = "[moh]",
	  .about = TR("whom the quantity is about") },
	TOPICS_KEY,
	COMMON_KEYS,
};
const struct brief_shape brief_shape_figure = SHAPE(figure_keys);

static const struct brief_key finding_keys[] = {
	RECORD_ID_KEY("awareness-low"),
	{ .name = "kind", .type = BRIEF_WORD, .words = GB_WORDS_FINDING, .required = YES, .example = "shortcoming",
	  .about = TR("result, shortcoming, decision, event, lesson or view") },
	{ .name = "text", .type = BRIEF_TEXT, .required = YES, .example = "{vi: ..., en: ...}" },
	TOPICS_KEY,
	COMMON_KEYS,
};
const struct brief_shape brief_shape_finding = SHAPE(finding_keys);

/* ---- the file ------------------------------------------------------------------------------- */

static const struct brief_key left_out_keys[] = {
	{ .name = "paragraph", .type = BRIEF_INTEGER, .example = "1", .about = TR("leave out: wherever it stands") },
	{ .name = "written", .type = BRIEF_STRING, .required = YES, .example = "1-6-2025",
	  .about = TR("exactly as the article has it") },
	{ .name = "why", .type = BRIEF_WORD, .words = GB_WORDS_LEFT_OUT, .required = YES, .example = "date",
	  .about = TR("date, document, name, setting, repeated or other") },
	{ .name = "note", .type = BRIEF_TEXT, .example = "{vi: ..., en: ...}", .about = TR("needed with other") },
};
static const struct brief_shape left_out_shape = SHAPE(left_out_keys);

static const struct brief_key briefing_keys[] = {
	{ .name = "format", .type = BRIEF_STRING, .required = YES, .example = "giaoban-briefing/1" },
	{ .name = "revision", .type = BRIEF_INTEGER, .required = YES, .example = "1",
	  .about = TR("one more each time the file is changed and imported again") },
	{ .name = "meeting", .type = BRIEF_MAP, .required = YES, .shape = &brief_shape_meeting },
	{ .name = "sources", .type = BRIEF_MAP, .required = YES, .list = YES, .shape = &source_shape,
	  .about = TR("the articles; at least one") },
	VOCABULARY_KEYS,
	{ .name = "slogans", .type = BRIEF_MAP, .list = YES, .shape = &brief_shape_slogan,
	  .about = TR("mottos, themes of a year, frameworks with their items") },
	{ .name = "directives", .type = BRIEF_MAP, .list = YES, .shape = &brief_shape_directive,
	  .about = TR("what somebody was told to do") },
	{ .name = "figures", .type = BRIEF_MAP, .list = YES, .shape = &brief_shape_figure, .about = TR("quantities") },
	{ .name = "findings", .type = BRIEF_MAP, .list = YES, .shape = &brief_shape_finding,
	  .about = TR("what was stated without an order or one number") },
	{ .name = "retired", .type = BRIEF_OLD_ID, .list = YES, .example = "[old-id]",
	  .about = TR("ids of earlier revisions that are gone") },
	{ .name = "left_out", .type = BRIEF_MAP, .list = YES, .shape = &left_out_shape,
	  .about = TR("numbers of the article that no record holds, on purpose") },
};
const struct brief_shape brief_shape_briefing = SHAPE(briefing_keys);

const struct brief_key *brief_shape_find(const struct brief_shape *shape, const char *name)
{
	for (size_t i = 0; i < shape->n; i++)
		if (strcmp(shape->keys[i].name, name) == 0)
			return &shape->keys[i];
	return NULL;
}

const char *brief_list_of(enum gb_kind kind)
{
	static const char *const lists[GB_KINDS] = {
		[GB_SLOGAN] = "slogans", [GB_DIRECTIVE] = "directives", [GB_FIGURE] = "figures", [GB_FINDING] = "findings"
	};

	return lists[kind];
}
