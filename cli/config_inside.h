/* config_inside.h - reading the configuration files: what its parts share (config.c, config_settings.c, config_keys.c). */
#ifndef GIAOBAN_CLI_CONFIG_INSIDE_H
#define GIAOBAN_CLI_CONFIG_INSIDE_H

#include "cli/cli.h"

struct config {
	struct cli *cli;        /* its settings grow */
	const char *file;       /* that is being read */
	int line;
	size_t problems;        /* in all files */
	size_t key_lines;       /* in all files */
	struct config_seen *seen;       /* in this file */
	size_t n_seen, room_seen;
};

/* Reads the files one after the other, the later over the earlier; one that does not exist counts as empty.  All problems of all
 * of them are told.  -1, or an exit status. */
int config_read_files(struct cli *cli, const char *const *files, size_t n);

/* Tells a problem of this line, with its place.  At most CONFIG_TOLD are told. */
#define CONFIG_TOLD 100
void config_problem(struct config *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The line of this file that has set the same thing before; 0: none has, and now this one has. */
int config_seen(struct config *c, const char *what);
/* Adds "a, b, c": words until `word` gives NULL. */
void config_list(struct buf *out, const char *(*word)(size_t i));

/* config_settings.c: takes "key = value" over. */
void config_set(struct config *c, const char *key, const char *value);

/* config_keys.c: takes a line over that begins with bind or unbind; changes it. */
void config_key_line(struct config *c, char *line);
bool config_is_key_line(const char *line);
/* After all files: sequences that cannot be typed, and what no key is left for. */
void config_check_keys(struct config *c);

#endif
