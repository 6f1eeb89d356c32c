/* command.c - the table of commands: what --help, completion and the manual say of each. */
#include "config.h"

#include "cli/cli.h"

#include <string.h>

#define OUTPUT (BIT(OPT_FORMAT) | BIT(OPT_OUTPUT) | BIT(OPT_FORCE))
#define LIST (OUTPUT | BIT(OPT_EXCEL) | BIT(OPT_MEETING) | BIT(OPT_TOPIC) | BIT(OPT_AGENCY) | BIT(OPT_MINE) | \
              BIT(OPT_KIND) | BIT(OPT_FROM) | BIT(OPT_TO) | BIT(OPT_SORT) | BIT(OPT_REVERSE) | BIT(OPT_LIMIT) | \
              BIT(OPT_OFFSET) | BIT(OPT_COUNT) | BIT(OPT_WITH_GROUPS))
#define SAVABLE BIT(OPT_SAVE)           /* a list of the browser too */

#define PAGES (1u << GB_TEXT | 1u << GB_JSON | 1u << GB_MARKDOWN | 1u << GB_HTML)
#define TABLES (PAGES | 1u << GB_CSV)
#define DATED (TABLES | 1u << GB_ICS)

static const struct command commands[] = {
	{ "meetings", "", TR("list the meetings, newest first"), SAVABLE | ((LIST | BIT(OPT_INDICATOR)) & ~BIT(OPT_WITH_GROUPS)), DATED, NULL,
	  "giaoban meetings\t" TR("all meetings") "\n"
	  "giaoban meetings --kind session --format json\t" TR("the sessions, for a script") "\n",
	  cmd_list, GB_MEETING, "" },
	{ "slogans", "", TR("list the slogans: mottos, themes, frameworks"), SAVABLE | LIST | BIT(OPT_FRAMEWORK), TABLES, NULL,
	  "giaoban slogans --kind framework\t" TR("the lists such as '5 đẩy mạnh', with their items") "\n"
	  "giaoban slogans --framework '5 khong'\t" TR("the ones of this name; marks do not matter") "\n",
	  cmd_list, GB_SLOGAN, "" },
	{ "directives", "", TR("list the directives (chỉ đạo): who must do what by when"), SAVABLE | ((LIST | BIT(OPT_FRAMEWORK) | BIT(OPT_DUE)) & ~BIT(OPT_KIND)), DATED, NULL,
	  "giaoban directives --agency BYT\t" TR("what the Ministry of Health was told to do") "\n"
	  "giaoban directives --due 2025-01-01..31/12/2025\t" TR("what was due in 2025") "\n"
	  "giaoban directives --meeting 10 --format csv --excel -o chi-dao.csv\t" TR("a table for Excel") "\n",
	  cmd_list, GB_DIRECTIVE, "" },
	{ "figures", "", TR("list the figures: value, period, what they measure"), SAVABLE | LIST | BIT(OPT_INDICATOR), TABLES, NULL,
	  "giaoban figures --indicator digital-economy-share\t" TR("one indicator over the years") "\n"
	  "giaoban figures --format json\t" TR("all figures, for a script") "\n",
	  cmd_list, GB_FIGURE, "" },
	{ "findings", "", TR("list the findings: results, shortcomings, decisions, lessons"), SAVABLE | LIST, TABLES, NULL,
	  "giaoban findings --meeting 10 --kind shortcoming\t" TR("the shortcomings that session 10 named") "\n",
	  cmd_list, GB_FINDING, "" },
	{ "show", "ADDRESS", TR("show one meeting, whole, or one record with its source"), OUTPUT | BIT(OPT_BRIEF),
	  DATED | 1u << GB_BRIEFING,
	  TR("ADDRESS is a meeting (session-10, 10, phien-10, 06/02/2025, a part of its title), a record (session-10/electronic-records) or an item of a framework (conference-2024-07/five-noes#2)."),
	  "giaoban show session-10\t" TR("the whole meeting as a page") "\n"
	  "giaoban show session-10/electronic-records\t" TR("one directive: who, by when, where it is written") "\n"
	  "giaoban show 10 --brief\t" TR("only its essence") "\n"
	  "giaoban show 10 --format html -o phien-10.html\t" TR("a page that Word opens") "\n",
	  cmd_show, GB_MEETING, "@addresses" },
	{ "search", "WORDS...", TR("search everything, the best records first, with the passage"),
	  (LIST | BIT(OPT_INDICATOR) | BIT(OPT_DUE)) & ~BIT(OPT_REVERSE), TABLES,
	  TR("All WORDS must be found; typed without marks they match any marks. A phrase stands in quotes of its own within the shell's, a word to leave out behind --, see the examples. meeting:ID kind:KIND agency:ID topic:ID year:YEAR due:WHEN among them narrow, as the options do; KIND is meeting, slogan, directive, figure or finding. Without --limit the best 20 are told."),
	  "giaoban search benh an dien tu\t" TR("marks may be left out") "\n"
	  "giaoban search '\"kinh tế số\"' kind:figure year:2024\t" TR("a phrase, in the figures of 2024") "\n"
	  "giaoban search --meeting 10 -- dữ liệu -số\t" TR("of one meeting, without a word") "\n",
	  cmd_search, GB_ANY, "" },
	{ "timeline", "", TR("meetings, deadlines and target years by date"),
	  SAVABLE | (LIST & ~(BIT(OPT_KIND) | BIT(OPT_SORT))) | BIT(OPT_INDICATOR) | BIT(OPT_DUE), DATED,
	  TR("--from and --to are days of the timeline here."),
	  "giaoban timeline --from 2025\t" TR("what comes from 2025 on") "\n"
	  "giaoban timeline --agency BYT --format ics -o han.ics\t" TR("the dates of an agency, for a calendar") "\n",
	  cmd_timeline, GB_ANY, "" },
	{ "series", "INDICATOR", TR("the figures of one indicator over time"), OUTPUT | BIT(OPT_EXCEL) | BIT(OPT_CHART), TABLES,
	  TR("Changes are told only between figures that measure the same thing, and for each target how far away it is."),
	  "giaoban series digital-economy-share --chart\t" TR("drawn, then as a list") "\n"
	  "giaoban series digital-economy-share --format json\t" TR("for a script") "\n", cmd_series, 0, "@indicators" },
	{ "compare", "MEETING MEETING", TR("two meetings side by side: what is new, what is gone, how the numbers moved"),
	  OUTPUT | BIT(OPT_EXCEL), TABLES,
	  TR("With one MEETING, it is compared with the one before it of its kind."),
	  "giaoban compare session-8 conference-2024-07\t" TR("two lists of one name, item by item") "\n"
	  "giaoban compare 10 --format html -o doi-chieu.html\t" TR("with the session before it, as a page") "\n", cmd_compare, 0,
	  "@meetings" },
	{ "saved", "[NAME]", TR("the lists that were saved; with NAME the list itself"),
	  OUTPUT | BIT(OPT_EXCEL) | BIT(OPT_LIMIT) | BIT(OPT_OFFSET) | BIT(OPT_COUNT) | BIT(OPT_DELETE), DATED,
	  TR("A list is saved by its command with --save NAME, or in the browser with the key F."),
	  "giaoban directives --agency BYT --due passed --save 'Bộ Y tế, đã qua hạn'\t" TR("saves a list") "\n"
	  "giaoban saved 'Bộ Y tế, đã qua hạn' --format csv\t" TR("writes it, as it is today") "\n", cmd_saved, 0, "@saved" },
	{ "agencies", "", TR("list the agencies, with what they were told"), OUTPUT | BIT(OPT_EXCEL), TABLES, NULL,
	  "giaoban agencies\t" TR("ids, abbreviations and counts") "\n", cmd_vocabulary, GB_BY_AGENCY, "" },
	{ "topics", "", TR("list the topics, with counts"), OUTPUT | BIT(OPT_EXCEL), TABLES, NULL,
	  "giaoban topics --lang en\t" TR("in English") "\n", cmd_vocabulary, GB_BY_TOPIC, "" },
	{ "indicators", "", TR("list the indicators: what figures measure in common"), OUTPUT | BIT(OPT_EXCEL), TABLES, NULL,
	  "giaoban indicators\t" TR("ids, units and counts") "\n", cmd_vocabulary, GB_BY_INDICATOR, "" },
	{ "notes", "[ADDRESS]", TR("list your marks and notes; with ADDRESS show those on it"), OUTPUT | BIT(OPT_EXCEL), TABLES,
	  TR("They live in a file of their own, so that no new corpus touches them; what is no longer in the corpus keeps them."),
	  "giaoban notes\t" TR("all that is marked or has a note") "\n"
	  "giaoban notes --format csv --excel -o ghi-chu.csv\t" TR("a table for Excel") "\n", cmd_notes, 0, "@addresses" },
	{ "note", "ADDRESS TEXT...", TR("keep a note of your own on a meeting or a record"), BIT(OPT_DELETE), 0,
	  TR("A note that was there is replaced. With - for TEXT it is read from standard input. In the browser the key a does the same."),
	  "giaoban note session-10/electronic-records đã hỏi Vụ CNTT\t" TR("keeps a note") "\n"
	  "giaoban note session-10/electronic-records --delete\t" TR("takes it away") "\n", cmd_note, 0, "@addresses" },
	{ "mark", "ADDRESS...", TR("mark meetings or records, as * does in the browser"), BIT(OPT_DELETE), 0, NULL,
	  "giaoban mark session-10 session-10/electronic-records\t" TR("marks both") "\n"
	  "giaoban mark session-10 --delete\t" TR("takes the mark off") "\n", cmd_mark, 0, "@addresses" },
	{ "new", "ID", TR("write a commented briefing file to begin with"), BIT(OPT_OUTPUT) | BIT(OPT_FORCE), 0, NULL,
	  "giaoban new session-11 -o session-11.yaml\t" TR("then fill it in, lint it, import it") "\n", cmd_new, 0, "" },
	{ "lint", "FILE...", TR("check briefing files; every problem with its place"), BIT(OPT_STRICT) | BIT(OPT_ARTICLE) | BIT(OPT_QUIET) | BIT(OPT_FROM_ENCODING), 0,
	  TR("With --article also checks that each cue and each figure stands in the paragraph named, and which numbers of the article no record accounts for."),
	  "giaoban lint session-11.yaml\t" TR("before importing") "\n"
	  "giaoban lint --article bai-bao.txt session-11.yaml\t" TR("beside the article") "\n", cmd_lint, 0, "@files" },
	{ "import", "FILE...", TR("take briefing files into the corpus"),
	  BIT(OPT_REPLACE) | BIT(OPT_STRICT) | BIT(OPT_QUIET) | BIT(OPT_BUNDLE) | BIT(OPT_REINDEX) | BIT(OPT_FROM_ENCODING), 0,
	  TR("Without --corpus the files go into your own corpus, which is made from the system's or bundled one the first time and follows it. A file with errors leaves the corpus as it was."),
	  "giaoban import session-11.yaml\t" TR("into your own corpus") "\n"
	  "giaoban import --reindex\t" TR("builds the search index anew") "\n", cmd_import, 0, "@files" },
	{ "remove", "MEETING", TR("take a meeting out of your corpus"), BIT(OPT_QUIET), 0, NULL,
	  "giaoban remove session-11\t" TR("the bundled corpus keeps its own") "\n", cmd_remove, 0, "@meetings" },
	{ "export", "[KIND]", TR("write the filtered corpus in any format, also as briefing files"),
	  LIST | BIT(OPT_FRAMEWORK) | BIT(OPT_DUE) | BIT(OPT_INDICATOR), DATED | 1u << GB_BRIEFING,
	  TR("KIND is meetings, slogans, directives, figures or findings: the list as the command of that name writes it. Without KIND whole meetings are written; with several, --format briefing wants a folder for -o."),
	  "giaoban export --format briefing --meeting 10 -o phien-10.yaml\t" TR("a file that imports to the same") "\n"
	  "giaoban export directives --format ics -o han.ics\t" TR("the deadlines for a calendar") "\n",
	  cmd_export, 0, "meetings slogans directives figures findings" },
	{ "recode", "[FILE]", TR("convert a text from one Vietnamese encoding to another"),
	  BIT(OPT_FROM_ENCODING) | BIT(OPT_TO_ENCODING) | BIT(OPT_OUTPUT) | BIT(OPT_FORCE) | BIT(OPT_QUIET), 0,
	  TR("Knows UTF-8, UTF-16, TCVN (5712-1), VISCII, CP1258, TCVN3 (the ABC fonts), VNI, VPS, VIQR, ASCII, and what iconv knows. Without --from-encoding it is told from the text, if that is certain. What an encoding cannot say is written as nearly as it can."),
	  "giaoban recode bao-cao.txt -o bao-cao-utf8.txt\t" TR("whatever it is, to UTF-8") "\n"
	  "giaoban recode --from-encoding tcvn3 --to-encoding vni <a.txt >b.txt\t" TR("from one to another") "\n", cmd_recode, 0, "@files" },
	{ "doctor", "", TR("say what giaoban sees: terminal, encoding, paths, corpus and its integrity"), BIT(OPT_REPAIR), 0, NULL,
	  "giaoban doctor\t" TR("what to send with a report of a fault") "\n", cmd_doctor, 0, "" },
	{ "complete", "WHAT", NULL, BIT(OPT_QUIET), 0, NULL, NULL, cmd_complete, 0, "" },
};

const struct command *command_at(size_t i)
{
	return i < sizeof commands / sizeof *commands ? &commands[i] : NULL;
}

int command_without_arguments(const struct cli *cli)
{
	const char *name = cli->command->name;

	if (cli->n_arguments == 0)
		return -1;
	if (cli->command->run == cmd_list || cli->command->run == cmd_timeline)
		return fail(GB_USAGE, tr(cli->lang, "'%s' is not understood here; filters are options ('giaoban %s --help' lists them)"),
		            cli->arguments[0], name);
	return fail(GB_USAGE, tr(cli->lang, "'%s' is not understood here; %s takes no arguments"), cli->arguments[0], name);
}

const struct command *command_find(const char *name)
{
	for (size_t i = 0; command_at(i); i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}
