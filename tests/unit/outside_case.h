/* outside_case.h - a folder with programs that a test runs, and a terminal that is given up for them. */
#ifndef GIAOBAN_TESTS_OUTSIDE_CASE_H
#define GIAOBAN_TESTS_OUTSIDE_CASE_H

#include "tui/context.h"
#include "tui/term.h"

extern struct context cx;
/* A terminal that is only given up and taken again, and how often it was. */
extern struct term term;
extern int given_up, taken;

/* For a group of tests: a current folder of their own, with "tmp" in it for temporary files. */
int outside_begin(void **state);
int outside_finish(void **state);

/* Makes a program of lines for a shell. */
void script(const char *name, const char *body);
void expect_file(const char *name, const char *text);
/* In the message of the status line. */
void expect_said(const char *words);

#endif
