/* editions.c - generated meetings in which every record tells of which edition it is. */
#include "config.h"

#include "tests/stress/editions.h"

#include <stdio.h>
#include <string.h>

#define SIGN "bản-"             /* before the numbers that a record tells */

int editions_records(int edition)
{
	return 5 + edition % 40;        /* on one screen, and on several */
}

static void add_sign(struct buf *out, int meeting, int edition)
{
	buf_printf(out, SIGN "%d-%05d", meeting, edition);
}

static void add_text(struct buf *out, const char *key, int meeting, int edition, int n)
{
	buf_printf(out, "    %s: {vi: \"", key);
	add_sign(out, meeting, edition);
	buf_printf(out, " phần thứ %d\", en: \"", n);
	add_sign(out, meeting, edition);
	buf_printf(out, " part %d\"}\n", n);
}

static void add_meeting(struct buf *out, int meeting, int edition)
{
	buf_printf(out, "format: giaoban-briefing/1\nrevision: %d\nmeeting:\n  id: load-%d\n  kind: session\n  date: 2026-12-%02d\n", edition,
	           meeting, 31 - meeting);
	buf_puts(out, "  title: {vi: \"");
	add_sign(out, meeting, edition);
	buf_puts(out, " họp\", en: \"");
	add_sign(out, meeting, edition);
	buf_puts(out, " meeting\"}\n  summary: {vi: Một cuộc họp bịa ra., en: An invented meeting.}\n"
	              "sources:\n  - id: press\n    publisher: Báo thử\n"
	              "slogans:\n  - id: frame\n    kind: framework\n    name: \"");
	add_sign(out, meeting, edition);
	buf_puts(out, " khung\"\n    gloss: {en: Frame}\n    items:\n      - {n: 1, wording: Một việc, gloss: {en: One thing}}\n"
	              "    topics: [data]\n    paragraph: 1\n    cue: cả cuộc họp nêu khung này\n");
}

void editions_write(struct buf *out, int meeting, int edition)
{
	const int n = editions_records(edition);

	add_meeting(out, meeting, edition);
	buf_puts(out, "directives:\n");
	for (int i = 1; i <= n; i++) {
		buf_printf(out, "  - id: task-%d\n", i);
		add_text(out, "text", meeting, edition, i);
		buf_printf(out, "    assignees: [moh]\n    due: 2027-01-%02d\n    due_text: {vi: trong tháng, en: within the month}\n"
		                "    due_precision: day\n    due_basis: stated\n    framework: frame\n    topics: [data]\n    paragraph: 2\n"
		                "    cue: bộ làm việc thứ này\n", 1 + i % 28);
	}
	buf_puts(out, "figures:\n");
	for (int i = 1; i <= n; i++) {
		buf_printf(out, "  - id: figure-%d\n", i);
		add_text(out, "label", meeting, edition, i);
		buf_printf(out, "    value: %d\n    unit: {vi: việc, en: things}\n    kind: count\n    stage: result\n    written: %d việc\n"
		                "    paragraph: 3\n    cue: đã làm được %d việc\n", i, i, i);
	}
}

/* ---- reading them again ---- */

static bool read_sign(const char **at, int *meeting, int *edition)
{
	int used = 0;
	const char *sign = strstr(*at, SIGN);

	while (sign && sscanf(sign + strlen(SIGN), "%1d-%5d%n", meeting, edition, &used) != 2)
		sign = strstr(sign + 1, SIGN);
	if (!sign)
		return false;
	*at = sign + strlen(SIGN) + used;
	return true;
}

bool editions_agree(const char *text, struct buf *why)
{
	int seen[10] = { 0 }, meeting, edition;
	bool agree = true;

	while (read_sign(&text, &meeting, &edition)) {
		if (seen[meeting] == 0)
			seen[meeting] = edition;
		if (seen[meeting] != edition && agree) {
			buf_printf(why, "meeting %d in the editions %d and %d", meeting, seen[meeting], edition);
			agree = false;
		}
	}
	return agree;
}

int editions_first(const char *text)
{
	int meeting, edition;

	return read_sign(&text, &meeting, &edition) ? edition : 0;
}

bool editions_count(const char *text)
{
	const char *head = strstr(text, "Overview"), *told = head ? strstr(head, "Directives ") : NULL;
	const int edition = editions_first(text);
	int n = 0, m = 0;

	if (!told || edition == 0 || sscanf(told, "Directives %d Figures %d", &n, &m) != 2)
		return true;
	return n == editions_records(edition) && m == n;
}
