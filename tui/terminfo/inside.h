/* inside.h - a real terminal with a screen: what the files share that deal with it; nobody else sees them. */
#ifndef GIAOBAN_TUI_TERMINFO_INSIDE_H
#define GIAOBAN_TUI_TERMINFO_INSIDE_H

#include <termios.h>

#include "tui/clicks.h"
#include "tui/terminfo/writer.h"
#include "tui/term.h"
#include "tui/tty.h"

struct screen {
	struct term term;
	const struct term_options *options;
	char *name;             /* TERM */
	struct writer w;
	bool opening;           /* nothing was sent yet */
	bool left;              /* given up for a while */
	bool paste;             /* it marks what is pasted */
	struct termios found, ours;     /* the modes of the line */
	struct clicks clicks;
	struct tty tty;
};

/* Settles how each style looks here (looks.c). */
void screen_set_looks(struct screen *s);

/* The modes in which giaoban reads, made of those that were found; and setting them (modes.c). */
struct termios modes_for_keys(const struct termios *found);
void modes_set(const struct termios *modes);

#endif
