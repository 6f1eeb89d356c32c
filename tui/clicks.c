/* clicks.c - which click is the second of two. */
#include "config.h"

#include "tui/clicks.h"

void clicks_count(struct clicks *c, struct event *e, long now_ms)
{
	const bool click = e->kind == EVENT_MOUSE && e->mouse == MOUSE_CLICK;
	const bool again = click && c->one && e->y == c->y && e->x == c->x && now_ms - c->at <= CLICKS_DOUBLE_MS;

	if (again)
		e->mouse = MOUSE_DOUBLE;
	*c = (struct clicks){ click && !again, e->y, e->x, now_ms };
}
