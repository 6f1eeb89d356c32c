/* browse_saved.c - the saved lists as the browser has them: looked at, counted, changed. */
#include "config.h"

#include "cli/browse.h"

#include <string.h>

static bool at(void *self, size_t n, const char **name, const char **line)
{
	struct browse_saved *b = self;

	/* Who begins anew sees the file as it is; the rest of the way it must not change. */
	if (n == 0)
		(void)saved_read(&b->commands.saved, NULL);
	const struct saved_line *l = saved_at(&b->commands.saved, n);
	if (!l)
		return false;
	*name = l->name;
	*line = l->command;
	return true;
}

/* Another command might take its time. */
static bool is_list(const char *line)
{
	struct words words;

	words_split(&words, line, strlen(line));
	const struct command *c = words.n > 1 ? command_find(words.at[1]) : NULL;
	words_free(&words);
	return c && c->options & BIT(OPT_SAVE);
}

static long count(void *self, size_t n, long cap)
{
	struct browse_saved *b = self;
	const struct saved_line *l = saved_at(&b->commands.saved, n);
	struct app_command command;
	long found;

	if (!l || !is_list(l->command) || !b->commands.api.parse(&b->commands, l->command, GB_EN, &command, NULL))
		return -1;
	if (command.kind != COMMAND_LIST && command.kind != COMMAND_TIMELINE)
		return -1;              /* its help, say */
	return gb_count(b->commands.program->corpus, &command.query, cap, &found) == GB_OK ? found : -1;
}

static bool save(void *self, const char *name, const char *line, struct gb_why *why)
{
	struct browse_saved *b = self;
	struct buf clean = BUF_EMPTY;
	enum gb_status status = saved_name(&clean, name, why);

	if (status == GB_OK)
		status = saved_keep(&b->commands.saved, buf_text(&clean), line, NULL, why);
	buf_free(&clean);
	return status == GB_OK;
}

static bool forget(void *self, const char *name, struct gb_why *why)
{
	struct browse_saved *b = self;

	return saved_forget(&b->commands.saved, name, why) == GB_OK;
}

static bool readable(void *self, struct gb_why *why)
{
	struct browse_saved *b = self;

	return saved_read(&b->commands.saved, why) == GB_OK;
}

void browse_saved_begin(struct browse_saved *b, const struct cli *program)
{
	*b = (struct browse_saved){ .api = { b, at, count, save, forget, readable } };
	browse_commands_begin(&b->commands, program);
}

void browse_saved_end(struct browse_saved *b)
{
	browse_commands_end(&b->commands);
}
