/* line.h - a program on a terminal of its own: a pseudo-terminal whose other end is ours; nothing is emulated. */
#ifndef GIAOBAN_TESTS_LINE_H
#define GIAOBAN_TESTS_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct line {
	int fd;                 /* our end; -1: closed */
	pid_t pid;              /* 0: it has ended, and was waited for */
};

/* Runs a program as the leader of the terminal's session; false, and errno. */
bool line_open(struct line *l, const char *const *argv, int rows, int cols);
void line_size(const struct line *l, int rows, int cols);
/* To the program, if it lives. */
void line_signal(const struct line *l, int sig);
/* As much as the line takes. */
void line_send(const struct line *l, const char *bytes, size_t len);
/* 0: nothing there; -1: the other end is closed. */
ssize_t line_read(const struct line *l, char *bytes, size_t room);
/* Has it ended?  Then with this status. */
bool line_ended(struct line *l, int *status);
/* Ends it, if it lives. */
void line_close(struct line *l);

#endif
