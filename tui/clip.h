/* clip.h - the terminal's clipboard, through the terminal (OSC 52): it reaches the desk even from a server over SSH. */
#ifndef GIAOBAN_TUI_CLIP_H
#define GIAOBAN_TUI_CLIP_H

#include <stdbool.h>

#include "base/buf.h"

#define CLIP_MOST (60 * 1024)   /* bytes; terminals give up not far above */

/* Adds the bytes that put `text` there.  False: this terminal cannot, or the text is too long.  `tmux`: within tmux. */
bool clip_sequence(struct buf *out, const char *text, const char *term, bool tmux);

#endif
