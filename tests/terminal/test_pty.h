/* test_pty.h - what the two files of this test share: one program, one terminal at a time. */
#ifndef GIAOBAN_TESTS_TEST_PTY_H
#define GIAOBAN_TESTS_TEST_PTY_H

#include "pty_case.h"

/* Starts giaoban at 80x24 and waits for its first screen. */
void start(const char *env);
/* Leaves it with these keys, a q for each page that is open; all is as before. */
void leave(const char *keys);

/* test_pty_mouse.c */
void test_mouse(void **state);
void test_mouse_from_the_beginning(void **state);
void test_mouse_given_back(void **state);
void test_mouse_unknown(void **state);

/* test_pty_ends.c */
void test_quit(void **state);
void test_signals(void **state);
void test_crash(void **state);
void test_vanished(void **state);
void test_vanished_unheard(void **state);
void test_clogged(void **state);
void test_stop(void **state);
void test_stop_anywhere(void **state);
void test_stop_uncaught(void **state);
void test_unknown_terminals(void **state);
void test_pipe(void **state);

/* test_pty_plain.c */
void test_plain(void **state);
void test_plain_is_broken(void **state);
void test_plain_ends(void **state);
void test_plain_stops(void **state);

/* test_pty_places.c */
void test_places(void **state);
void test_marks_are_kept_at_once(void **state);

/* test_pty_keys.c */
void test_modes(void **state);
void test_escape_delay(void **state);
void test_bound_keys(void **state);

/* test_pty_run.c */
void test_sent_to_command(void **state);
void test_sent_in_part(void **state);
void test_pager(void **state);
void test_pager_interrupted(void **state);
void test_pager_resized(void **state);
void test_pager_stopped(void **state);
void test_pager_ended_along(void **state);
void test_no_such_program(void **state);
void test_editor(void **state);
void test_web_browser(void **state);

#endif
