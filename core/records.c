/* records.c - the small things that every room says of records: texts in two languages, the words of
 * the enums in files and for people, and entries of a vocabulary by their id. */
#include "config.h"

#include "giaoban.h"

#include <string.h>

const char *gb_text_in(const struct gb_text *t, enum gb_lang want, enum gb_lang *given)
{
	enum gb_lang lang = want;
	const char *s = want == GB_VI ? t->vi : t->en;

	if (!s) {
		lang = want == GB_VI ? GB_EN : GB_VI;
		s = want == GB_VI ? t->en : t->vi;
	}
	if (given)
		*given = s ? lang : want;
	return s;
}

#define ID_MAX 64

bool gb_id_valid(const char *id)
{
	size_t n = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");

	return n >= 1 && n <= ID_MAX && id[0] != '-' && id[n] == '\0';
}

/* word: in files, JSON and options; label: for people, translated. */
struct word {
	const char *word, *label;
};

#define WORDS_MAX 8             /* values 0 to 7; the widest enum has 7 and "none" */

static const struct word words[][WORDS_MAX] = {
	[GB_WORDS_KIND] = {
		[GB_MEETING] = { "meeting", TR("meeting") },
		[GB_SLOGAN] = { "slogan", TR("slogan") },
		[GB_DIRECTIVE] = { "directive", TR("directive") },
		[GB_FIGURE] = { "figure", TR("figure") },
		[GB_FINDING] = { "finding", TR("finding") },
	},
	[GB_WORDS_MEETING] = {
		[GB_SESSION] = { "session", TR("session") },
		[GB_CONFERENCE] = { "conference", TR("conference") },
		[GB_EVENT] = { "event", TR("event") },
	},
	[GB_WORDS_SLOGAN] = {
		[GB_MOTTO] = { "motto", TR("motto") },
		[GB_THEME] = { "theme", TR("theme of the year") },
		[GB_FRAMEWORK] = { "framework", TR("framework") },
	},
	[GB_WORDS_FIGURE] = {
		[GB_AMOUNT] = { "amount", TR("amount") },
		[GB_COUNT] = { "count", TR("count") },
		[GB_SHARE] = { "share", TR("share") },
		[GB_RANK] = { "rank", TR("rank") },
		[GB_PROGRESS] = { "progress", TR("progress") },
		[GB_GROWTH] = { "growth", TR("growth") },
		[GB_RATIO] = { "ratio", TR("ratio") },
	},
	[GB_WORDS_STAGE] = {
		[GB_RESULT] = { "result", TR("result") },
		[GB_TARGET] = { "target", TR("target") },
		[GB_RULE] = { "rule", TR("rule") },
	},
	[GB_WORDS_QUALIFIER] = {
		[GB_ABOUT] = { "about", TR("about") },
		[GB_OVER] = { "over", TR("over") },
		[GB_AT_LEAST] = { "at_least", TR("at least") },
		[GB_AT_MOST] = { "at_most", TR("at most") },
		[GB_UNDER] = { "under", TR("under") },
	},
	[GB_WORDS_FINDING] = {
		[GB_OUTCOME] = { "result", TR("result") },
		[GB_SHORTCOMING] = { "shortcoming", TR("shortcoming") },
		[GB_DECISION] = { "decision", TR("decision") },
		[GB_HAPPENING] = { "event", TR("event") },
		[GB_LESSON] = { "lesson", TR("lesson") },
		[GB_VIEW] = { "view", TR("view") },
	},
	[GB_WORDS_BASIS] = {
		[GB_STATED] = { "stated", TR("stated in the source") },
		[GB_COUNTED] = { "counted", TR("counted from the meeting") },
	},
	[GB_WORDS_PRECISION] = {
		[GB_DAY] = { "day", TR("day") },
		[GB_MONTH] = { "month", TR("month") },
		[GB_QUARTER] = { "quarter", TR("quarter") },
		[GB_YEAR] = { "year", TR("year") },
	},
	[GB_WORDS_AGENCY] = {
		[GB_BODY] = { "body", TR("agency") },
		[GB_GROUP] = { "group", TR("group") },
		[GB_OFFICE] = { "office", TR("office held by one person") },
	},
	[GB_WORDS_BETTER] = {
		[GB_HIGHER] = { "higher", TR("higher is better") },
		[GB_LOWER] = { "lower", TR("lower is better") },
	},
	[GB_WORDS_LEFT_OUT] = {
		[GB_LEFT_DATE] = { "date", TR("date") },
		[GB_LEFT_DOCUMENT] = { "document", TR("document") },
		[GB_LEFT_NAME] = { "name", TR("name") },
		[GB_LEFT_SETTING] = { "setting", TR("setting") },
		[GB_LEFT_REPEATED] = { "repeated", TR("repeated") },
		[GB_LEFT_OTHER] = { "other", TR("other") },
	},
};

static const struct word *word_at(enum gb_words set, int value)
{
	if (value < 0 || value >= WORDS_MAX || !words[set][value].word)
		return NULL;
	return &words[set][value];
}

const char *gb_word(enum gb_words set, int value)
{
	const struct word *w = word_at(set, value);

	return w ? w->word : NULL;
}

int gb_word_value(enum gb_words set, const char *word)
{
	for (int value = 0; value < WORDS_MAX; value++) {
		const struct word *w = word_at(set, value);
		if (w && strcmp(w->word, word) == 0)
			return value;
	}
	return -1;
}

const char *gb_word_label(enum gb_words set, int value, enum gb_lang lang)
{
	const struct word *w = word_at(set, value);

	return w ? tr(lang, w->label) : "";
}

/* How exactly a period is named: by what it ends with. */
static enum gb_precision precision_of(const char *period)
{
	const char *slash = strchr(period, '/'), *end = slash ? slash + 1 : period;

	switch (strlen(end)) {
	case 4:
		return GB_YEAR;
	case 7:
		return end[5] == 'Q' ? GB_QUARTER : GB_MONTH;
	default:
		return GB_DAY;
	}
}

bool gb_time_of(const struct gb_row *row, struct gb_date *day, enum gb_precision *precision)
{
	const struct gb_record *r = row->record;
	struct gb_span period;

	*day = (struct gb_date){ 0, 0, 0 };
	*precision = GB_DAY;
	if (!r) {
		*day = row->meeting->date;
	} else if (r->kind == GB_DIRECTIVE && gb_date_given(r->directive.due)) {
		*day = r->directive.due;
		*precision = r->directive.due_precision ? r->directive.due_precision : GB_DAY;
	} else if (r->kind == GB_FIGURE && r->figure.stage == GB_TARGET && r->figure.period &&
		gb_period_parse(r->figure.period, &period)) {
		*day = period.to;
		*precision = precision_of(r->figure.period);
	}
	return gb_date_given(*day);
}

/* Every entry begins with its id.  Looked through from the front: a vocabulary has some tens of
 * entries, and a briefing's own is not sorted. */
static const void *find(const void *entries, size_t n, size_t size, const char *id)
{
	const char *at = entries;

	if (!id)
		return NULL;
	for (size_t i = 0; i < n; i++)
		if (strcmp(*(const char *const *)(at + i * size), id) == 0)
			return at + i * size;
	return NULL;
}

const struct gb_agency *gb_agency_find(const struct gb_vocabulary *v, const char *id)
{
	return find(v->agencies, v->n_agencies, sizeof *v->agencies, id);
}

const struct gb_topic *gb_topic_find(const struct gb_vocabulary *v, const char *id)
{
	return find(v->topics, v->n_topics, sizeof *v->topics, id);
}

const struct gb_indicator *gb_indicator_find(const struct gb_vocabulary *v, const char *id)
{
	return find(v->indicators, v->n_indicators, sizeof *v->indicators, id);
}
