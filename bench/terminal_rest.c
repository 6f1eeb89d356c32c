/* terminal_rest.c - while nothing is asked of it: memory, and that it does nothing at all; and memory after many keys. */
#include "config.h"

#include "terminal.h"

#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include "proc.h"
#include "table.h"

#define WAIT_MS 20              /* for the answer to one of many keys */
#define DOZES 3

/* ---- memory ---- */

void terminal_memory(struct terminal *t, const struct terminal_corpus *c)
{
	struct proc_memory m;
	struct pty p;

	terminal_open(t, c, false, &p);
	const bool seen = proc_memory(p.program, &m);
	pty_kill(&p);
	if (!seen) {
		table_skip(c->name, "memory at rest", "no /proc/PID/smaps_rollup");
		return;
	}
	table_one(c->name, "memory at rest: RSS", m.rss / 1024, UNIT_MIB, 5.5);
	table_one(c->name, "memory at rest: PSS", m.pss / 1024, UNIT_MIB_SHARED, 3.5);
	table_one(c->name, "memory at rest: dirty", m.dirty / 1024, UNIT_MIB, 1.2);
}

/* What somebody does who reads for an hour: each way ends where it began, or in another list. */
static const char *const ways[][14] = {
	{ "1", "j", "\r", " ", " ", "\t", "h" },
	{ "1", " ", " ", "G", "k", "\r", "3", "j", "\r", "h", "h", "g" },
	{ "2", "j", "j", " ", "\r", "h" },
	{ "3", "j", "j", "j", " ", " ", "b", "\r", "\t", "\r", "h", "h" },
	{ "3", "G", "k", "k", "b", "b", "\r", "h", "g" },
	{ "4", " ", "j", "j", "\r", "v", "j", "h", "h" },
	{ "5", ">", ">", "j", "j", "<", "\r", "h" },
	{ "6", "j", "j", "\r", "3", "j", "\r", "h", "h" },
	{ "7", " ", "j", "\r", " ", "h" },
	{ "8", "j", "\r", "v", "j", "j", "h", "h" },
	{ "/", "d", "u", " ", "l", "i", "\033[B", "\033[B", "\r", "n", "h", "\033" },
	{ "/", "s", "o", "\033[6~", "\r", " ", "h", "\177", "\033" },
	{ "3", "f", "j", "j", "\033", "s", "j", "\033" },
	{ "L", "L", "?", " ", "h", "y" },
};

static unsigned random_below(uint64_t *state, unsigned n)
{
	*state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(*state >> 33) % n;
}

static void press(struct terminal *t, struct pty *p, long keys, uint64_t *state)
{
	while (keys > 0) {
		const char *const *way = ways[random_below(state, sizeof ways / sizeof *ways)];
		for (size_t i = 0; i < sizeof *ways / sizeof **ways && way[i]; i++, keys--)
			pty_hurry(p, way[i], WAIT_MS);
	}
	pty_key(p, "1", &t->answer);
	pty_key(p, "g", &t->answer);
}

static void grown(const struct terminal_corpus *c, long from, long to, const struct proc_memory *before,
                  const struct proc_memory *after)
{
	char what[64];

	snprintf(what, sizeof what, "growth from key %ld to %ld: RSS", from, to);
	table_one(c->name, what, (after->rss - before->rss) / 1024, UNIT_MIB, NO_BOUND);
	snprintf(what, sizeof what, "growth from key %ld to %ld: dirty", from, to);
	table_one(c->name, what, (after->dirty - before->dirty) / 1024, UNIT_MIB, 1);
}

/* Of what is its own.  What is not is the pages of libraries that are first used then, which the system has in memory anyway.
 * From the first list; and from the half of the keys on, when everything that is kept on purpose is there: what grows then grows
 * for ever. */
void terminal_growth(struct terminal *t, const struct terminal_corpus *c)
{
	struct proc_memory first, half, end;
	uint64_t state = 20261121;
	struct pty p;

	terminal_open(t, c, false, &p);
	bool seen = proc_memory(p.program, &first);
	press(t, &p, t->keys / 2, &state);
	seen = seen && proc_memory(p.program, &half);
	press(t, &p, t->keys / 2, &state);
	seen = seen && proc_memory(p.program, &end);
	pty_kill(&p);
	if (!seen) {
		table_skip(c->name, "growth", "no /proc/PID/smaps_rollup");
		return;
	}
	grown(c, 0, t->keys, &first, &end);
	grown(c, t->keys / 2, t->keys, &half, &end);
}

/* ---- nothing ---- */

/* What it did in a while in which it had nothing to do.  False: nobody tells. */
static bool doze(struct terminal *t, struct pty *p, struct proc_work *did)
{
	struct proc_work before, after;

	if (!proc_work(p->program, &before))
		return false;
	sleep((unsigned)t->idle);
	if (!proc_work(p->program, &after))
		pty_blame(t->giaoban, "has ended");
	pty_listen(p, 0, 0, &t->answer);
	*did = (struct proc_work){ after.cpu - before.cpu, after.wakeups - before.wakeups };
	return true;
}

/* Who wakes up by habit does so each time; once it may have been the end of something that nobody saw. */
static void rest(struct terminal *t, const struct terminal_corpus *c, struct pty *p, const char *where)
{
	struct proc_work did = { 0, 1 };
	char what[64];

	for (int i = 0; i < DOZES && did.wakeups > 0; i++)
		if (!doze(t, p, &did)) {
			table_skip(c->name, "idle", "no /proc/PID/schedstat");
			return;
		}
	snprintf(what, sizeof what, "idle for %ld s, %s: processor time", t->idle, where);
	table_one(c->name, what, did.cpu, UNIT_MS, 0);
	snprintf(what, sizeof what, "idle for %ld s, %s: wake-ups", t->idle, where);
	table_one(c->name, what, (double)did.wakeups, UNIT_COUNT, 0);
	snprintf(what, sizeof what, "idle for %ld s, %s: bytes", t->idle, where);
	table_one(c->name, what, (double)t->answer.bytes, UNIT_COUNT, 0);
}

void terminal_idle(struct terminal *t, const struct terminal_corpus *c)
{
	struct pty p;

	terminal_open(t, c, false, &p);
	rest(t, c, &p, "a list");
	pty_key(&p, "/", &t->answer);
	pty_key(&p, "d", &t->answer);
	rest(t, c, &p, "a search");
	pty_kill(&p);
}
