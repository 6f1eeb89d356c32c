/* hostile.c - what tests/hostile.sh works with: hostile texts, files and corpora full of them, and strict eyes. */
#include "config.h"

#include "tests/hostile/hostile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/terminal/strict.h"

static int usage(void)
{
	fputs("hostile names | text NAME | briefing NAME raw|escaped|free | corpus FILE | sql FILE SQL | look lines|tabs FILE... | "
	      "screen COLSxROWS KEYS [lines] [bytes] [linux] COMMAND...\n", stderr);
	return HOSTILE_CANNOT;
}

static int write_out(const struct buf *b)
{
	return fwrite(buf_text(b), 1, b->len, stdout) == b->len && fflush(stdout) == 0 ? 0 : HOSTILE_CANNOT;
}

static int names(void)
{
	for (size_t i = 0; hostile_text(i); i++)
		puts(hostile_text(i)->name);
	return 0;
}

static int briefing(const char *name, const char *how)
{
	const struct hostile_text *t = hostile_named(name);
	struct buf b = BUF_EMPTY;

	const enum hostile_how as = strcmp(how, "escaped") == 0 ? HOSTILE_ESCAPED : strcmp(how, "free") == 0 ? HOSTILE_FREE : HOSTILE_RAW;
	const int result = t && hostile_briefing(&b, t, as) ? write_out(&b) : HOSTILE_CANNOT;
	buf_free(&b);
	return result;
}

static int flags_of(const char *word)
{
	return strcmp(word, "bytes") == 0 ? STRICT_BYTES : strcmp(word, "tabs") == 0 ? STRICT_TABS : strcmp(word, "linux") == 0 ? STRICT_LINUX : 0;
}

static int look(int n, char **files)
{
	const int may = n > 0 ? flags_of(files[0]) : 0;
	int result = n > 1 ? 0 : HOSTILE_CANNOT;

	for (int i = 1; i < n; i++)
		if (!hostile_look(files[i], may))
			result = HOSTILE_FOUND;
	return result;
}

static int screen(int n, char **words)
{
	int cols, rows, may = STRICT_SCREEN | STRICT_CLIPBOARD;

	if (n < 3 || sscanf(words[0], "%dx%d", &cols, &rows) != 2)
		return usage();
	const char *keys = words[1];
	if (words[2] && strcmp(words[2], "lines") == 0) {
		may = 0;
		words++;
	}
	for (words += 2; *words && flags_of(*words); words++)
		may |= flags_of(*words);
	return *words && hostile_screen((const char *const *)words, rows, cols, keys, may) ? 0 : HOSTILE_FOUND;
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";

	if (strcmp(what, "names") == 0)
		return names();
	if (strcmp(what, "text") == 0 && argc == 3 && hostile_named(argv[2]))
		return write_out(&hostile_named(argv[2])->bytes);
	if (strcmp(what, "briefing") == 0 && argc == 4)
		return briefing(argv[2], argv[3]);
	if (strcmp(what, "corpus") == 0 && argc == 3)
		return hostile_corpus(argv[2]) ? 0 : HOSTILE_CANNOT;
	if (strcmp(what, "sql") == 0 && argc == 4)
		return hostile_sql(argv[2], argv[3]) ? 0 : HOSTILE_CANNOT;
	if (strcmp(what, "look") == 0)
		return look(argc - 2, argv + 2);
	if (strcmp(what, "screen") == 0)
		return screen(argc - 2, argv + 2);
	return usage();
}
