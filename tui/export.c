/* export.c - what is shown, written to a file: in which format, under which name, and whether over another one. */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/file.h"
#include "base/mem.h"
#include "text/text.h"
#include "tui/ask.h"
#include "tui/export.h"
#include "tui/menu.h"
#include "tui/path.h"

#define PATIENCE 1.0            /* seconds of writing after which a key ends it */

/* How it is written, as the menu offers it. */
static const struct form {
	const char *id;
	enum gb_format format;
	bool excel, brief;
	const char *ending, *text;
} forms[] = {
	{ "text", GB_TEXT, false, false, ".txt", TR("text (TXT)") },
	{ "markdown", GB_MARKDOWN, false, false, ".md", TR("Markdown") },
	{ "html", GB_HTML, false, false, ".html", TR("a page that browsers and Word open (HTML)") },
	{ "brief", GB_HTML, false, true, ".html", TR("the same in short, on one sheet (HTML)") },
	{ "csv", GB_CSV, false, false, ".csv", TR("table for programs (CSV)") },
	{ "excel", GB_CSV, true, false, ".csv", TR("table for Excel (CSV)") },
	{ "json", GB_JSON, false, false, ".json", TR("data for programs (JSON)") },
	{ "ics", GB_ICS, false, false, ".ics", TR("dates for a calendar (iCalendar)") },
	{ "briefing", GB_BRIEFING, false, false, ".yaml", TR("a briefing, to be imported elsewhere (YAML)") },
};
#define FORMS (sizeof forms / sizeof *forms)

struct export {
	struct view *of;                /* borrowed: it stays below as long as it is asked about */
	const struct form *form;
};

static const struct form *form_of(const char *id)
{
	for (size_t i = 0; i < FORMS; i++)
		if (strcmp(forms[i].id, id) == 0)
			return &forms[i];
	return NULL;
}

/* ---- writing ---- */

struct patience {
	struct context *cx;
	struct timespec begun;
};

/* Who presses a key while a very long list is written has seen enough; one that was typed ahead does not count. */
static bool out_of_patience(void *self)
{
	const struct patience *p = self;
	struct timespec now;

	if (!context_key_waits(p->cx) || clock_gettime(CLOCK_MONOTONIC, &now) != 0)
		return false;
	return (double)(now.tv_sec - p->begun.tv_sec) + (double)(now.tv_nsec - p->begun.tv_nsec) / 1e9 > PATIENCE;
}

static enum gb_status write_view(const struct view *v, const struct form *form, FILE *to, struct gb_why *why)
{
	struct context *cx = v->cx;
	const struct gb_style style = {
		.format = form->format, .excel = form->excel, .brief = form->brief, .chart = true,
		.lang = lang_of(cx), .today = cx->voice.today,
	};
	struct patience patience = { .cx = cx };

	cx->written = -1;
	gb_let_go(cx->corpus);          /* a long list takes longer than an importer waits */
	if (clock_gettime(CLOCK_MONOTONIC, &patience.begun) == 0)
		gb_set_stop(cx->corpus, out_of_patience, &patience);
	enum gb_status status = v->ops->write(v, to, &style, why);
	gb_set_stop(cx->corpus, NULL, NULL);
	if (form->format == GB_ICS)             /* what has no date was left out */
		cx->written = -1;
	if (status == GB_STOPPED)
		gb_fail(why, status, "%s", tr(style.lang, "a key ended it; nothing was written"));
	return status;
}

static enum gb_status write_file(const struct view *v, const struct form *form, const char *path, bool force, struct gb_why *why)
{
	struct file_out file;
	enum gb_status status = file_out_open(&file, path, force, why);

	if (status == GB_OK)
		status = write_view(v, form, file.stream, why);
	if (status == GB_OK)
		return file_out_commit(&file, why);
	file_out_discard(&file);
	return status;
}

static void say_written(struct context *cx, const char *typed)
{
	const enum gb_lang lang = lang_of(cx);
	struct buf path = BUF_EMPTY, number = BUF_EMPTY;

	path_shown(&path, typed);
	if (cx->written >= 0) {
		text_number(&number, (struct gb_decimal){ cx->written, 0 }, lang);
		context_say(cx, trn(lang, "%s entry written to %s", "%s entries written to %s", (unsigned long)cx->written),
		            buf_text(&number), buf_text(&path));
	} else {
		context_say(cx, tr(lang, "Written: %s"), buf_text(&path));
	}
	buf_free(&path);
	buf_free(&number);
}

/* ---- the name ---- */

static struct view *menu_exists(struct ask *a);

static void say_nothing(struct context *cx)
{
	context_say(cx, "%s", tr(lang_of(cx), "There is nothing to export here: lists, records and meetings can be"));
}

static bool offers(const struct view *v, const struct form *f)
{
	const unsigned formats = v->ops->formats(v);

	return formats & 1u << f->format && (!f->brief || formats & EXPORT_BRIEF);
}

static bool exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

/* What cannot be written over, whatever somebody answers. */
static bool is_in_the_way(struct context *cx, const char *path, const char *typed)
{
	const enum gb_lang lang = lang_of(cx);
	struct stat st;

	if (stat(path, &st) != 0 || S_ISREG(st.st_mode))
		return false;
	if (S_ISDIR(st.st_mode))
		context_complain(cx, tr(lang, "%s is a folder: the name of a file is missing"), typed);
	else
		context_complain(cx, tr(lang, "%s is no ordinary file"), typed);
	return true;
}

/* Asks, or complains, and the line stays. */
static enum verdict write_or_ask(struct ask *a, bool force)
{
	const struct export *x = a->self;
	struct context *cx = a->view.cx;
	struct gb_why why = { .lang = lang_of(cx) };
	const char *typed = buf_text(&a->prompt.text);
	struct buf path = BUF_EMPTY;
	enum gb_status status = GB_CANT_CREATE;

	if (!offers(x->of, x->form)) {          /* it went from the corpus while the name was typed */
		say_nothing(cx);
		return VERDICT_DISMISS;
	}
	path_expand(&path, typed);
	const bool in_the_way = is_in_the_way(cx, buf_text(&path), typed);
	bool ask = !in_the_way && !force && exists(buf_text(&path));
	if (!in_the_way && !ask) {
		status = write_file(x->of, x->form, buf_text(&path), force, &why);
		ask = status == GB_CANT_CREATE && !force && exists(buf_text(&path));    /* it appeared meanwhile */
	}
	buf_free(&path);
	if (ask) {
		cx->push = menu_exists(a);
		return VERDICT_PUSH;
	}
	if (status == GB_OK) {
		say_written(cx, typed);
		return VERDICT_DISMISS;
	}
	if (!in_the_way)
		context_complain(cx, "%s", why.text);
	return VERDICT_REDRAW;
}

static enum verdict entered(struct ask *a, const char *line)
{
	if (line[strspn(line, " ")])
		return write_or_ask(a, false);
	context_say(a->view.cx, "%s", tr(lang_of(a->view.cx), "Type the name of a file, or Esc"));
	return VERDICT_REDRAW;
}

static void complete(struct ask *a)
{
	struct buf line = BUF_EMPTY, others = BUF_EMPTY;

	if (path_complete(&line, &others, buf_text(&a->prompt.text)))
		prompt_set(&a->prompt, buf_text(&line));
	if (others.len)
		context_say(a->view.cx, "%s", buf_text(&others));
	buf_free(&line);
	buf_free(&others);
}

/* Where it would be. */
static void status(const struct ask *a, struct buf *out)
{
	path_shown(out, buf_text(&a->prompt.text));
}

static struct view *ask_name(struct view *of, const struct form *form)
{
	static const struct ask_ops ops = { .entered = entered, .complete = complete, .status = status, .close = free };
	struct context *cx = of->cx;
	struct export *x = mem_alloc(sizeof *x);
	struct buf words = BUF_EMPTY, name = BUF_EMPTY;

	*x = (struct export){ of, form };
	of->ops->file_name(of, &words);
	path_name(&name, buf_text(&words));
	buf_printf(&name, "%s%s", name.len ? "" : "giaoban", form->ending);
	struct view *v = ask_new(cx, tr(lang_of(cx), "Write to the file"), buf_text(&name), &ops, x);
	buf_free(&words);
	buf_free(&name);
	return v;
}

/* ---- over another file ---- */

#define WRITE_OVER "over"

static void fill_exists(struct menu *m)
{
	const enum gb_lang lang = lang_of(m->view.cx);
	const struct ask *a = m->asker;
	struct buf title = BUF_EMPTY;

	buf_printf(&title, tr(lang, "%s is already there"), buf_text(&a->prompt.text));
	menu_title(m, buf_text(&title));
	menu_add(m, "other", tr(lang, "another name"), -1, false);
	menu_add(m, WRITE_OVER, tr(lang, "write over it"), -1, false);
	buf_free(&title);
}

static enum verdict chosen_exists(struct menu *m, const char *id, bool add)
{
	(void)add;
	if (strcmp(id, WRITE_OVER) != 0)
		return VERDICT_CLOSE;
	const enum verdict verdict = write_or_ask(m->asker, true);
	return verdict == VERDICT_DISMISS ? verdict : VERDICT_CLOSE;
}

static struct view *menu_exists(struct ask *a)
{
	static const struct menu_ops ops = { .fill = fill_exists, .chosen = chosen_exists };

	return menu_new_for(a->view.cx, a, 0, &ops);
}

/* ---- the formats ---- */

static void fill_formats(struct menu *m)
{
	menu_title(m, tr(lang_of(m->view.cx), "Export"));
	for (size_t i = 0; i < FORMS; i++)
		if (offers(m->asker, &forms[i]))
			menu_add(m, forms[i].id, tr(lang_of(m->view.cx), forms[i].text), -1, false);
}

static enum verdict chosen_format(struct menu *m, const char *id, bool add)
{
	const struct form *form = form_of(id);

	(void)add;
	if (!form)
		return VERDICT_DONE;
	m->view.cx->push = ask_name(m->asker, form);
	return VERDICT_PUSH;
}

struct view *menu_export(struct context *cx, struct view *v)
{
	static const struct menu_ops ops = { .fill = fill_formats, .chosen = chosen_format };

	if (context_is_secure())
		context_complain(cx, "%s", tr(lang_of(cx), "GIAOBAN_SECURE is set: nothing is written to files"));
	else if (!v->ops->formats || v->ops->formats(v) == 0)
		say_nothing(cx);
	else
		return menu_new_for(cx, v, 0, &ops);
	return NULL;
}
