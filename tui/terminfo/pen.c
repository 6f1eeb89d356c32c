/* pen.c - attributes and colours: the shortest way from those that are on to those that are wanted. */
#include "config.h"

#include "tui/terminfo/writer.h"

#include <string.h>

static const struct ink plain = { 0, COLOUR_DEFAULT, COLOUR_DEFAULT };

/* ---- SGR: "ESC [ 1 m" is the parameter 1 ---- */

/* Parameters of one sequence. */
struct params {
	char text[96];
	size_t len;
	bool good;              /* all of them fit, and are parameters */
};

static void add_param(struct params *p, const char *s, size_t len)
{
	if (p->len + len + 1 >= sizeof p->text) {
		p->good = false;
		return;
	}
	if (p->len > 0)
		p->text[p->len++] = ';';
	memcpy(p->text + p->len, s, len);
	p->len += len;
	p->text[p->len] = '\0';
}

/* What sgr0 does for line drawing is rmacs's business; pauses that are not needed where the terminal says when to wait (xon). */
static const char *skip_others(const struct caps *caps, const char *s)
{
	for (;;) {
		if (strncmp(s, "\033(B", 3) == 0)
			s += 3;
		else if (*s == '\017')
			s++;
		else if (caps->xon && strncmp(s, "$<", 2) == 0 && strcspn(s, "/>") == strcspn(s, ">") && strchr(s, '>'))
			s = strchr(s, '>') + 1;
		else
			return s;
	}
}

/* Adds the parameters of a capability, "0" where it has none; *p is no longer good when it is something else. */
static void add_params(const struct caps *caps, struct params *p, const char *cap)
{
	const char *s = skip_others(caps, cap ? cap : "");

	if (strncmp(s, "\033[", 2) != 0) {
		p->good = false;
		return;
	}
	s += 2;
	const size_t len = strspn(s, "0123456789;:");
	if (s[len] != 'm' || *skip_others(caps, s + len + 1))
		p->good = false;
	else
		add_param(p, len ? s : "0", len ? len : 1);
}

static bool is_param(const struct caps *caps, const char *cap, const char *wanted)
{
	struct params p = { .good = true };

	add_params(caps, &p, cap);
	return p.good && strcmp(p.text, wanted) == 0;
}

/* ---- learning ---- */

static void colour_of(const struct writer *w, struct buf *out, int c, bool back)
{
	static const unsigned char in_old_order[] = { 0, 4, 2, 6, 1, 5, 3, 7 };
	const struct caps *caps = &w->caps;

	if (caps->setaf && caps->setab)
		caps_say_numbers(out, back ? caps->setab : caps->setaf, c, 0);
	else
		caps_say_numbers(out, back ? caps->setb : caps->setf, c < 8 ? in_old_order[c] : c, 0);
}

static bool is_sgr(struct writer *w, const char *cap)
{
	struct params p = { .good = true };

	if (cap)
		add_params(&w->caps, &p, cap);
	return p.good;
}

static bool colours_are_sgr(struct writer *w)
{
	const struct caps *caps = &w->caps;
	const char *fg = caps->setaf ? caps->setaf : caps->setf;

	if (!fg)
		return true;
	buf_clear(&w->pen.words);
	colour_of(w, &w->pen.words, 1, false);
	return !strstr(fg, "$<") && is_sgr(w, buf_text(&w->pen.words));
}

/* `cap` does no more than that, or there is none. */
static bool is_only(const struct caps *caps, const char *cap, const char *param)
{
	return !cap || is_param(caps, cap, param);
}

/* 22, 24 and 27 came together, with the VT220: who has two of them has the third. */
static void learn_ends(struct writer *w)
{
	const struct caps *c = &w->caps;
	const bool underline = is_param(c, c->smul, "4") && is_param(c, c->rmul, "24");
	const bool reverse = is_param(c, c->smso, "7") && is_param(c, c->rmso, "27");
	const bool italics = is_param(c, c->smso, "3") && is_param(c, c->rmso, "23");
	const bool modern = underline && (reverse || italics);

	w->pen.ends_underline = underline;
	w->pen.ends_standout = reverse || italics;
	w->pen.ends_reverse = modern && is_only(c, c->rev, "7");
	w->pen.ends_bold = modern && is_only(c, c->bold, "1") && is_only(c, c->dim, "2");
	w->pen.ends_colours = is_param(c, c->op, "39;49");
}

/* Does sgr0 end everything, or can each attribute be ended by itself? */
static bool can_end_all(const struct writer *w)
{
	const struct caps *c = &w->caps;
	struct params p = { .good = true };

	if (!c->sgr0)
		return !c->bold && !c->dim && !c->rev && !c->setaf && !c->setf && (!c->smul || w->pen.ends_underline) &&
		       (!c->smso || w->pen.ends_standout);
	add_params(c, &p, c->sgr0);
	return p.good && p.text[0] == '0' && (p.text[1] == ';' || p.text[1] == '\0');
}

void pen_learn(struct writer *w)
{
	const struct caps *c = &w->caps;
	const char *const all[] = { c->bold, c->dim, c->rev, c->smul, c->smso, c->op };

	learn_ends(w);
	w->pen.joins = colours_are_sgr(w) && can_end_all(w);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		w->pen.joins = w->pen.joins && is_sgr(w, all[i]);
	for (int i = 0; i <= STYLES; i++)
		pen_style(w, i, plain);
}

/* ---- what can be had ---- */

static bool can_end(const struct caps *c, const char *end)
{
	return c->sgr0 || c->sgr || end;
}

/* What the terminal lacks falls back on what it has: reversed on standing out, then on underlined, that on bold.  Dim is what may be
 * missed.  Where attributes do not go with colours (ncv), colours are what is kept. */
static struct ink nearest(const struct caps *c, struct ink wanted)
{
	const unsigned bold = c->bold && can_end(c, NULL) ? INK_BOLD : 0, dim = c->dim && can_end(c, NULL) ? INK_DIM : 0;
	const unsigned underline = c->smul && can_end(c, c->rmul) ? INK_UNDERLINE : bold;
	const unsigned reverse = c->rev && can_end(c, NULL) ? INK_REVERSE : c->smso && can_end(c, c->rmso) ? INK_STANDOUT : underline;
	static const struct {
		unsigned bit, attr;
	} no_colour[] = { { 1, INK_STANDOUT }, { 2, INK_UNDERLINE }, { 16, INK_DIM }, { 32, INK_BOLD } };
	struct ink ink = wanted;

	if (c->xmc > 0 || c->xhp)
		return plain;           /* they would take cells of their own, or stay where text was written over */
	ink.attrs = (wanted.attrs & INK_BOLD ? bold : 0) | (wanted.attrs & INK_DIM ? dim : 0) |
	            (wanted.attrs & INK_UNDERLINE ? underline : 0) | (wanted.attrs & INK_REVERSE ? reverse : 0);
	if (c->ncv <= 0 || (ink.fg == COLOUR_DEFAULT && ink.bg == COLOUR_DEFAULT))
		return ink;
	for (size_t i = 0; i < sizeof no_colour / sizeof *no_colour; i++)
		if (c->ncv & (int)no_colour[i].bit)
			ink.attrs &= ~no_colour[i].attr;
	if ((c->ncv & 4) && (ink.attrs & INK_REVERSE)) {
		ink.attrs &= ~(unsigned)INK_REVERSE;
		ink.fg = wanted.bg;
		ink.bg = wanted.fg;
	}
	return ink;
}

void pen_style(struct writer *w, int style, struct ink wanted)
{
	w->inks[style] = nearest(&w->caps, wanted);
	w->blanks[style] = ink_of_blank(&w->inks[style]);
	w->pen.coloured = w->pen.coloured || w->inks[style].fg != COLOUR_DEFAULT || w->inks[style].bg != COLOUR_DEFAULT;
}

/* ---- one sequence for all ---- */

static void add_colour_params(struct writer *w, struct params *p, int c, bool back)
{
	struct buf *words = &w->pen.words;

	buf_clear(words);
	colour_of(w, words, c, back);
	add_params(&w->caps, p, buf_text(words));
}

static void add_wanted(struct writer *w, struct params *p, const struct ink *is, const struct ink *wanted)
{
	const struct caps *c = &w->caps;
	const unsigned on = wanted->attrs & ~is->attrs;

	if (on & INK_BOLD)
		add_params(c, p, c->bold);
	if (on & INK_DIM)
		add_params(c, p, c->dim);
	if (on & INK_UNDERLINE)
		add_params(c, p, c->smul);
	if (on & INK_REVERSE)
		add_params(c, p, c->rev);
	if (on & INK_STANDOUT)
		add_params(c, p, c->smso);
	if (wanted->fg != is->fg && wanted->fg != COLOUR_DEFAULT)
		add_colour_params(w, p, wanted->fg, false);
	if (wanted->bg != is->bg && wanted->bg != COLOUR_DEFAULT)
		add_colour_params(w, p, wanted->bg, true);
}

static void end_or_fail(struct params *p, bool can, const char *param)
{
	if (can)
		add_param(p, param, strlen(param));
	else
		p->good = false;
}

/* Each attribute that is no longer wanted by itself; then the others are as they were. */
static void add_ends(const struct writer *w, struct params *p, struct ink *is, const struct ink *wanted)
{
	const struct pen *pen = &w->pen;
	const unsigned off = is->attrs & ~wanted->attrs;

	if (off & (INK_BOLD | INK_DIM)) {
		end_or_fail(p, pen->ends_bold, "22");
		is->attrs &= ~(unsigned)(INK_BOLD | INK_DIM);
	}
	if (off & INK_UNDERLINE)
		end_or_fail(p, pen->ends_underline, "24");
	if (off & INK_REVERSE)
		end_or_fail(p, pen->ends_reverse, "27");
	if (off & INK_STANDOUT)
		end_or_fail(p, pen->ends_standout, w->caps.rmso && strchr(w->caps.rmso, '3') ? "23" : "27");
	is->attrs &= wanted->attrs;
	if (is->fg != COLOUR_DEFAULT && wanted->fg == COLOUR_DEFAULT)
		end_or_fail(p, pen->ends_colours, "39");
	if (is->bg != COLOUR_DEFAULT && wanted->bg == COLOUR_DEFAULT)
		end_or_fail(p, pen->ends_colours, "49");
}

static void say_params(struct writer *w, const struct params *p)
{
	const bool reset = strcmp(p->text, "0") == 0;

	buf_puts(&w->out, "\033[");
	buf_puts(&w->out, reset ? "" : p->text);
	buf_putc(&w->out, 'm');
}

static void set_joined(struct writer *w, const struct ink *wanted)
{
	struct params ends = { .good = true }, anew = { .good = true };
	struct ink left = w->hand.ink;

	add_ends(w, &ends, &left, wanted);
	add_wanted(w, &ends, &left, wanted);
	add_params(&w->caps, &anew, w->caps.sgr0);
	add_wanted(w, &anew, &plain, wanted);
	const struct params *best = !anew.good || (ends.good && ends.len <= anew.len) ? &ends : &anew;
	if (best->good)
		say_params(w, best);
}

/* ---- one capability for each ---- */

static void say_colours(struct writer *w, const struct ink *wanted)
{
	if (wanted->fg != COLOUR_DEFAULT)
		colour_of(w, &w->out, wanted->fg, false);
	if (wanted->bg != COLOUR_DEFAULT)
		colour_of(w, &w->out, wanted->bg, true);
}

static void say_if(struct writer *w, bool on, const char *cap)
{
	if (on)
		caps_say(&w->out, cap);
}

/* What ends one may end others, so all is ended, and what is wanted begun anew. */
static void set_each(struct writer *w, const struct ink *wanted)
{
	const struct caps *c = &w->caps;
	const struct ink *is = &w->hand.ink;
	const unsigned on = wanted->attrs;

	say_if(w, is->fg != COLOUR_DEFAULT || is->bg != COLOUR_DEFAULT, c->op);
	if (c->sgr && on) {
		caps_say_all(&w->out, c->sgr, (const long[9]){ (on & INK_STANDOUT) != 0, (on & INK_UNDERLINE) != 0, (on & INK_REVERSE) != 0,
		                                              0, (on & INK_DIM) != 0, (on & INK_BOLD) != 0 });
		say_colours(w, wanted);
		return;
	}
	say_if(w, is->attrs && c->sgr0, c->sgr0);
	say_if(w, !c->sgr0 && (is->attrs & INK_UNDERLINE), c->rmul);
	say_if(w, !c->sgr0 && (is->attrs & INK_STANDOUT), c->rmso);
	say_if(w, on & INK_BOLD, c->bold);
	say_if(w, on & INK_DIM, c->dim);
	say_if(w, on & INK_UNDERLINE, c->smul);
	say_if(w, on & INK_REVERSE, c->rev);
	say_if(w, on & INK_STANDOUT, c->smso);
	say_colours(w, wanted);
}

/* ---- from outside ---- */

void pen_set(struct writer *w, const struct ink *wanted)
{
	struct ink *is = &w->hand.ink, letters = *wanted;

	if (ink_same(is, wanted))
		return;
	/* In line drawing nothing else is changed. */
	say_if(w, is->attrs & INK_LINES, w->caps.rmacs);
	is->attrs &= ~(unsigned)INK_LINES;
	letters.attrs &= ~(unsigned)INK_LINES;
	if (!ink_same(is, &letters)) {
		if (w->pen.joins)
			set_joined(w, &letters);
		else
			set_each(w, &letters);
	}
	say_if(w, wanted->attrs & INK_LINES, w->caps.smacs);
	*is = *wanted;
}

void pen_plain(struct writer *w)
{
	pen_set(w, &plain);
}

void pen_reset(struct writer *w)
{
	const struct caps *c = &w->caps;

	say_if(w, w->pen.coloured && !w->pen.joins, c->op);
	say_if(w, c->xmc <= 0, c->sgr0 ? c->sgr0 : c->rmso);
	say_if(w, c->xmc <= 0 && !c->sgr0, c->rmul);
	say_if(w, w->draws, c->rmacs);
	w->hand.ink = plain;
}
