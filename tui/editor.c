/* editor.c - a text of the user's in the editor of the user's choice: in a file of a folder of its own, for its owner alone. */
#include "config.h"

#include "tui/editor.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/words.h"
#include "text/text.h"
#include "tui/outside.h"

#define NAME "note.txt"
#define READ_MOST ((size_t)1 << 20)     /* bytes; whether it can be kept, who keeps it says */

/* An editor may leave its own files beside the text: they go with the folder. */
struct place {
	struct buf folder, file;
};

/* ---- the file ---- */

/* The encoding of the file: the terminal's, which the editor shows and reads, where that can hold the text. */
static struct text_encoding encode(const struct term *t, struct buf *out, const char *text)
{
	struct text_encoder *encoder = t->encoding->set == TEXT_SET_UTF8 ? NULL : text_encoder_new(t->encoding, false);
	struct text_encoding utf8 = { .set = TEXT_SET_UTF8, .name = "UTF-8" };
	bool whole = false;

	if (encoder) {
		text_encode(encoder, out, text, strlen(text));
		whole = text_encoder_lost(encoder) == 0;
		text_encoder_free(encoder);
	}
	if (!whole) {
		buf_clear(out);
		buf_puts(out, text);
	}
	if (out->len > 0)
		buf_putc(out, '\n');
	return whole ? *t->encoding : utf8;
}

static bool write_all(int fd, const struct buf *bytes)
{
	for (size_t at = 0; at < bytes->len;) {
		const ssize_t n = write(fd, bytes->text + at, bytes->len - at);
		if (n < 0 && errno != EINTR)
			return false;
		at += n > 0 ? (size_t)n : 0;
	}
	return true;
}

/* On failure errno says why; place_remove() is good then too. */
static bool place_make(struct place *p, const struct buf *bytes)
{
	const char *tmp = getenv("TMPDIR");

	buf_printf(&p->folder, "%s/giaoban-XXXXXX", tmp && *tmp == '/' ? tmp : "/tmp");
	if (!mkdtemp(p->folder.text)) {
		buf_clear(&p->folder);
		return false;
	}
	buf_printf(&p->file, "%s/" NAME, buf_text(&p->folder));
	const int fd = open(buf_text(&p->file), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	const bool written = write_all(fd, bytes);
	return close(fd) == 0 && written;
}

/* Folders in it are not ours. */
static void place_remove(const struct place *p)
{
	DIR *d = p->folder.len > 0 ? opendir(buf_text(&p->folder)) : NULL;
	const struct dirent *e;

	while (d && (e = readdir(d)))
		(void)unlinkat(dirfd(d), e->d_name, 0);
	if (d) {
		closedir(d);
		(void)rmdir(buf_text(&p->folder));
	}
}

/* May it hold what was written?  Not the file itself, nor a backup ("note.txt~"): that is what was there before. */
static bool is_rescue(const char *name)
{
	return strcmp(name, ".") != 0 && strcmp(name, "..") != 0 && strcmp(name, NAME) != 0 && name[strlen(name) - 1] != '~';
}

/* What an editor saved in haste stands beside the file. */
static bool has_rescue(const struct place *p)
{
	DIR *d = opendir(buf_text(&p->folder));
	const struct dirent *e;
	bool has = false;

	while (d && !has && (e = readdir(d)))
		has = is_rescue(e->d_name);
	if (d)
		closedir(d);
	return has;
}

static void place_free(struct place *p)
{
	buf_free(&p->folder);
	buf_free(&p->file);
}

/* ---- the text ---- */

/* What the file holds when the editor has ended. */
struct back {
	struct buf text;
	enum gb_status status;          /* of reading it */
	struct gb_why why;
	bool changed;                   /* or could not be read */
};

static enum gb_status read_back(const struct place *p, const struct text_encoding *e, struct buf *out, struct gb_why *why)
{
	struct buf raw = BUF_EMPTY, decoded = BUF_EMPTY;
	enum gb_status status = file_read(buf_text(&p->file), READ_MOST, &raw, why);

	if (status == GB_OK)
		status = text_decode_as(&decoded, e, buf_text(&raw), raw.len, why);
	if (status == GB_OK)
		text_clean(out, buf_text(&decoded), decoded.len, TEXT_KEEP_LINES);
	while (out->len > 0 && strchr(" \n", out->text[out->len - 1]))
		buf_cut(out, out->len - 1);
	buf_free(&raw);
	buf_free(&decoded);
	return status;
}

/* What an editor that ended well left; true: it stays, since it could not be kept. */
static bool take_back(struct context *cx, const struct place *p, const struct back *b, const struct editing *e)
{
	const enum gb_lang lang = lang_of(cx);
	struct buf reason = BUF_EMPTY;

	if (!b->changed) {
		context_say(cx, "%s", tr(lang, "The text is as it was"));
		return false;
	}
	if (b->status == GB_NO_INPUT) {
		context_complain(cx, "%s", b->why.text);
		return false;
	}
	if (b->status == GB_OK && e->keep(e->self, buf_text(&b->text)))
		return false;
	buf_puts(&reason, b->status != GB_OK ? b->why.text : buf_text(&cx->message));
	context_complain(cx, tr(lang, "%s; what was written is in %s"), buf_text(&reason), buf_text(&p->file));
	buf_free(&reason);
	return true;
}

/* Of one that ended badly.  With a status it says that nothing shall be taken; but one that lost its terminal saves beside the file,
 * and where a signal ended it the file, too, may hold what is nowhere else.  True: that stays. */
static bool leave_there(struct context *cx, const struct place *p, const struct back *b, bool killed)
{
	const enum gb_lang lang = lang_of(cx);
	const bool beside = has_rescue(p);
	struct buf reason = BUF_EMPTY;

	if (!beside && !(killed && b->changed && b->status != GB_NO_INPUT))
		return false;
	buf_puts(&reason, buf_text(&cx->message));
	if (killed)
		context_complain(cx, tr(lang, "The editor was ended; what was written is in %s"), buf_text(beside ? &p->folder : &p->file));
	else
		context_complain(cx, tr(lang, "%s; what was written is in %s"), buf_text(&reason), buf_text(&p->folder));
	buf_free(&reason);
	return true;
}

static void after(struct context *cx, const struct place *p, const struct text_encoding *encoding, enum outside_end how,
                  const struct editing *e)
{
	struct back b = { .text = BUF_EMPTY, .why = { .lang = lang_of(cx) } };

	b.status = read_back(p, encoding, &b.text, &b.why);
	b.changed = b.status != GB_OK || strcmp(buf_text(&b.text), e->text) != 0;
	if (!(how == OUTSIDE_WELL ? take_back(cx, p, &b, e) : leave_there(cx, p, &b, how == OUTSIDE_KILLED)))
		place_remove(p);
	buf_free(&b.text);
}

/* ---- the editor ---- */

static const char *editor(void)
{
	const char *visual = getenv("VISUAL"), *name = visual && *visual ? visual : getenv("EDITOR");

	return name && name[strspn(name, " ")] ? name : NULL;
}

static enum outside_end run(struct term *t, struct context *cx, const char *line, const struct place *p)
{
	struct words w;
	enum outside_end how = OUTSIDE_MISSING;

	words_of(&w, NULL, line, strlen(line));
	if (w.n > 0) {
		char **argv = mem_alloc(((size_t)w.n + 2) * sizeof *argv);
		memcpy(argv, w.at, (size_t)w.n * sizeof *argv);
		argv[w.n] = p->file.text;
		how = outside_run(t, cx, &(struct outside){ .argv = argv });
		free(argv);
	}
	words_free(&w);
	return how;
}

void editor_edit(struct term *t, struct context *cx, const struct editing *e)
{
	const enum gb_lang lang = lang_of(cx);
	struct place place = { BUF_EMPTY, BUF_EMPTY };
	struct buf bytes = BUF_EMPTY;

	if (!outside_may(t, cx))
		return;
	const char *line = editor();
	if (!line) {
		context_say(cx, "%s", tr(lang, "No editor is set: VISUAL or EDITOR names it, as in EDITOR=nano"));
		return;
	}
	const struct text_encoding encoding = encode(t, &bytes, e->text);
	if (place_make(&place, &bytes)) {
		after(cx, &place, &encoding, run(t, cx, line, &place), e);
	} else {
		context_complain(cx, tr(lang, "No file can be made for the editor: %s"), gb_reason(errno, lang));
		place_remove(&place);
	}
	buf_free(&bytes);
	place_free(&place);
}
