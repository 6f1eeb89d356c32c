/* syntax.h - what is wrong with a file that is no YAML, in words for a clerk. */
#ifndef GIAOBAN_BRIEF_SYNTAX_H
#define GIAOBAN_BRIEF_SYNTAX_H

#include <yaml.h>

#include "brief/report.h"

/* Complains of the error that `parser` stopped at while reading `file`. */
void brief_syntax(struct brief_talk *t, const yaml_parser_t *parser, const struct buf *file);

#endif
