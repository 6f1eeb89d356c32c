/* output.c - where and how a command writes: format, language, width, file. */
#include "config.h"

#include "cli/cli.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"

static const char *const format_words[] = {
	[GB_TEXT] = "text", [GB_JSON] = "json", [GB_CSV] = "csv", [GB_MARKDOWN] = "markdown", [GB_HTML] = "html",
	[GB_ICS] = "ics", [GB_BRIEFING] = "briefing"
};
#define N_FORMATS (sizeof format_words / sizeof *format_words)

const char *format_word(int format)
{
	return format < (int)N_FORMATS ? format_words[format] : NULL;
}

/* Without --format the name of the file says it, where it does. */
static int format_of_ending(const struct cli *cli, unsigned formats, enum gb_format *out)
{
	static const struct {
		const char *ending;
		enum gb_format format;
	} known[] = { { ".csv", GB_CSV }, { ".json", GB_JSON }, { ".md", GB_MARKDOWN }, { ".html", GB_HTML }, { ".htm", GB_HTML },
	              { ".ics", GB_ICS }, { ".yaml", GB_BRIEFING } };
	static const char *const others[] = { ".xlsx", ".xls", ".docx", ".doc", ".odt", ".ods", ".pdf" };
	const char *ending = given(cli, OPT_OUTPUT) ? strrchr(cli->value[OPT_OUTPUT], '.') : NULL;

	for (size_t i = 0; formats && ending && i < sizeof others / sizeof *others; i++)
		if (strcasecmp(ending, others[i]) == 0)
			return fail(GB_USAGE, tr(cli->lang, "giaoban does not write %s: Excel opens --format csv --excel, Word opens --format html"), ending);
	for (size_t i = 0; ending && i < sizeof known / sizeof *known; i++)
		if (strcasecmp(ending, known[i].ending) == 0 && (formats & 1u << known[i].format))
			*out = known[i].format;
	return -1;
}

static int choose_format(const struct cli *cli, unsigned formats, enum gb_format *out)
{
	const char *word = cli->value[OPT_FORMAT];
	struct buf list = BUF_EMPTY;

	*out = GB_TEXT;
	if (!word)
		return format_of_ending(cli, formats, out);
	for (size_t i = 0; i < N_FORMATS; i++) {
		if (!(formats & 1u << i))
			continue;
		if (strcmp(word, format_words[i]) == 0) {
			*out = (enum gb_format)i;
			buf_free(&list);
			return -1;
		}
		buf_printf(&list, "%s%s", list.len ? ", " : "", format_words[i]);
	}
	int result = fail(GB_USAGE, tr(cli->lang, "--format: '%s' cannot be written here; there are: %s"), word, buf_text(&list));
	buf_free(&list);
	return result;
}

/* Columns of the terminal behind standard output; 0 when there is none. */
static int terminal_width(void)
{
	struct winsize size;
	const char *columns = getenv("COLUMNS");

	if (!isatty(STDOUT_FILENO))
		return 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col < 20 ? 20 : size.ws_col;
	long n = columns ? strtol(columns, NULL, 10) : 0;
	return n >= 20 && n <= 1000 ? (int)n : 80;
}

static bool data_format(enum gb_format f)
{
	return f == GB_JSON || f == GB_CSV || f == GB_BRIEFING;
}

/* What names its encoding itself, or whose readers expect no other: its name; NULL: it may be in any. */
static const char *always_utf8(const struct gb_style *style)
{
	if (style->excel)
		return "--excel";
	return style->format == GB_TEXT || style->format == GB_CSV || style->format == GB_MARKDOWN ? NULL : format_words[style->format];
}

/* From here on what is written goes through the encoding: the one asked for, else the terminal's, else that of files.  A terminal gets
 * its own, whatever the format: it would take bytes of UTF-8 for controls. */
static int convert(const struct cli *cli, struct output *out)
{
	const bool to_file = out->file && strcmp(cli->value[OPT_OUTPUT], "-") != 0, terminal = !to_file && isatty(STDOUT_FILENO);
	const struct text_encoding *e = to_file && !cli->encoding_given ? &cli->encodings.pipe : &cli->encoding;

	if (e->set == TEXT_SET_UTF8)
		return -1;
	if (!terminal && (always_utf8(&out->style) || (!cli->encoding_given && data_format(out->style.format))))
		return -1;
	out->plain = out->stream;
	out->stream = encoding_stream(e, out->plain, terminal);
	if (out->stream)
		return -1;
	out->stream = out->plain;
	out->plain = NULL;
	return fail(GB_UNAVAILABLE, tr(cli->lang, "%s cannot be written here"), e->name);
}

int output_open(const struct cli *cli, unsigned formats, struct output *out)
{
	*out = (struct output){ .style = { .lang = cli->lang, .today = cli->today, .excel = given(cli, OPT_EXCEL),
	                                    .brief = given(cli, OPT_BRIEF) }, .stream = stdout };
	int result = choose_format(cli, formats, &out->style.format);
	if (result >= 0)
		return result;
	if (out->style.excel && out->style.format != GB_CSV)
		return fail(GB_USAGE, tr(cli->lang, "--excel goes with --format csv"));
	const char *utf8 = always_utf8(&out->style);
	if (utf8 && cli->encoding_given && cli->encoding.set != TEXT_SET_UTF8)
		return fail(GB_USAGE, tr(cli->lang, "%s is always UTF-8: leave --encoding and --ascii out"), utf8);
	/* Scripts get the same whatever the locale: Vietnamese unless --lang says else. */
	if (data_format(out->style.format) && !cli->lang_given)
		out->style.lang = GB_VI;
	if (given(cli, OPT_OUTPUT)) {
		struct gb_why why = { .lang = cli->lang };
		out->file = mem_alloc(sizeof *out->file);
		enum gb_status status = file_out_open(out->file, cli->value[OPT_OUTPUT], given(cli, OPT_FORCE), &why);
		if (status != GB_OK) {
			file_out_discard(out->file);
			free(out->file);
			return fail((int)status, "%s", why.text);
		}
		out->stream = out->file->stream;
	} else {
		out->style.width = terminal_width();
		out->style.bold = out->style.width > 0 && !getenv("NO_COLOR") && getenv("TERM") && strcmp(getenv("TERM"), "dumb") != 0;
	}
	result = convert(cli, out);
	if (result >= 0 && out->file) {
		file_out_discard(out->file);
		free(out->file);
	}
	return result;
}

bool output_is_closed(void)
{
	struct pollfd out = { .fd = STDOUT_FILENO, .events = POLLOUT };

	return poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

/* What was written so far is thrown away; a file that could not be written is named. */
static void give_up(struct output *out, const char *why)
{
	struct buf where = BUF_EMPTY;

	if (out->file && out->file->path && ferror(out->stream))
		buf_printf(&where, "%s: ", out->file->path);
	if (out->file)
		file_out_discard(out->file);
	free(out->file);
	if (why && *why)
		complain("%s%s", buf_text(&where), why);
	buf_free(&where);
}

int output_close(const struct cli *cli, struct output *out, enum gb_status status, const char *why)
{
	struct gb_why words = { .lang = cli->lang };
	const bool closed = !out->file && output_is_closed();

	errno = 0;
	const bool converted = !out->plain || fclose(out->stream) == 0;
	const int error = errno ? errno : EIO;

	if (out->plain)
		out->stream = out->plain;
	if (!converted && (status == GB_OK || status == GB_NONE))
		status = GB_IO;
	if (!converted && !(why && *why)) {
		gb_fail(&words, GB_IO, tr(cli->lang, "cannot write the output: %s"), gb_reason(error, cli->lang));
		why = words.text;
	}
	if (status != GB_OK && status != GB_NONE) {
		const bool unheard = status == GB_IO && closed;
		give_up(out, unheard ? "" : why);
		return unheard ? 0 : (int)status;
	}
	struct file_out standard = { .stream = stdout };
	enum gb_status ended = file_out_commit(out->file ? out->file : &standard, &words);
	free(out->file);
	if (ended == GB_OK)
		return (int)status;
	if (closed || (ended == GB_IO && output_is_closed()))
		return 0;
	return fail((int)ended, "%s", words.text);
}
