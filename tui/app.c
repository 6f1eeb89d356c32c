/* app.c - the loop: an event becomes an action, the view on top acts, its verdict is carried out, the screen is shown. */
#include "config.h"

#include "tui/app.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tui/filter.h"
#include "tui/frame.h"

static const enum action root_actions[APP_ROOTS] = {
	ACTION_MEETINGS, ACTION_SLOGANS, ACTION_DIRECTIVES, ACTION_FIGURES, ACTION_AGENCIES, ACTION_TOPICS, ACTION_INDICATORS,
};

/* ---- views ---- */

struct view *app_top(const struct app *a)
{
	return a->n_over > 0 ? a->over[a->n_over - 1] : trail_top(&a->trail);
}

static struct view *new_root(struct app *a, enum action which)
{
	switch (which) {
	case ACTION_SLOGANS: return view_list_new(&a->cx, GB_SLOGAN, NULL);
	case ACTION_DIRECTIVES: return view_list_new(&a->cx, GB_DIRECTIVE, NULL);
	case ACTION_FIGURES: return view_list_new(&a->cx, GB_FIGURE, NULL);
	case ACTION_AGENCIES: return view_vocabulary_new(&a->cx, GB_BY_AGENCY);
	case ACTION_TOPICS: return view_vocabulary_new(&a->cx, GB_BY_TOPIC);
	case ACTION_INDICATORS: return view_vocabulary_new(&a->cx, GB_BY_INDICATOR);
	default: return view_list_new(&a->cx, GB_MEETING, NULL);
	}
}

struct view *app_root(struct app *a, enum action which)
{
	for (int i = 0; i < APP_ROOTS; i++) {
		if (root_actions[i] != which)
			continue;
		if (!a->roots[i]) {
			a->roots[i] = new_root(a, which);
			a->roots[i]->kept = true;
			a->roots[i]->edition = a->edition;
		}
		return a->roots[i];
	}
	return NULL;
}

void app_drop_beside(struct app *a)
{
	if (a->beside)
		a->beside->ops->close(a->beside);
	a->beside = NULL;
	a->beside_kind = TARGET_NONE;
	buf_clear(&a->beside_id);
}

static void close_over(struct app *a)
{
	while (a->n_over > 0) {
		struct view *v = a->over[--a->n_over];
		v->ops->close(v);
	}
}

static void show_view(struct app *a, struct view *v)
{
	v->edition = a->edition;
	if (v->ops->over) {
		if (a->n_over == APP_OVER)
			close_over(a);
		a->over[a->n_over++] = v;
		return;
	}
	close_over(a);
	trail_push(&a->trail, v);
}

/* From one of the views of the number keys to another nothing was opened, so nothing need be come back to. */
static enum verdict go_to_root(struct app *a, enum action which)
{
	struct view *root = app_root(a, which), *top = trail_top(&a->trail);

	close_over(a);
	if (root == top)
		return VERDICT_REDRAW;
	if (top->kept && a->trail.n > 1)
		trail_replace(&a->trail, root);
	else if (top->kept)
		a->trail.at[0] = root;
	else
		trail_push(&a->trail, root);
	return VERDICT_REDRAW;
}

/* A record that already stands beside the list is opened as it is, with the place that it has. */
static void open_target(struct app *a, const struct target *t)
{
	if (a->beside && t->kind == TARGET_RECORD && a->beside_kind == t->kind && strcmp(buf_text(&a->beside_id), t->id) == 0) {
		struct view *v = a->beside;
		a->beside = NULL;
		app_drop_beside(a);
		show_view(a, v);
		return;
	}
	struct view *v = view_of_target(&a->cx, t);
	if (v)
		show_view(a, v);
}

/* ---- what the app does itself ---- */

static enum verdict back(struct app *a)
{
	struct buf key = BUF_EMPTY;

	if (trail_back(&a->trail))
		return VERDICT_REDRAW;
	keymap_keys(&key, a->cx.keys, NULL, ACTION_CLOSE, 1);
	context_say(&a->cx, tr(lang_of(&a->cx), "This is where you began; %s leaves giaoban"), buf_text(&key));
	buf_free(&key);
	return VERDICT_REDRAW;
}

static enum verdict forward(struct app *a)
{
	if (!trail_forward(&a->trail))
		context_say(&a->cx, "%s", tr(lang_of(&a->cx), "There is nothing to go forward to"));
	return VERDICT_REDRAW;
}

static enum verdict switch_language(struct app *a)
{
	enum gb_lang to = lang_of(&a->cx) == GB_VI ? GB_EN : GB_VI;

	a->cx.voice.lang = to;
	gb_set_lang(a->cx.corpus, to);
	a->edition++;
	return VERDICT_REDRAW;
}

/* The record that is selected, with its citation, to the terminal's clipboard. */
static enum verdict copy(struct app *a, struct view *v)
{
	struct target t;
	struct buf text = BUF_EMPTY;
	gb_rows *rows;
	int item;
	enum gb_lang lang = lang_of(&a->cx);

	if (!v->ops->selected(v, &t) || (t.kind != TARGET_RECORD && t.kind != TARGET_MEETING)) {
		context_say(&a->cx, "%s", tr(lang, "There is no record to copy here"));
		return VERDICT_REDRAW;
	}
	if (gb_get(a->cx.corpus, t.id, &rows, &item) != GB_OK) {
		context_corpus_failed(&a->cx);
		return VERDICT_REDRAW;
	}
	gb_say_citation(&text, gb_rows_at(rows, 0), item, lang);
	if (a->term->ops->clipboard(a->term, buf_text(&text)))
		context_say(&a->cx, tr(lang, "Sent to the terminal's clipboard: %s"), buf_text(&text));
	else
		context_complain(&a->cx, "%s", tr(lang, "This terminal has no clipboard; Y shows the text"));
	gb_rows_free(rows);
	buf_free(&text);
	return VERDICT_REDRAW;
}

static enum verdict ask(struct app *a)
{
	prompt_init(&a->prompt, "", &a->history);
	a->asking = true;
	return VERDICT_REDRAW;
}

static enum verdict close_top(struct app *a)
{
	return trail_back(&a->trail) ? VERDICT_REDRAW : VERDICT_QUIT;
}

/* What no view took. */
static enum verdict act_itself(struct app *a, struct view *v, enum action action)
{
	switch (action) {
	case ACTION_BACK: return back(a);
	case ACTION_FORWARD: return forward(a);
	case ACTION_LANGUAGE: return switch_language(a);
	case ACTION_COMMAND: return ask(a);
	case ACTION_COPY: return copy(a, v);
	case ACTION_CLOSE: return close_top(a);
	case ACTION_HELP:
		show_view(a, view_help_new(&a->cx, v->ops->name));
		return VERDICT_REDRAW;
	case ACTION_REFRESH:
		a->term->ops->leave(a->term);
		a->term->ops->enter(a->term);
		return VERDICT_REDRAW;
	default:
		return app_root(a, action) ? go_to_root(a, action) : VERDICT_PASS;
	}
}

/* ---- the prompt ---- */

static struct view *view_of_command(struct app *a, const struct app_command *c)
{
	static const enum action vocabularies[] = {
		[GB_BY_TOPIC] = ACTION_TOPICS, [GB_BY_AGENCY] = ACTION_AGENCIES, [GB_BY_INDICATOR] = ACTION_INDICATORS,
	};
	struct target t = { .kind = TARGET_RECORD, .id = c->text };
	struct filter f;

	switch (c->kind) {
	case COMMAND_LIST:
		if (!filter_of_query(&f, &c->query)) {
			context_complain(&a->cx, "%s", tr(lang_of(&a->cx), "More choices than a list on the screen can hold"));
			return NULL;
		}
		struct view *v = view_list_new(&a->cx, c->query.kind, &f);
		filter_free(&f);
		return v;
	case COMMAND_SHOW:
		t.kind = strchr(c->text, '/') ? TARGET_RECORD : TARGET_MEETING;
		return view_of_target(&a->cx, &t);
	case COMMAND_VOCABULARY:
		go_to_root(a, vocabularies[c->vocabulary]);
		return NULL;
	case COMMAND_HELP:
		return view_help_new(&a->cx, trail_top(&a->trail)->ops->name);
	case COMMAND_TEXT:
		return view_text_new(&a->cx, c->text);
	case COMMAND_QUIT:
		a->leaving = true;
		return NULL;
	case COMMAND_NOTHING:
		break;
	}
	return NULL;
}

static void run_command(struct app *a, const char *line)
{
	const struct app_commands *commands = a->options->commands;
	struct app_command command = { .kind = COMMAND_NOTHING };
	struct gb_why why = { .lang = lang_of(&a->cx) };

	prompt_remember(&a->history, line);
	if (!commands->parse(commands->self, line, lang_of(&a->cx), &command, &why)) {
		context_complain(&a->cx, "%s", why.text);
		return;
	}
	struct view *v = view_of_command(a, &command);
	if (v)
		show_view(a, v);
}

/* The last word grows by what all its completions have in common. */
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
	if (line.len > kept)
		prompt_set(&a->prompt, buf_text(&line));
	buf_free(&line);
}

static void prompt_takes(struct app *a, const struct event *e)
{
	struct buf line = BUF_EMPTY;
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
	if (line.len)
		run_command(a, buf_text(&line));
	buf_free(&line);
}

/* ---- one event ---- */

static void carry_out(struct app *a, enum verdict verdict)
{
	struct view *v;

	switch (verdict) {
	case VERDICT_CLOSE:
		if (a->n_over > 0) {
			v = a->over[--a->n_over];
			v->ops->close(v);
		} else {
			back(a);
		}
		break;
	case VERDICT_OPEN:
		open_target(a, &a->cx.open);
		break;
	case VERDICT_PUSH:
		v = a->cx.push;
		a->cx.push = NULL;
		if (v)
			show_view(a, v);
		break;
	case VERDICT_QUIT:
		a->leaving = true;
		break;
	case VERDICT_PASS:
	case VERDICT_DONE:
	case VERDICT_REDRAW:
		break;
	}
}

static void unknown_key(struct app *a, const struct event *e)
{
	struct buf key = BUF_EMPTY;

	if (e->kind != EVENT_TEXT)
		return;
	keymap_keys(&key, a->cx.keys, NULL, ACTION_HELP, 1);
	context_say(&a->cx, tr(lang_of(&a->cx), "%s does nothing here; %s lists the keys"), e->text, buf_text(&key));
	buf_free(&key);
}

static void tell_of_method(struct app *a)
{
	if (!a->input.method_seen || a->told_of_method)
		return;
	a->told_of_method = true;
	if (!a->cx.message.len)
		context_say(&a->cx, "%s", tr(lang_of(&a->cx),
			"A Vietnamese input method is on: keys count without their marks"));
}

/* Another program may have imported meanwhile. */
static void look_at_corpus(struct app *a)
{
	if (!gb_changed(a->cx.corpus))
		return;
	a->edition++;
	a->cx.voice.vocabulary = gb_vocabulary(a->cx.corpus);
}

static void key(struct app *a, const struct event *e)
{
	look_at_corpus(a);
	buf_clear(&a->cx.message);
	if (a->asking) {
		prompt_takes(a, e);
		return;
	}
	struct view *v = app_top(a);
	enum action action = keymap_find(a->cx.keys, v->ops->name, e);
	enum verdict verdict = action == ACTION_NONE && !v->ops->typing ? VERDICT_PASS : v->ops->act(v, action, e);
	if (verdict == VERDICT_PASS && action != ACTION_NONE)
		verdict = act_itself(a, v, action);
	if (verdict == VERDICT_PASS)
		unknown_key(a, e);
	carry_out(a, verdict);
	tell_of_method(a);
}

/* ---- beginning and end ---- */

/* How a record is called where a page links to it. */
static void name_record(void *self, struct buf *out, const char *address)
{
	struct context *cx = self;
	const struct gb_row *row;
	gb_rows *rows;
	int item;

	if (gb_get(cx->corpus, address, &rows, &item) != GB_OK) {
		buf_puts(out, address);
		return;
	}
	row = gb_rows_at(rows, 0);
	const struct gb_record *r = row->record;
	if (!r) {
		buf_puts(out, gb_say_meeting_name(&cx->voice, row->meeting));
	} else if (r->kind == GB_SLOGAN) {
		buf_puts(out, r->slogan.name ? r->slogan.name : r->slogan.wording);
	} else {
		gb_say_headline(out, &cx->voice, r);
		if (r->kind == GB_FIGURE) {
			buf_puts(out, ": ");
			gb_say_figure_told(out, &r->figure, cx->voice.lang);
		}
	}
	gb_rows_free(rows);
}

static void begin(struct app *a, struct term *t, const struct app_options *o)
{
	a->term = t;
	a->options = o;
	a->edition = 1;
	a->cx.corpus = o->corpus;
	a->cx.found = o->found;
	a->cx.keys = keymap_default();
	a->cx.voice = (struct gb_voice){
		.lang = o->lang,
		.today = o->today,
		.vocabulary = gb_vocabulary(o->corpus),
		.name = name_record,
		.self = &a->cx,
	};
	input_begin(&a->input, t);
	grid_init(&a->grid, 1, 1);
	if (o->my_agency && gb_resolve(o->corpus, GB_AN_AGENCY, o->my_agency, &a->cx.my_agency) != GB_OK)
		context_corpus_failed(&a->cx);
	trail_push(&a->trail, app_root(a, ACTION_MEETINGS));
}

static void end(struct app *a)
{
	close_over(a);
	app_drop_beside(a);
	trail_free(&a->trail);
	for (int i = 0; i < APP_ROOTS; i++)
		if (a->roots[i])
			a->roots[i]->ops->close(a->roots[i]);
	if (a->asking)
		prompt_free(&a->prompt);
	prompt_forget(&a->history);
	buf_free(&a->beside_id);
	buf_free(&a->cx.message);
	grid_free(&a->grid);
}

int app_run(struct term *t, const struct app_options *o)
{
	struct app a = { 0 };
	struct event e;

	begin(&a, t, o);
	while (!a.leaving) {
		frame_show(&a);
		a.input.typing = a.asking;
		input_read(&a.input, -1, &e);
		if (e.kind == EVENT_END)
			break;
		if (e.kind == EVENT_KEY || e.kind == EVENT_TEXT)
			key(&a, &e);
	}
	end(&a);
	return 0;
}
