/* faults_judge.c - what is wrong with how giaoban ended: it must say what failed, and leave all that it keeps as it was or as it
 * shall be. */
#include "config.h"

#include "faults.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "base/status.h"

/* Of the browser: by who sits before it, or by a terminal that could not be read. */
#define ENDED (128 + SIGTERM)
#define HUNG_UP (128 + SIGHUP)

static bool is_documented(const struct trial *t, int status)
{
	static const int known[] = { GB_OK, GB_NONE, GB_USAGE, GB_BAD_DATA, GB_NO_INPUT, GB_UNAVAILABLE, GB_CANT_CREATE, GB_IO,
	                             GB_NO_PERMISSION, GB_BAD_CONFIG };

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (known[i] == status)
			return true;
	if (t->scene->terminal && (status == ENDED || status == HUNG_UP))
		return true;
	/* GB_STOPPED only for what was given up without having been asked to; GB_SOFTWARE never: what failed was the system. */
	return status == GB_STOPPED && strcmp(t->fault->word, "INTERRUPT") == 0;
}

static bool same_text(const struct buf *a, const struct buf *b)
{
	return a->len == b->len && memcmp(buf_text(a), buf_text(b), a->len) == 0;
}

static const struct seen *find(const struct sight *s, const char *path)
{
	for (size_t i = 0; i < s->n; i++)
		if (strcmp(s->at[i].path, path) == 0)
			return &s->at[i];
	return NULL;
}

static bool is_as_in(const struct trial *t, const struct sight *then, const struct seen *now)
{
	const struct seen *it = find(then, now->path);

	/* An index that had to be made anew is laid out in another way. */
	return it && it->content == now->content && (it->index == now->index || play_doctor(t->folder, now->path));
}

/* What a file may hold: what it held, or what it shall hold; where it is said that all was done, only that. */
static bool is_expected(const struct trial *t, const struct seen *file, bool done)
{
	if (is_as_in(t, &t->good->sight, file) || (!done && is_as_in(t, t->before, file)))
		return true;
	const struct seen *again = t->scene->steps ? find(&t->outcome->again, file->path) : NULL;
	return (again && is_as_in(t, &t->good->sight, again)) || (t->scene->tells && !t->scene->steps);
}

static void judge_files(const struct trial *t, bool done, struct buf *wrong)
{
	const struct sight *now = &t->outcome->sight, *before = t->before, *after = &t->good->sight;

	for (size_t i = 0; i < now->n; i++) {
		const struct seen *file = &now->at[i];
		const bool known = find(before, file->path) || find(after, file->path);
		if (!file->sound)
			buf_printf(wrong, "; %s is broken", file->path);
		else if (!known && strcmp(t->fault->class, "unlink") != 0)
			buf_printf(wrong, "; %s is left behind", file->path);
		else if (known && !is_expected(t, file, done))
			buf_printf(wrong, "; %s is another", file->path);
	}
	for (size_t i = 0; i < before->n; i++)
		if (!find(now, before->at[i].path) && find(after, before->at[i].path))
			buf_printf(wrong, "; %s is gone", before->at[i].path);
	for (size_t i = 0; done && i < after->n; i++)
		if (!find(now, after->at[i].path) && !find(before, after->at[i].path))
			buf_printf(wrong, "; %s is missing", after->at[i].path);
}

static bool blames_the_file(const struct buf *words)
{
	return strstr(buf_text(words), "is damaged") || strstr(buf_text(words), "are damaged") ||
		strstr(buf_text(words), "not a giaoban corpus") || strstr(buf_text(words), "not giaoban's notes");
}

/* On the screen of programs it would be gone with that. */
static bool is_said_behind_screen(const struct buf *out)
{
	const char *from = buf_text(out), *left;

	while ((left = strstr(from, SCREEN_IS_LEFT)))
		from = left + 1;
	return strstr(from, "giaoban: ") != NULL;
}

static void judge_words(const struct trial *t, struct buf *wrong)
{
	const struct scene *s = t->scene;
	const struct buf *out = &t->outcome->out, *err = &t->outcome->err;
	const int status = WEXITSTATUS(t->outcome->status);

	if (strstr(buf_text(err), "Sanitizer") || strstr(buf_text(out), "Sanitizer") || strstr(buf_text(err), "runtime error:"))
		buf_puts(wrong, "; a sanitizer spoke");
	if (strcmp(t->fault->word, "CORRUPT") != 0 && (blames_the_file(err) || blames_the_file(out)))
		buf_puts(wrong, "; it is said that the file is damaged");
	if (status == WEXITSTATUS(t->good->status) || s->silent || (s->terminal && (status == ENDED || status == HUNG_UP)))
		return;
	if (s->terminal ? !is_said_behind_screen(out) : same_text(err, &t->good->err) && (!s->tells || same_text(out, &t->good->out)))
		buf_puts(wrong, "; nothing is said of it");
}

/* By who sits before a terminal on which nothing comes. */
static bool is_ended_early(const struct trial *t)
{
	return t->scene->terminal && WTERMSIG(t->outcome->status) == SIGTERM && !strstr(buf_text(&t->outcome->out), SCREEN_IS_TAKEN);
}

static void judge_status(const struct trial *t, struct buf *wrong)
{
	const struct outcome *o = t->outcome;

	if (o->hung)
		buf_puts(wrong, "; it hangs");
	else if (WIFSIGNALED(o->status) && !is_ended_early(t))
		buf_printf(wrong, "; it is ended by signal %d", WTERMSIG(o->status));
	else if (WIFEXITED(o->status) && !is_documented(t, WEXITSTATUS(o->status)))
		buf_printf(wrong, "; its exit status is %d", WEXITSTATUS(o->status));
	if (!o->modes_restored || (!o->given_back && strcmp(t->fault->class, "write") != 0))
		buf_puts(wrong, "; the terminal is not given back");
}

void judge(const struct trial *t, struct buf *wrong)
{
	const int status = t->outcome->status;
	const bool done = !t->scene->tells && WIFEXITED(status) && WEXITSTATUS(status) == WEXITSTATUS(t->good->status);

	judge_status(t, wrong);
	judge_words(t, wrong);
	if (done && !t->scene->silent && !same_text(&t->outcome->out, &t->good->out))
		buf_puts(wrong, "; it says that all is well, and its output is another");
	judge_files(t, done, wrong);
	if (wrong->len > 0) {
		memmove(wrong->text, wrong->text + 2, wrong->len - 2);
		buf_cut(wrong, wrong->len - 2);
	}
}
