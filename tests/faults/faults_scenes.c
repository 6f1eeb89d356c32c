/* faults_scenes.c - what is played, and what fails in it. */
#include "config.h"

#include "faults.h"

#include <errno.h>
#include <sqlite3.h>

#include "inject.h"

#define CORPUS "--corpus=corpus.db"
#define ONE "one.db>here/corpus.db"
#define NOTES "notes.db>home/.local/share/giaoban/notes.db"

const struct scene scenes[] = {
	{ .name = "import, new corpus", .args = { "import", CORPUS, "whole.yaml" }, .files = { "whole.yaml>here/whole.yaml" } },
	{ .name = "import, next edition", .args = { "import", CORPUS, "next.yaml" }, .files = { ONE, "next.yaml>here/next.yaml" } },
	{ .name = "import, older schema", .args = { "import", CORPUS, "next.yaml" },
	  .files = { "version-1.db>here/corpus.db", "next.yaml>here/next.yaml" }, .steps = true },
	{ .name = "import --reindex", .args = { "import", CORPUS, "--reindex" }, .files = { ONE } },
	{ .name = "remove", .args = { "remove", CORPUS, "session-99" }, .files = { ONE } },
	{ .name = "lint", .args = { "lint", CORPUS, "next.yaml", "--article", "article.txt" },
	  .files = { ONE, "next.yaml>here/next.yaml", "article.txt>here/article.txt" } },
	{ .name = "own corpus, older schema", .args = { "meetings" }, .files = { "version-2.db>home/.local/share/giaoban/corpus.db" },
	  .tells = true, .steps = true },
	{ .name = "meetings", .args = { "meetings", CORPUS }, .files = { ONE, "config>home/.config/giaoban/config" } },
	{ .name = "show", .args = { "show", CORPUS, "session-99/digital-share-2022" }, .files = { ONE } },
	{ .name = "search", .args = { "search", CORPUS, "dữ", "liệu", "số" }, .files = { ONE } },
	{ .name = "figures", .args = { "figures", CORPUS, "--format=json" }, .files = { ONE } },
	{ .name = "timeline", .args = { "timeline", CORPUS }, .files = { ONE } },
	{ .name = "export, CSV", .args = { "export", CORPUS, "directives", "-o", "list.csv" }, .files = { ONE } },
	{ .name = "export, HTML", .args = { "export", CORPUS, "-o", "all.html", "--force" }, .files = { ONE, "config>here/all.html" } },
	{ .name = "export, briefing", .args = { "export", CORPUS, "-m", "99", "-o", "all.yaml" }, .files = { ONE } },
	{ .name = "export, TCVN3", .args = { "export", CORPUS, "directives", "--encoding=TCVN3", "-o", "list.txt" }, .files = { ONE } },
	{ .name = "directives --save", .args = { "directives", CORPUS, "--save", "all" },
	  .files = { ONE, "lists>home/.config/giaoban/lists" } },
	{ .name = "saved", .args = { "saved", CORPUS, "mine" }, .files = { ONE, "lists>home/.config/giaoban/lists" } },
	{ .name = "mark, first", .args = { "mark", CORPUS, "session-99" }, .files = { ONE } },
	{ .name = "note", .args = { "note", CORPUS, "session-99", "hỏi", "lại" }, .files = { ONE, NOTES } },
	{ .name = "note --delete", .args = { "note", CORPUS, "session-99", "--delete" }, .files = { ONE, NOTES } },
	{ .name = "notes", .args = { "notes", CORPUS }, .files = { ONE, NOTES } },
	{ .name = "notes, after a kill", .args = { "notes", CORPUS },
	  .files = { ONE, "hot-notes.db>home/.local/share/giaoban/notes.db",
	             "hot-notes.db-journal>home/.local/share/giaoban/notes.db-journal" } },
	{ .name = "doctor", .args = { "doctor", CORPUS }, .files = { ONE, NOTES }, .tells = true },
	{ .name = "doctor --repair", .args = { "doctor", CORPUS, "--repair" },
	  .files = { "hot.db>here/corpus.db", "hot.db-journal>here/corpus.db-journal" }, .tells = true },
	{ .name = "complete", .args = { "complete", "value", "show", "meeting", CORPUS }, .files = { ONE }, .silent = true },
	{ .name = "recode", .args = { "recode", "article.txt", "--encoding=VISCII" }, .files = { "article.txt>here/article.txt" } },
	{ .name = "browser, a script", .args = { CORPUS, "--script=script.keys" },
	  .files = { ONE, NOTES, "script.keys>here/script.keys" }, .tells = true, .gives_up = true },
	{ .name = "browser, a terminal", .args = { CORPUS }, .files = { ONE, "state>home/.local/state/giaoban/state" }, .tells = true,
	  .gives_up = true, .terminal = true, .keys = { "3j*a", "hoi lai\r", "q" } },
};
const size_t n_scenes = sizeof scenes / sizeof *scenes;

const struct fault faults[] = {
	{ "alloc", ENOMEM, "ENOMEM", false },
	{ "alloc", ENOMEM, "ENOMEM", true },
	{ "read", EIO, "EIO", false },
	{ "read", EINTR, "EINTR", false },
	{ "write", ENOSPC, "ENOSPC", true },
	{ "write", EIO, "EIO", false },
	{ "write", EINTR, "EINTR", false },
	{ "write", INJECT_SHORT, "half", false },
	{ "sync", EIO, "EIO", false },
	{ "sync", EIO, "EIO", true },
	{ "rename", EIO, "EIO", false },
	{ "rename", EACCES, "EACCES", true },
	{ "unlink", EIO, "EIO", false },
	{ "open", EMFILE, "EMFILE", false },
	{ "open", EMFILE, "EMFILE", true },
	{ "open", EACCES, "EACCES", false },
	{ "truncate", EIO, "EIO", false },
	{ "close", EIO, "EIO", false },
	{ "lock", ENOLCK, "ENOLCK", false },
	{ "lock", ENOLCK, "ENOLCK", true },
	{ "stat", EIO, "EIO", false },
	{ "stat", EACCES, "EACCES", false },
	{ "sql-open", SQLITE_CANTOPEN, "CANTOPEN", false },
	{ "sql-open", SQLITE_NOMEM, "NOMEM", false },
	{ "sql-prepare", SQLITE_NOMEM, "NOMEM", false },
	{ "sql-prepare", SQLITE_BUSY, "BUSY", false },
	{ "sql-prepare", SQLITE_CORRUPT, "CORRUPT", false },
	{ "sql-step", SQLITE_IOERR, "IOERR", false },
	{ "sql-step", SQLITE_FULL, "FULL", true },
	{ "sql-step", SQLITE_BUSY, "BUSY", false },
	{ "sql-step", SQLITE_LOCKED, "LOCKED", false },
	{ "sql-step", SQLITE_CORRUPT, "CORRUPT", false },
	{ "sql-step", SQLITE_NOMEM, "NOMEM", false },
	{ "sql-step", SQLITE_READONLY, "READONLY", false },
	{ "sql-step", SQLITE_INTERRUPT, "INTERRUPT", false },
	{ "sql-bind", SQLITE_NOMEM, "NOMEM", false },
	{ "sql-exec", SQLITE_IOERR, "IOERR", false },
	{ "sql-exec", SQLITE_FULL, "FULL", false },
	{ "sql-exec", SQLITE_BUSY, "BUSY", false },
	{ "sql-exec", SQLITE_NOMEM, "NOMEM", true },
	{ "sql-column", SQLITE_NOMEM, "NOMEM", false },
	{ "sql-end", SQLITE_IOERR, "IOERR", false },
};
const size_t n_faults = sizeof faults / sizeof *faults;
