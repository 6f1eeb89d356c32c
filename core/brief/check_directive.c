/* check_directive.c - a deadline is whole, agrees with its words, and comes after the meeting. */
#include "config.h"

#include "brief/check.h"

#include "brief/due.h"

/* The four keys of a deadline stand together. */
static bool deadline_is_whole(struct checker *c, const struct node *map)
{
	static const char *const keys[] = { "due", "due_text", "due_precision", "due_basis" };
	struct brief_talk *t = c->talk;
	const struct node *found[4];
	size_t n = 0;

	for (size_t i = 0; i < 4; i++) {
		found[i] = brief_node_find(map, keys[i]);
		n += found[i] != NULL;
	}
	if (n == 0 || n == 4)
		return n == 4;
	for (size_t i = 0; i < 4; i++)
		if (!found[i])
			brief_error(t, map, tr(t->lang, "\"%s\" is missing: due, due_text, due_precision and due_basis "
			                       "stand together"), keys[i]);
	return false;
}

static void say_disagreement(struct checker *c, const struct node *at, struct gb_date due, const char *words,
                             struct gb_date said)
{
	struct brief_talk *t = c->talk;
	char a[11], b[11];

	gb_date_print(a, due);
	gb_date_print(b, said);
	brief_warn(t, at, tr(t->lang, "due: %s disagrees with its words \"%s\", which say %s"), a,
	           brief_shown(t, words), b);
}

/* True when the words are understood and agree with the deadline, or are not understood. */
static bool check_words(struct checker *c, const struct gb_directive *d, const struct node *map, enum gb_lang lang)
{
	struct brief_talk *t = c->talk;
	const char *words = lang == GB_VI ? d->due_text.vi : d->due_text.en;
	struct brief_due said;
	int before = c->brief->warnings;

	if (!words || !gb_date_given(d->due) || !brief_due_read(words, lang, c->brief->briefing.meeting.date, &said))
		return true;
	if (gb_date_cmp(said.last, d->due) != 0 && gb_date_cmp(said.before, d->due) != 0) {
		say_disagreement(c, brief_node_find(map, "due"), d->due, words, said.last);
		return false;
	}
	if (d->due_basis && said.basis != d->due_basis)
		brief_warn(t, brief_node_find(map, "due_basis"),
		           tr(t->lang, "due_basis: the words \"%s\" mean %s"), brief_shown(t, words),
		           gb_word(GB_WORDS_BASIS, (int)said.basis));
	if (d->due_precision && said.precision && said.precision != d->due_precision)
		brief_warn(t, brief_node_find(map, "due_precision"),
		           tr(t->lang, "due_precision: the words \"%s\" mean %s"), brief_shown(t, words),
		           gb_word(GB_WORDS_PRECISION, (int)said.precision));
	return c->brief->warnings == before;
}

void brief_check_directive(struct checker *c, const struct gb_record *r, const struct node *map)
{
	const struct gb_directive *d = &r->directive;
	struct gb_date meeting = c->brief->briefing.meeting.date;
	struct brief_talk *t = c->talk;

	/* English is looked at only when the Vietnamese words found no fault: mostly both say the same. */
	if (deadline_is_whole(c, map) && check_words(c, d, map, GB_VI))
		(void)check_words(c, d, map, GB_EN);
	if (gb_date_given(d->due) && gb_date_given(meeting) && gb_date_cmp(d->due, meeting) < 0)
		brief_warn(t, brief_node_find(map, "due"), tr(t->lang, "due: the deadline is before the meeting"));
}
