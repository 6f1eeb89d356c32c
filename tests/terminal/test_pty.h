/* test_pty.h - what the two files of this test share: one program, one terminal at a time. */
#ifndef GIAOBAN_TESTS_TEST_PTY_H
#define GIAOBAN_TESTS_TEST_PTY_H

#include "pty_case.h"

extern struct pty pty;

/* Starts giaoban at 80x24 and waits for its first screen. */
void start(const char *env);
/* Leaves it with these keys, a q for each page that is open; all is as before. */
void leave(const char *keys);

/* test_pty_ends.c */
void test_quit(void **state);
void test_signals(void **state);
void test_crash(void **state);
void test_vanished(void **state);
void test_vanished_unheard(void **state);
void test_clogged(void **state);
void test_stop(void **state);
void test_stop_uncaught(void **state);
void test_unknown_terminals(void **state);
void test_pipe(void **state);

#endif
