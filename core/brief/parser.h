/* parser.h - inside the brief room: libyaml, loaded when the first file is read. */
#ifndef GIAOBAN_BRIEF_PARSER_H
#define GIAOBAN_BRIEF_PARSER_H

#include <yaml.h>

/* Its functions under their own names, without the first part; what each does is in its manual. */
struct brief_parser {
	__typeof__(yaml_parser_initialize) *initialize;
	__typeof__(yaml_parser_set_encoding) *set_encoding;
	__typeof__(yaml_parser_set_input_string) *set_input_string;
	__typeof__(yaml_parser_parse) *parse;
	__typeof__(yaml_parser_delete) *delete;
	__typeof__(yaml_event_delete) *delete_event;
};

/* From any thread; good to the end. */
const struct brief_parser *brief_parser(void);

#endif
