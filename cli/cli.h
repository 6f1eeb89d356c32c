/* cli.h - the command line: what its files share.  A command is a row of a table (command.c) and one
 * function in a file of its own; options are rows of another (options.c), so that parsing, --help, the
 * manual and the shells' completion cannot disagree. */
#ifndef GIAOBAN_CLI_H
#define GIAOBAN_CLI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/buf.h"
#include "giaoban.h"
#include "text/text.h"
#include "tui/encoding.h"

enum opt {
	OPT_HELP, OPT_VERSION, OPT_LANG, OPT_CORPUS, OPT_ENCODING, OPT_ASCII,   /* every command has these */
	OPT_FORMAT, OPT_OUTPUT, OPT_FORCE, OPT_EXCEL,
	OPT_MEETING, OPT_TOPIC, OPT_AGENCY, OPT_WITH_GROUPS, OPT_MINE, OPT_KIND, OPT_INDICATOR, OPT_FRAMEWORK,
	OPT_FROM, OPT_TO, OPT_DUE, OPT_SORT, OPT_REVERSE, OPT_LIMIT, OPT_OFFSET, OPT_COUNT,
	OPT_REPLACE, OPT_STRICT, OPT_ARTICLE, OPT_FROM_ENCODING, OPT_TO_ENCODING, OPT_QUIET, OPT_BUNDLE, OPT_REINDEX, OPT_REPAIR, OPT_BRIEF,
	OPT_CHART, OPT_SAVE, OPT_DELETE,
	OPT_MOUSE, OPT_PLAIN, OPT_SCRIPT, OPT_SIZE, OPT_THRIFT,         /* without a command: of the browser */
	OPTIONS
};

#define BIT(option) (UINT64_C(1) << (option))
#define OPTIONS_OF_ALL (BIT(OPT_HELP) | BIT(OPT_VERSION) | BIT(OPT_LANG) | BIT(OPT_CORPUS) | BIT(OPT_ENCODING) | \
                        BIT(OPT_ASCII))
#define OPTIONS_OF_BROWSER (BIT(OPT_MOUSE) | BIT(OPT_PLAIN) | BIT(OPT_SCRIPT) | BIT(OPT_SIZE) | \
                            BIT(OPT_THRIFT))

struct option_row {
	const char *name;           /* without the dashes */
	char letter;                /* 0: none */
	const char *argument;       /* what --help calls it; NULL when it takes none */
	bool repeats;               /* may be given several times: "or" */
	const char *help;
	const char *values;         /* what the shells complete: words, or "@meetings" for ids, "@files", "" */
};
const struct option_row *option_row(enum opt o);

/* What the configuration files say of the browser (config.c); zeroes: nothing. */
#define SETTINGS_FILES 2
struct settings {
	char *files[SETTINGS_FILES];        /* that were read */
	size_t n_files;
	struct keymap *keys;        /* NULL: the built-in ones */
	struct theme *theme;        /* NULL: the built-in one */
	char *encoding;             /* NULL: by locale and terminal */
	char *start;                /* NULL: the meetings */
	bool one_pane, mouse;
	enum { THRIFT_BY_SPEED, THRIFT_ON, THRIFT_OFF } thrift;
	int escape_ms;              /* 0: the built-in delay */
	enum text_method typing;    /* the prompts' input method, where none was used yet */
};

/* A command line, parsed. */
struct cli {
	const struct command *command;
	enum gb_lang lang;
	bool lang_given;            /* by --lang: data formats look at nothing else */
	const char *program;        /* argv[0] */
	uint64_t given;             /* BIT() of each option that stands there */
	const char *value[OPTIONS]; /* the last value given */
	const char **repeated[OPTIONS];     /* all values of an option that repeats */
	size_t n_repeated[OPTIONS];
	char **arguments;           /* what is left, in order */
	int n_arguments;
	struct gb_date today;
	char *my_agency;            /* of the configuration; NULL: none */
	struct settings settings;
	struct encodings encodings; /* of the terminal and of pipes, looked up once */
	struct text_encoding encoding;      /* of standard output: by an option, else one of those */
	bool encoding_given;        /* by an option: else data formats are UTF-8 */
	FILE *out;                  /* encoding_output(), once it was asked for */
	char **decoded;             /* words that were not UTF-8 (typed.c) */
	size_t n_decoded;
	gb_corpus *corpus;          /* opened by cli_open(); closed by main() */
	enum gb_found found;        /* which one that is */
};

struct command {
	const char *name;
	const char *arguments;      /* "ADDRESS", "FILE...", "" */
	const char *help;           /* one line */
	uint64_t options;
	unsigned formats;           /* what --format takes: bits of 1 << enum gb_format; 0: it has no --format */
	const char *more;           /* a paragraph for its own --help; may be NULL */
	const char *examples;       /* lines "command\tmeaning\n" */
	int (*run)(struct cli *cli);
	int kind;                   /* of the lists and search: enum gb_kind */
	const char *completes;      /* what its arguments are, as option_row.values */
};

/* command.c */
const struct command *command_find(const char *name);
const struct command *command_at(size_t i);        /* NULL behind the last one */
/* -1, or an exit status: the command takes options only. */
int command_without_arguments(const struct cli *cli);

/* options.c: what --lang says, wherever it stands: what is said before the options are read, and of them, is in that language too. */
void options_look_for_lang(struct cli *cli, int argc, char **argv);
/* Reads argv into *cli.  -1 to go on; else an exit status after a complaint. */
int options_read(struct cli *cli, int argc, char **argv);
/* Does what --help and --version ask for; -1 when neither is given. */
int options_help(struct cli *cli);
/* Tells that there is no such command, and which is near. */
int unknown_command(const struct cli *cli, const char *word);
void options_free(struct cli *cli);
bool given(const struct cli *cli, enum opt o);

/* message.c: "giaoban: ..." on standard error; the control bytes of what was typed are cleaned. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same, and the exit status to return. */
int fail(int status, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* From now on complaints are added to `to`, parted by "; ", without "giaoban: "; NULL: to standard error again. */
void complain_into(struct buf *to);
/* They are spoken in this encoding from now on (NULL: UTF-8); `cells`: on a terminal, where a character takes one byte. */
void complain_in(const struct text_encoding *encoding, bool cells);
/* When memory has run out that is said so: in this language, in what standard error speaks now. */
void complain_at_end(enum gb_lang lang);
/* Clean words on standard error, in that encoding; or a line of its own. */
void say(const char *words);
void say_line(const char *words);

/* progress.c: "...: 1,234/20,000", where standard error is a terminal; cleared before anything else is written there. */
struct progress {
	enum gb_lang lang;
	bool on;
	size_t shown;                   /* cells on the terminal's line */
	long long next_ms;              /* not before then */
};
void progress_begin(struct progress *p, enum gb_lang lang);
void progress_tell(struct progress *p, const char *what, long done, long all);
void progress_clear(struct progress *p);

/* files.c: the arguments as files.  -1, or an exit status; ended with files_free() in both cases. */
struct files {
	char **at;
	size_t n, room;
};
int files_find(const struct cli *cli, struct files *out);
void files_free(struct files *f);

/* encoding.c: in which encodings the program speaks.  After the configuration, which may say what the terminal speaks, and before the
 * command line is read, for what is said of it: */
void encoding_begin(struct cli *cli, int argc, char **argv);
/* After it: what its options ask for.  -1, or an exit status. */
int encoding_choose(struct cli *cli);
/* Why the terminal is spoken to as it is, in words. */
const char *encoding_reason(const struct cli *cli);
/* Says that a file was read in an encoding that was guessed. */
void encoding_tell_guess(const struct cli *cli, const char *file, const char *encoding, int sure, const char *preview);
/* Standard output in that encoding; opened at the first call, ended by the other. */
FILE *encoding_output(struct cli *cli);
void encoding_end(struct cli *cli);
int encoding_unknown(const struct cli *cli, const char *typed);

/* typed.c: makes UTF-8 of what was typed in another encoding; file names stay as they are.  -1, or an exit status: it is not sure which. */
int typed_decode(struct cli *cli);
void typed_free(struct cli *cli);

/* config.c: the configuration files, system's then user's. -1, or an exit status. */
int config_read(struct cli *cli);
void config_free(struct cli *cli);             /* what it set, but for the language */
/* Adds where the user's file of that name is, or would be: $XDG_CONFIG_HOME/giaoban/NAME.  False without a home. */
bool config_path(struct buf *out, const char *name);

/* corpus.c: opens the corpus in use, if it is not open yet; -1, or an exit status. */
int cli_open(struct cli *cli);
int cli_open_only(struct cli *cli);                     /* its vocabulary is read when it is first asked for */
int cli_open_for_import(struct cli *cli, size_t n_files);
/* The exit status of a failed call on the corpus, after telling why. */
int cli_corpus_failed(const struct cli *cli, enum gb_status status);

/* filter.c: the query that the options describe.  -1, or an exit status. */
struct list_query {
	struct gb_query query;
	const char **meetings, **topics, **agencies, **indicators;     /* resolved */
	int *kinds;
};
int list_query_make(struct cli *cli, enum gb_kind kind, struct list_query *out);
void list_query_free(struct list_query *f);
/* The words of the orders of a list, one after the other; NULL behind the last one. */
const char *sort_word(enum gb_kind list, size_t i);
/* The words of the kinds that a list of this kind of record may be narrowed to: one after the other; NULL behind the
 * last one. */
const char *kind_word(enum gb_kind list, size_t i);

/* output.c: where and how a command writes. */
struct output {
	struct gb_style style;
	struct file_out *file;
	FILE *stream;
	FILE *plain;                /* the stream below it, where it converts to another encoding; else NULL */
};
/* `formats`: what can be written here, as in struct command.  -1, or an exit status. */
int output_open(const struct cli *cli, unsigned formats, struct output *out);
/* The word of a format, NULL behind the last one. */
const char *format_word(int format);
/* `status` is that of the writing; the exit status comes back. */
int output_close(const struct cli *cli, struct output *out, enum gb_status status, const char *why);

/* counts.c: adds "4 slogans, 48 directives, 1 figure, 12 findings". */
void counts_in_words(struct buf *out, const struct gb_counts *n, enum gb_lang lang);

/* True when standard output is a pipe that nobody reads any more: no error, the reader has seen enough. */
bool output_is_closed(void);

/* address.c: the meeting, record or item that the arguments name, or the framework of that name.  -1, one row, whose
 * record is NULL for a meeting, and the item (else 0); or an exit status. */
int address_find(struct cli *cli, gb_rows **rows, int *item);

/* cmd_compare.c: the ids of the two meetings that the arguments name; of one alone, what it is best compared with comes first. */
int compare_meetings(struct cli *cli, const char **a, const char **b);

/* candidates.c: what a word of a command line may become, for the shells and for the browser. */
struct word_taker {
	void *self;
	void (*take)(void *self, const char *word, const char *meaning);        /* what it stands for, in words; "" where there are none */
};
void candidate_commands(enum gb_lang lang, const struct word_taker *to);
void candidate_options(enum gb_lang lang, const struct command *c, const struct word_taker *to);       /* c NULL: those without a command */
void candidate_arguments(struct cli *cli, const struct command *c, const struct word_taker *to);
/* `option` is its name or letter, without dashes; c may be NULL. */
void candidate_values(struct cli *cli, const struct command *c, const char *option, const struct word_taker *to);
void candidate_addresses(struct cli *cli, const struct word_taker *to);

/* index.c: builds the search index anew, telling on a terminal how far it is; of how many records. */
enum gb_status index_build(struct cli *cli, long *records);

/* help.c */
void help_program(FILE *to, enum gb_lang lang);
void help_command(FILE *to, const struct command *command, enum gb_lang lang);

/* The commands: 0 or an exit status. */
int cmd_list(struct cli *cli);
int cmd_show(struct cli *cli);
int cmd_search(struct cli *cli);
int cmd_timeline(struct cli *cli);
int cmd_series(struct cli *cli);
int cmd_compare(struct cli *cli);
int cmd_saved(struct cli *cli);
int cmd_vocabulary(struct cli *cli);
int cmd_notes(struct cli *cli);
int cmd_note(struct cli *cli);
int cmd_mark(struct cli *cli);
int cmd_new(struct cli *cli);
int cmd_lint(struct cli *cli);
int cmd_import(struct cli *cli);
int cmd_remove(struct cli *cli);
int cmd_export(struct cli *cli);
int cmd_recode(struct cli *cli);
int cmd_doctor(struct cli *cli);
int cmd_browse(struct cli *cli);        /* without a command: the browser */
int cmd_complete(struct cli *cli);      /* for the shells; not in --help */

/* cmd_notes.c: the user's own marks and notes; nothing is opened yet.  NULL: there is no home for them.  A script that is played has one
 * only where XDG_DATA_HOME names it.  gb_own_close() it. */
gb_own *own_open(const struct cli *cli);

/* cmd_doctor.c: what doctor says, to any stream; an exit status. */
int doctor_write(struct cli *cli, FILE *to);

/* cmd_series.c: -1, or an exit status: it takes one indicator. */
int series_argument(const struct cli *cli);

/* cmd_list.c: the number that an option holds, at least `least`, -1 when it is not given.  -1, or an exit status. */
int option_number(const struct cli *cli, enum opt o, long least, long *out);
/* Does what --count asks for; 0 or an exit status. */
int count_matches(struct cli *cli, const struct gb_query *query);

#endif
