/* app_prompt.c - the command that is typed behind ":". */
#include "config.h"

#include <string.h>

#include "tui/filter.h"
#include "tui/frame.h"

#define OFFERS_MOST 40          /* completions named at once */

enum verdict app_ask(struct app *a)
{
	prompt_init(&a->prompt, "", &a->history);
	prompt_share_method(&a->prompt, &a->cx.method);
	a->asking = true;
	return VERDICT_REDRAW;
}

/* What was asked for are filters as others; they reckon from today, though the command may not. */
static struct view *list_of_command(struct app *a, const struct app_command *c)
{
	struct gb_query q = c->query;
	struct filter f;

	q.today = a->cx.voice.today;
	if (!filter_of_query(&f, &q)) {
		context_complain(&a->cx, "%s", tr(lang_of(&a->cx), "More choices than a list on the screen can hold"));
		return NULL;
	}
	struct view *v = c->kind == COMMAND_TIMELINE ? view_timeline_new(&a->cx, &f) : view_list_new(&a->cx, q.kind, &f);
	filter_free(&f);
	return v;
}

static struct view *view_of_command(struct app *a, const struct app_command *c)
{
	static const enum action vocabularies[] = {
		[GB_BY_TOPIC] = ACTION_TOPICS, [GB_BY_AGENCY] = ACTION_AGENCIES, [GB_BY_INDICATOR] = ACTION_INDICATORS,
	};
	struct target t = { .kind = TARGET_RECORD, .id = c->text };

	switch (c->kind) {
	case COMMAND_LIST:
	case COMMAND_TIMELINE:
		return list_of_command(a, c);
	case COMMAND_SHOW:
		t.kind = strchr(c->text, '/') ? TARGET_RECORD : TARGET_MEETING;
		return view_of_target(&a->cx, &t);
	case COMMAND_VOCABULARY:
		(void)app_go_to_root(a, vocabularies[c->vocabulary]);
		return NULL;
	case COMMAND_HELP:
		return view_help_new(&a->cx, trail_top(&a->trail)->ops->name);
	case COMMAND_TEXT:
		return view_text_new(&a->cx, c->text);
	case COMMAND_SEARCH:
		return view_search_new(&a->cx, c->text);
	case COMMAND_SERIES:
		return view_series_new(&a->cx, c->text);
	case COMMAND_COMPARE:
		return view_compare_new(&a->cx, c->text);
	case COMMAND_OWN:
		return view_own_new(&a->cx);
	case COMMAND_PIPE:
		app_pipe_to(a, app_top(a), c->text);
		return NULL;
	case COMMAND_QUIT:
		a->leaving = true;
		return NULL;
	case COMMAND_NOTHING:
		break;
	}
	return NULL;
}

static bool understand(struct app *a, const char *line, struct app_command *out, struct gb_why *why)
{
	const struct app_commands *commands = a->options->commands;

	*out = (struct app_command){ .kind = COMMAND_NOTHING };
	*why = (struct gb_why){ .lang = lang_of(&a->cx) };
	return commands->parse(commands->self, line, lang_of(&a->cx), out, why);
}

static void run_command(struct app *a, const struct app_command *c)
{
	struct view *v = view_of_command(a, c);

	if (v && v->ops->call && c->name)
		v->ops->call(v, c->name);
	app_show(a, v);
}

bool app_run_line(struct app *a, const char *line)
{
	struct app_command command;
	struct gb_why why;

	if (!understand(a, line, &command, &why)) {
		context_complain(&a->cx, "%s", why.text);
		return false;
	}
	run_command(a, &command);
	return true;
}

/* What can stand there from the beginning: no help on the keys of another view, nothing that leaves or starts a program. */
static bool can_begin(const struct app_command *c)
{
	switch (c->kind) {
	case COMMAND_NOTHING: case COMMAND_HELP: case COMMAND_QUIT: case COMMAND_TEXT: case COMMAND_PIPE:
		return false;
	default:
		return true;
	}
}

void app_start_with(struct app *a, const char *line)
{
	struct app_command command;
	struct gb_why why;

	if (!understand(a, line, &command, &why))
		context_complain(&a->cx, tr(lang_of(&a->cx), "The configuration begins with '%s': %s"), line, why.text);
	else if (!can_begin(&command))
		context_complain(&a->cx, tr(lang_of(&a->cx), "The configuration begins with '%s', which shows nothing"), line);
	else
		run_command(a, &command);
}

void app_open_saved(struct app *a, const char *name)
{
	struct buf line = BUF_EMPTY;

	buf_printf(&line, APP_SAVED "%s", name);
	(void)app_run_line(a, buf_text(&line));
	buf_free(&line);
}

/* What the last word may become, over the prompt. */
static void offer(struct app *a, const char *text)
{
	const struct app_commands *commands = a->options->commands;
	struct buf all = BUF_EMPTY;
	const char *word;

	for (size_t i = 0; i < OFFERS_MOST && (word = commands->complete(commands->self, text, i)); i++)
		buf_printf(&all, "%s%s", i ? "  " : "", word);
	context_say(&a->cx, "%s", buf_text(&all));
	buf_free(&all);
}

/* The last word grows by what all its completions have in common; when they have no more, they are named. */
static void complete(struct app *a)
{
	const struct app_commands *commands = a->options->commands;
	const char *text = buf_text(&a->prompt.text), *first = commands->complete(commands->self, text, 0);
	struct buf line = BUF_EMPTY;

	if (!first)
		return;
	const char *blank = strrchr(text, ' '), *other;
	buf_add(&line, text, blank ? (size_t)(blank + 1 - text) : 0);
	size_t kept = line.len;
	buf_puts(&line, first);
	for (size_t i = 1; (other = commands->complete(commands->self, text, i)); i++) {
		size_t same = 0;
		while (kept + same < line.len && line.text[kept + same] == other[same])
			same++;
		buf_cut(&line, kept + same);
	}
	if (strcmp(buf_text(&line), text) != 0 && line.len > kept)
		prompt_set(&a->prompt, buf_text(&line));
	else
		offer(a, text);
	buf_free(&line);
}

/* The line can be had again with Up. */
static void show_keys(struct app *a)
{
	prompt_remember(&a->history, buf_text(&a->prompt.text));
	prompt_free(&a->prompt);
	a->asking = false;
	app_show(a, view_help_new(&a->cx, app_top(a)->ops->name));
}

void app_prompt_takes(struct app *a, const struct event *e)
{
	struct buf line = BUF_EMPTY;

	if (e->kind == EVENT_KEY && keymap_find(a->cx.keys, "command", e) == ACTION_HELP) {
		show_keys(a);
		return;
	}
	enum prompt_end end = prompt_event(&a->prompt, e);
	if (end == PROMPT_GOES_ON)
		return;
	if (end == PROMPT_COMPLETE) {
		complete(a);
		return;
	}
	if (end == PROMPT_ENTERED)
		buf_puts(&line, buf_text(&a->prompt.text));
	prompt_free(&a->prompt);
	a->asking = false;
	if (line.len) {
		prompt_remember(&a->history, buf_text(&line));
		if (!app_run_line(a, buf_text(&line))) {
			app_ask(a);             /* to be mended: what is typed next must not be taken for keys */
			prompt_set(&a->prompt, buf_text(&line));
		}
	}
	buf_free(&line);
}
