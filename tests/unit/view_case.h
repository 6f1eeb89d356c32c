/* view_case.h - a view on the bundled corpus, for a test: painted into a grid and compared exactly, asked by actions as keys would ask it. */
#ifndef GIAOBAN_TESTS_VIEW_CASE_H
#define GIAOBAN_TESTS_VIEW_CASE_H

#include "tui/view.h"

extern struct context cx;               /* English, 20 July 2025 */

/* For all tests of a program. */
int view_case_begin(void **state);
int view_case_end(void **state);

struct view *open_target(enum target_kind kind, const char *id);
void close_view(struct view *v);

/* The whole screen but for the status line's hints; free() it. */
char *screen(struct view *v, int rows, int cols);
void expect_screen(struct view *v, int rows, int cols, const char *expected);
bool shows(struct view *v, int rows, int cols, const char *text);
/* The action on a screen of 80x24, as the loop has it: prepared before. */
enum verdict press(struct view *v, enum action a);

#endif
