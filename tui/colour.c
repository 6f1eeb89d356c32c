/* colour.c - colours, and the nearest one that a terminal has. */
#include "config.h"

#include "tui/colour.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#define NAMED 16
#define CUBE 16                 /* the first of 6 * 6 * 6 */
#define GREYS 232               /* the first of 24 */
#define INDEXED 256

static const char *const names[NAMED] = {
	"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
	"bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
};

const char *colour_name(int i)
{
	return i >= 0 && i < NAMED ? names[i] : NULL;
}

/* All of `word` as a number; -1: it is none, or too long to be one of ours. */
static long read_digits(const char *word, size_t most, int base)
{
	static const char digits[] = "0123456789abcdef";
	const size_t len = strlen(word);
	long n = 0;

	if (len == 0 || len > most)
		return -1;
	for (; *word; word++) {
		const char c = (char)(*word >= 'A' && *word <= 'F' ? *word - 'A' + 'a' : *word);
		const char *at = memchr(digits, c, (size_t)base);
		if (!at)
			return -1;
		n = n * base + (at - digits);
	}
	return n;
}

bool colour_read(const char *word, colour *out)
{
	if (strcmp(word, "default") == 0) {
		*out = COLOUR_DEFAULT;
		return true;
	}
	for (int i = 0; i < NAMED; i++) {
		if (strcmp(word, names[i]) == 0) {
			*out = i;
			return true;
		}
	}
	const bool direct = *word == '#' && strlen(word) == 7;
	const long n = direct ? read_digits(word + 1, 6, 16) : read_digits(word, 3, 10);
	if (n < 0 || (!direct && n >= INDEXED))
		return false;
	*out = (colour)(direct ? COLOUR_RGB + n : n);
	return true;
}

/* ---- as red, green and blue ---- */

static const unsigned char steps[6] = { 0, 95, 135, 175, 215, 255 };    /* of xterm's cube */

void colour_rgb(colour c, unsigned char rgb[3])
{
	static const unsigned char xterm[NAMED][3] = {
		{ 0, 0, 0 }, { 205, 0, 0 }, { 0, 205, 0 }, { 205, 205, 0 },
		{ 0, 0, 238 }, { 205, 0, 205 }, { 0, 205, 205 }, { 229, 229, 229 },
		{ 127, 127, 127 }, { 255, 0, 0 }, { 0, 255, 0 }, { 255, 255, 0 },
		{ 92, 92, 255 }, { 255, 0, 255 }, { 0, 255, 255 }, { 255, 255, 255 },
	};

	if (c >= COLOUR_RGB) {
		for (int i = 0; i < 3; i++)
			rgb[i] = (unsigned char)(c >> (16 - 8 * i) & 0xFF);
	} else if (c >= GREYS) {
		memset(rgb, 8 + 10 * (c - GREYS), 3);
	} else if (c >= CUBE) {
		rgb[0] = steps[(c - CUBE) / 36];
		rgb[1] = steps[(c - CUBE) / 6 % 6];
		rgb[2] = steps[(c - CUBE) % 6];
	} else {
		memcpy(rgb, xterm[c < 0 ? 0 : c], 3);
	}
}

/* The light of a part, 0 to 1 (sRGB). */
static double linear(unsigned char part)
{
	const double s = part / 255.0;

	return s <= 0.04045 ? s / 12.92 : pow((s + 0.055) / 1.055, 2.4);
}

static double luminance(colour c)
{
	unsigned char rgb[3];

	colour_rgb(c, rgb);
	return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

double colour_contrast(colour a, colour b)
{
	const double la = luminance(a), lb = luminance(b);

	return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}

/* ---- the nearest ---- */

/* Oklab: two colours are as far apart in it as they look. */
struct lab {
	double l, a, b;
};

static struct lab lab_of(colour c)
{
	unsigned char rgb[3];

	colour_rgb(c, rgb);
	const double r = linear(rgb[0]), g = linear(rgb[1]), b = linear(rgb[2]);
	const double l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const double m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const double s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return (struct lab){
		0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
	};
}

static double square(double x)
{
	return x * x;
}

static double how_far(struct lab a, struct lab b)
{
	return square(a.l - b.l) + square(a.a - b.a) + square(a.b - b.b);
}

/* Of few colours all are far away.  A grey stays a grey then, and a hue the same hue; but dark text that should be light cannot be
 * read, so that light blue is cyan where there is only dark blue: that decided the 14. */
static double how_far_of_few(struct lab a, struct lab b)
{
	const double colour_a = hypot(a.a, a.b), colour_b = hypot(b.a, b.b);
	const bool grey_a = colour_a < 0.04, grey_b = colour_b < 0.04;

	if (grey_a != grey_b)
		return INFINITY;
	const double hue = grey_a ? 0 : square(a.a / colour_a - b.a / colour_b) + square(a.b / colour_a - b.b / colour_b);
	return hue + 14 * square(a.l - b.l);
}

static colour nearest_of(colour c, int first, int end)
{
	const struct lab want = lab_of(c);
	double best = INFINITY;
	colour nearest = first;

	for (int i = first; i < end; i++) {
		const double far = end > NAMED ? how_far(want, lab_of(i)) : how_far_of_few(want, lab_of(i));
		if (far < best) {
			best = far;
			nearest = i;
		}
	}
	return nearest;
}

colour colour_nearest(colour c, int colours)
{
	if (c == COLOUR_DEFAULT || colours < COLOUR_BRIGHT)
		return COLOUR_DEFAULT;
	if (c < NAMED)
		return colours < NAMED ? c % COLOUR_BRIGHT : c;
	if (colours >= COLOURS_DIRECT || (c < INDEXED && colours >= INDEXED))
		return c;
	if (colours >= INDEXED)
		return nearest_of(c, CUBE, INDEXED);
	return nearest_of(c, 0, colours < NAMED ? COLOUR_BRIGHT : NAMED);
}
