/* own_write.c - marks and notes of the user's own: kept, taken away, and following their records to new addresses. */
#include "config.h"
#include "store/own_file.h"

#include <string.h>

#include "text/text.h"

/* ---- writing --------------------------------------------------------------------------------- */

static enum gb_status finish(gb_own *o, int rc)
{
	if (rc == SQLITE_OK)
		return store_own_commit(o);
	const enum gb_status status = store_own_fail(o, rc);
	store_own_rollback(o);
	return status;
}

static enum gb_status change(gb_own *o, const char *sql, const char *const *texts, int n)
{
	const enum gb_status status = store_own_begin(o);

	return status == GB_OK ? finish(o, store_own_run(o, sql, texts, n)) : status;
}

static enum gb_status check_address(gb_own *o, const char *address)
{
	return store_own_is_address(address) ? GB_OK : gb_fail(&o->why, GB_USAGE, tr(o->why.lang, "'%s' is no address"), address);
}

/* Nothing is to be taken away: no file is made for that. */
static bool is_not_there(gb_own *o)
{
	return store_own_ready(o) == GB_NONE;
}

enum gb_status gb_own_mark(gb_own *o, const char *address, bool on, struct gb_date today)
{
	char day[11];
	const char *const texts[] = { address, day };
	const enum gb_status status = check_address(o, address);

	gb_date_print(day, today);
	if (status != GB_OK)
		return status;
	if (on)
		return change(o, "INSERT INTO marks (address, since) VALUES (?1, ?2) ON CONFLICT DO NOTHING", texts, 2);
	return is_not_there(o) ? GB_OK : change(o, "DELETE FROM marks WHERE address = ?1", texts, 1);
}

/* Blank lines at its ends say nothing. */
static void clean_note(struct buf *out, const char *text)
{
	struct buf clean = BUF_EMPTY;

	text_clean(&clean, text, strlen(text), TEXT_KEEP_LINES);
	const char *from = buf_text(&clean) + strspn(buf_text(&clean), " \n"), *end = buf_text(&clean) + clean.len;
	while (end > from && strchr(" \n", end[-1]))
		end--;
	buf_add(out, from, (size_t)(end - from));
	buf_free(&clean);
}

enum gb_status gb_own_note(gb_own *o, const char *address, const char *text, struct gb_date today)
{
	struct buf clean = BUF_EMPTY;
	char day[11];
	enum gb_status status = check_address(o, address);

	clean_note(&clean, text);
	gb_date_print(day, today);
	const char *const texts[] = { address, buf_text(&clean), day };
	if (status == GB_OK && clean.len > GB_NOTE_MOST)
		status = gb_fail(&o->why, GB_USAGE, tr(o->why.lang, "a note has at most %d KiB; this one has %zu"), GB_NOTE_MOST / 1024,
		                 clean.len / 1024 + 1);
	else if (status == GB_OK && clean.len > 0)
		status = change(o, "INSERT INTO notes (address, text, changed) VALUES (?1, ?2, ?3)\n"
		                   "ON CONFLICT DO UPDATE SET text = excluded.text, changed = excluded.changed", texts, 3);
	else if (status == GB_OK && !is_not_there(o))
		status = change(o, "DELETE FROM notes WHERE address = ?1", texts, 1);
	buf_free(&clean);
	return status;
}

/* ---- to a new address ------------------------------------------------------------------------ */

/* ?1 and its items: in the order of bytes '$' follows '#'. */
#define UNDER "(address = ?1 OR (address > ?1 || '#' AND address < ?1 || '$'))"
#define MOVED "?2 || substr(address, length(?1) + 1)"

static int move(gb_own *o, const char *from, const char *to)
{
	static const char *const steps[] = {
		"INSERT INTO marks (address, since) SELECT " MOVED ", since FROM marks WHERE " UNDER " ON CONFLICT DO NOTHING",
		"INSERT INTO notes (address, text, changed) SELECT " MOVED ", text, changed FROM notes WHERE " UNDER "\n"
		"ON CONFLICT DO UPDATE SET text = text || char(10) || excluded.text, changed = max(changed, excluded.changed)",
		"DELETE FROM marks WHERE " UNDER,
		"DELETE FROM notes WHERE " UNDER,
	};
	const char *const texts[] = { from, to };
	int rc = SQLITE_OK;

	for (size_t i = 0; rc == SQLITE_OK && i < sizeof steps / sizeof *steps; i++)
		rc = store_own_run(o, steps[i], texts, i < 2 ? 2 : 1);
	return rc;
}

/* Does anything stand under it, or under one of its items? */
static int stands_under(gb_own *o, const char *address, bool *out)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(o->db, "SELECT EXISTS(SELECT 1 FROM marks WHERE " UNDER ") OR\n"
	                                   "       EXISTS(SELECT 1 FROM notes WHERE " UNDER ")", -1, &s, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_bind_text(s, 1, address, -1, SQLITE_STATIC);
	if (rc == SQLITE_OK)
		rc = sqlite3_step(s);
	*out = rc == SQLITE_ROW && sqlite3_column_int(s, 0) != 0;
	sqlite3_finalize(s);
	return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

static enum gb_status follow_from(gb_own *o, const char *from, const char *to)
{
	bool any = false;
	enum gb_status status = store_own_fail(o, stands_under(o, from, &any));

	if (status != GB_OK || !any)
		return status;
	status = store_own_begin(o);
	return status == GB_OK ? finish(o, move(o, from, to)) : status;
}

enum gb_status gb_own_follow(gb_own *o, const struct gb_row *row)
{
	struct buf before = BUF_EMPTY;
	enum gb_status status = GB_OK;

	if (!row->record || row->record->was.n == 0 || is_not_there(o))
		return GB_OK;
	for (size_t i = 0; status == GB_OK && store_own_former(&before, row, i); i++) {
		status = store_own_ready(o);
		if (status == GB_OK)
			status = follow_from(o, buf_text(&before), row->record->address);
	}
	buf_free(&before);
	return status;
}
