/* parser.c - libyaml, loaded late. */
#include "config.h"

#include "brief/parser.h"

#ifdef LIBYAML_FILE
#include <pthread.h>
#include <stddef.h>

#include "base/late.h"

#define AT(member, function) { #function, offsetof(struct brief_parser, member) }

/* Set once, before it is first read. */
static struct brief_parser loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void)
{
	static const struct late_function functions[] = {
		AT(initialize, yaml_parser_initialize), AT(set_encoding, yaml_parser_set_encoding),
		AT(set_input_string, yaml_parser_set_input_string), AT(parse, yaml_parser_parse), AT(delete, yaml_parser_delete),
		AT(delete_event, yaml_event_delete),
	};

	late_load(LIBYAML_FILE, functions, sizeof functions / sizeof *functions, &loaded);
}

const struct brief_parser *brief_parser(void)
{
	(void)pthread_once(&once, load);        /* fails for no control that was initialised: POSIX */
	return &loaded;
}
#else
const struct brief_parser *brief_parser(void)
{
	static const struct brief_parser linked = {
		yaml_parser_initialize, yaml_parser_set_encoding, yaml_parser_set_input_string, yaml_parser_parse, yaml_parser_delete,
		yaml_event_delete,
	};

	return &linked;
}
#endif
