/* cmd_timeline.c - timeline: meetings, deadlines and target years by date. */
#include "config.h"

#include "cli/cli.h"

/* A list like the others; filter.c knows that its days are those of the timeline. */
int cmd_timeline(struct cli *cli)
{
	return cmd_list(cli);
}
