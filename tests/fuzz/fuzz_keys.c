/* fuzz_keys.c - what a terminal sends: any bytes, cut anywhere, as events; and each event looked up in the keys of a few views. */
#include "config.h"

#include <string.h>

#include "tests/fuzz/fuzz.h"
#include "text/text.h"
#include "tui/keyboard.h"
#include "tui/keymap.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return 0;
}

static void look(const struct event *e)
{
	PROMISE(memchr(e->text, '\0', sizeof e->text));
	if (e->kind == EVENT_TEXT)
		PROMISE(text_utf8_valid(e->text, strlen(e->text)));
}

/* The first byte says how many bytes come at once. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct keyboard k = { 0 };
	struct event e;
	size_t step = len ? data[0] % 7 + 1 : 1;

	keyboard_learn(&k, "\033OA", K_UP);
	for (size_t at = 1; at < len; at += step) {
		size_t n = step < len - at ? step : len - at;
		while (keyboard_room(&k) < n && keyboard_next(&k, true, &e))
			look(&e);
		PROMISE(keyboard_room(&k) >= n);
		keyboard_add(&k, (const char *)data + at, n);
		while (keyboard_next(&k, false, &e))
			look(&e);
		PROMISE(keyboard_room(&k) > 0);
	}
	/* The rest of a mouse's report is waited for through more than one silence. */
	for (int silences = 0; silences < 100; silences++)
		while (keyboard_next(&k, true, &e))
			look(&e);
	PROMISE(!keyboard_waits(&k) || k.pasting);
	return 0;
}
