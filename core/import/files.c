/* files.c - the files of a command that takes them in: read, and looked at before that for what the others need of them.
 *
 * A command may name thousands of files, so they are not held in memory together.  What can be read only once (a pipe) is
 * kept. */
#include "config.h"

#include "import/inside.h"

#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/hash.h"
#include "out/out.h"

/* More files with a vocabulary than this are not known to the others before they are taken in. */
#define KEPT_MAX 1000

/* ---- reading --------------------------------------------------------------------------------- */

enum gb_status job_read_text(const struct job *j, const char *file, size_t max, const struct text_encoding *from, bool *told,
                             struct buf *out, struct gb_why *why)
{
	struct buf raw = BUF_EMPTY;
	struct text_guess guess = { .words = 0 };
	enum gb_status status = file_read(file, max, &raw, why);

	if (status == GB_OK) {
		status = text_decode_any(out, from, buf_text(&raw), raw.len, &guess, why);
		if (guess.words > 0 && !*told && j->to->guessed) {
			j->to->guessed(j->to->self, file, guess.encoding.name, guess.sure, guess.preview);
			*told = true;
		}
		if (status != GB_OK) {
			char words[sizeof why->text];
			memcpy(words, why->text, sizeof words);
			gb_fail(why, status, "%s: %s", file, words);
		}
	}
	buf_free(&raw);
	return status;
}

static bool is_read_once(const char *file)
{
	struct stat st;

	return strcmp(file, "-") == 0 || (stat(file, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode));
}

/* The text of an input, into `text` or kept with the input. */
static enum gb_status input_text(const struct job *j, struct input *in, struct buf *text, const struct buf **out, struct gb_why *why)
{
	enum gb_status status;

	*out = in->is_kept ? &in->text : text;
	if (in->is_kept)
		return GB_OK;
	status = job_read_text(j, in->file, BRIEF_MAX_BYTES, j->encoding_given ? &j->encoding : NULL, &in->guess_told, text, why);
	if (status == GB_OK && is_read_once(in->file)) {
		in->text = *text;
		in->is_kept = true;
		*text = (struct buf)BUF_EMPTY;
		*out = &in->text;
	}
	return status;
}

/* Tells editions apart. */
static void digest_of(const struct gb_briefing *b, char out[17])
{
	static const char hex[] = "0123456789abcdef";
	struct buf canonical = BUF_EMPTY;

	out_briefing(&canonical, b);
	const uint64_t hash = hash_bytes(HASH_START, buf_text(&canonical), canonical.len);
	for (int i = 0; i < 16; i++)
		out[i] = hex[(hash >> (60 - 4 * i)) & 15];
	out[16] = '\0';
	buf_free(&canonical);
}

void job_read(const struct job *j, struct input *in, struct reading *out)
{
	struct buf own = BUF_EMPTY;
	const struct buf *text;
	struct gb_why why = { .lang = j->lang };

	*out = (struct reading){ .in = in, .held.arena = arena_new() };
	const struct brief_report report = { j->lang, &out->held, held_add };
	out->status = input_text(j, in, &own, &text, &why);
	if (out->status != GB_OK) {
		const struct gb_problem p = { NULL, 0, 0, GB_ERROR, why.text };    /* the words name the file */
		held_add(&out->held, &p);
	} else {
		out->status = brief_read(&out->brief, in->file, buf_text(text), text->len, &report);
	}
	if (out->status == GB_OK && out->brief.format == BRIEF_BRIEFING && out->brief.errors == 0)
		digest_of(&out->brief.briefing, out->digest);
	buf_free(&own);
}

void job_end_reading(struct reading *r)
{
	brief_free(&r->brief);
	held_free(&r->held);
}

/* ---- the first look -------------------------------------------------------------------------- */

static bool begins_with(const char *line, size_t len, const char *with)
{
	const size_t n = strlen(with);

	return len >= n && memcmp(line, with, n) == 0;
}

static bool is_key(const char *line, size_t len)
{
	size_t n = 0;

	while (n < len && ((line[n] >= 'a' && line[n] <= 'z') || line[n] == '_'))
		n++;
	return n > 0 && n < len && line[n] == ':';
}

/* Is this, as it is mostly written, a briefing without a vocabulary of its own?  That shows in the lines that do not begin with
 * a space: plain keys, "format" the first of them, and none of them one of a vocabulary.  Of anything else only reading it
 * can tell. */
static bool is_plain_briefing(const char *text)
{
	static const char *const telling[] = { "agencies:", "topics:", "indicators:" };
	bool any = false;

	for (const char *line = text, *end; *line; line = *end ? end + 1 : end) {
		end = line + strcspn(line, "\r\n");
		const size_t len = (size_t)(end - line);
		if (len == 0 || *line == ' ' || *line == '#')
			continue;
		if (!any && !begins_with(line, len, "format: giaoban-briefing/"))
			return false;
		any = true;
		if (!is_key(line, len))
			return false;
		for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
			if (begins_with(line, len, telling[i]))
				return false;
	}
	return any;
}

static void discard(void *self, const struct gb_problem *p)
{
	(void)self;
	(void)p;
}

/* Keeps a file that defines a vocabulary; true when it was kept. */
static bool keep(struct job *j, const struct brief *b)
{
	const struct gb_vocabulary *v = &b->briefing.vocabulary;

	if (v->n_agencies + v->n_topics + v->n_indicators == 0 || j->n_kept == KEPT_MAX)
		return false;
	void *items = j->kept;
	mem_reserve(&items, &j->kept_room, j->n_kept + 1, sizeof *b);
	j->kept = items;
	j->kept[j->n_kept++] = *b;
	return true;
}

void job_look_at(struct job *j, struct input *in)
{
	static const struct brief_report quiet = { GB_EN, NULL, discard };
	struct buf own = BUF_EMPTY;
	const struct buf *text;
	struct gb_why why = { .lang = j->lang };
	struct brief b;
	bool plain = false;
	const bool readable = input_text(j, in, &own, &text, &why) == GB_OK;

	if (readable)
		plain = is_plain_briefing(buf_text(text));
	if (readable && !plain) {
		if (brief_read(&b, in->file, buf_text(text), text->len, &quiet) == GB_OK)
			in->is_vocabulary = b.format == BRIEF_VOCABULARY;
		if (!keep(j, &b))
			brief_free(&b);
	}
	buf_free(&own);
}
