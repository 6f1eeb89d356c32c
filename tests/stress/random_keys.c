/* random_keys.c - what somebody may send who presses anything: keys of all views, words, sequences that are cut, mouse, pastes, noise. */
#include "config.h"

#include "tests/stress/random_keys.h"

#include <stdio.h>
#include <string.h>

/* splitmix64 (Steele, Lea, Flood 2014): any seed will do. */
struct random random_of(uint64_t seed, char search)
{
	return (struct random){ seed, search };
}

unsigned random_below(struct random *r, unsigned n)
{
	uint64_t z = r->state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (unsigned)((z ^ (z >> 31)) >> 32) % n;
}

#define ONE_OF(r, array) ((array)[random_below(r, sizeof(array) / sizeof *(array))])

/* ---- single things ---- */

static void add_command(struct random *r, struct buf *out)
{
	static const char keys[] = "jjjjkkkk  bbgGllllhhh]]12345678fffxumsFe|**aEAccvv><nNoyYLMD?:q\t\t\t\r\r\r\f";

	buf_putc(out, keys[random_below(r, sizeof keys - 1)]);
}

static void add_sequence(struct random *r, struct buf *out)
{
	static const char *const keys[] = {
		"\033[A", "\033[B", "\033[C", "\033[D", "\033OA", "\033OB", "\033[5~", "\033[6~", "\033[H", "\033[F", "\033[1~", "\033[4~",
		"\033[Z", "\033[3~", "\033OP", "\033[15~", "\033[24~", "\033[1;5C", "\033[200~", "\033[201~", "\033x", "\033\033", "\033[I", "\033[O",
		"\033]0;title\a", "\033P1$r\033\\", "\033[?1;2c", "\033[999;999R", "\033[M !!",
	};
	const char *key = ONE_OF(r, keys);
	size_t len = strlen(key);

	if (random_below(r, 12) == 0)           /* a line that lost the rest of it; and no '~' that stands alone */
		len = 1 + random_below(r, (unsigned)len);
	buf_add(out, key, len);
}

static void add_control(struct random *r, struct buf *out)
{
	static const char keys[] = "\001\002\004\005\006\010\013\016\017\020\022\024\025\027\030\031\177\177\177\033\033\033";

	buf_putc(out, keys[random_below(r, sizeof keys - 1)]);
}

static const char *word(struct random *r)
{
	static const char *const words[] = {
		"benh an dien tu", "bệnh án", "\"năm không\"", "5 khong", "y te", "BYT", "agency:moh", "topic:", "year:2025", "due:30d",
		"kind:", "meeting:session-10", "-so", "du lieu", "dữ liệu số", "zzzz", "\"", "chuyển đổi số", "digital", "tieengs Vieetj",
		"due:quy IV", "a", "e", "ngh", "57", "tỷ", "%", "30 6 2025", "漢字", "e\xcc\x81\xcc\x81\xcc\x81",
		"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", "turned\xe2\x80\xae", "thang 6",
	};

	return ONE_OF(r, words);
}

static const char *command(struct random *r)
{
	static const char *const commands[] = {
		"directives --agency moh --due 90d", "figures", "show session-10", "show 10", "doctor", "help", "help directives", "timeline",
		"series digital-economy-share", "compare session-8 session-10", "search benh an", "topics", "notes", "saved", "saved x",
		"slogans --meeting 8 --sort name", "findings --kind risk --reverse", "agencies", "nonsense", "--version", "directives --agency x",
		"directives --due 0d --mine", "import x", "meetings --from 2024 --to 2025", "dir\t", "directives --\t",
	};

	return ONE_OF(r, commands);
}

static void add_mouse(struct random *r, struct buf *out)
{
	static const int buttons[] = { 0, 0, 0, 0, 1, 2, 32, 35, 64, 64, 65, 65, 66, 128 };
	const int x = 1 + (int)random_below(r, random_below(r, 8) ? 80 : 310), y = 1 + (int)random_below(r, random_below(r, 8) ? 24 : 110);
	const int button = ONE_OF(r, buttons), times = button == 0 && random_below(r, 3) == 0 ? 2 : 1;

	for (int i = 0; i < times; i++) {
		buf_printf(out, "\033[<%d;%d;%dM", button, x, y);
		if (random_below(r, 8))
			buf_printf(out, "\033[<%d;%d;%dm", button, x, y);
	}
}

static void add_paste(struct random *r, struct buf *out)
{
	buf_puts(out, "\033[200~");
	for (unsigned n = random_below(r, 6); n > 0; n--)
		buf_printf(out, "%s%s", word(r), random_below(r, 3) ? " " : "\r\n");
	if (random_below(r, 20))                /* else its end is lost */
		buf_puts(out, "\033[201~");
}

/* Any bytes, but those of names that lead elsewhere. */
static void add_noise(struct random *r, struct buf *out)
{
	for (unsigned n = 1 + random_below(r, 12); n > 0; n--) {
		const char c = (char)random_below(r, 0xf8);
		if (c != '/' && c != '~' && c != '.' && c != 3 && c != 032 && c != 034)         /* nor keys that are signals */
			buf_putc(out, c);
	}
}

/* ---- a few things that one does ---- */

static void add_repeated(struct random *r, struct buf *out)
{
	static const char keys[] = "jk bnN\t\177]h";
	const char key = keys[random_below(r, sizeof keys - 1)];

	for (unsigned n = random_below(r, 40); n > 0; n--)
		buf_putc(out, key);
}

/* A line that is typed somewhere; mostly it is ended too. */
static void add_line(struct random *r, struct buf *out, const char *line)
{
	buf_puts(out, line);
	if (random_below(r, 4))
		buf_putc(out, random_below(r, 4) ? '\r' : '\t');
}

void random_keys(struct random *r, struct buf *out)
{
	switch (random_below(r, 32)) {
	case 0: case 1: case 2:
		add_sequence(r, out);
		break;
	case 3: case 4:
		add_control(r, out);
		break;
	case 5: case 6:
		add_line(r, out, word(r));
		break;
	case 7:
		buf_puts(out, ":");
		add_line(r, out, command(r));
		break;
	case 8:
		buf_putc(out, r->search);
		add_line(r, out, word(r));
		break;
	case 9: case 10:
		add_mouse(r, out);
		break;
	case 11:
		add_paste(r, out);
		break;
	case 12:
		add_noise(r, out);
		break;
	case 13:
		add_repeated(r, out);
		break;
	default:
		add_command(r, out);
		break;
	}
}

void random_size(struct random *r, int rows_most, int cols_most, int *rows, int *cols)
{
	static const int usual[][2] = { { 24, 80 }, { 24, 80 }, { 12, 40 }, { 30, 100 }, { 50, 132 }, { 60, 200 }, { 11, 39 }, { 1, 1 } };
	const unsigned n = sizeof usual / sizeof *usual, which = random_below(r, n + n / 4);

	if (which < n) {
		*rows = usual[which][0];
		*cols = usual[which][1];
	} else {
		*rows = 1 + (int)random_below(r, (unsigned)rows_most);
		*cols = 1 + (int)random_below(r, (unsigned)cols_most);
	}
}
