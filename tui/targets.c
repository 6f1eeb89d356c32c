/* targets.c - the view of what was chosen. */
#include "config.h"

#include "tui/filter.h"
#include "tui/view.h"

struct view *view_of_target(struct context *cx, const struct target *t)
{
	switch (t->kind) {
	case TARGET_RECORD:
		return view_record_new(cx, t->id);
	case TARGET_MEETING:
	case TARGET_AGENCY:
	case TARGET_TOPIC:
	case TARGET_INDICATOR:
		return view_subject_new(cx, t);
	case TARGET_LIST:
		return view_list_new(cx, t->filter->query.kind, t->filter);
	case TARGET_SERIES:
		return view_series_new(cx, t->id);
	case TARGET_COMPARISON:
		return view_compare_new(cx, t->id);
	case TARGET_URL:                /* has no view: the app opens it (browser.c) */
	case TARGET_SAVED:              /* the app understands lines (app_prompt.c) */
	case TARGET_NONE:
		break;
	}
	return NULL;
}

struct view *view_beside(struct context *cx, const struct target *t)
{
	struct view *v;

	if (t->kind == TARGET_URL || t->kind == TARGET_LIST || t->kind == TARGET_SAVED)
		return NULL;
	v = view_of_target(cx, t);
	if (v && t->kind >= TARGET_MEETING && t->kind <= TARGET_INDICATOR)
		view_subject_overview(v);
	return v;
}
