/* keymap_change.c - keys that a configuration binds and unbinds, and what became of the built-in ones. */
#include "config.h"

#include "tui/keymap.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct keymap_changes {
	struct binding *bindings;
	const char **places;    /* of each of them; NULL: built in */
	size_t room, room_places;
	size_t first;           /* so many at the front are the configuration's */
	struct arena *arena;    /* of their strings */
};

static bool same_scope(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

static const struct binding *find(const struct keymap *map, const char *scope, const char *keys)
{
	for (size_t i = 0; i < map->n; i++)
		if (same_scope(map->bindings[i].scope, scope) && strcmp(map->bindings[i].keys, keys) == 0)
			return &map->bindings[i];
	return NULL;
}

/* ---- changing ---- */

static void put(struct keymap *map, size_t at, const struct binding *b, const char *place)
{
	struct keymap_changes *c = map->changes;
	void *items = c->bindings, *places = (void *)c->places;

	mem_reserve(&items, &c->room, map->n + 1, sizeof *c->bindings);
	mem_reserve(&places, &c->room_places, map->n + 1, sizeof *c->places);
	c->bindings = items;
	c->places = places;
	memmove(c->bindings + at + 1, c->bindings + at, (map->n - at) * sizeof *c->bindings);
	memmove((void *)(c->places + at + 1), (void *)(c->places + at), (map->n - at) * sizeof *c->places);
	c->bindings[at] = *b;
	c->places[at] = place;
	map->bindings = c->bindings;
	map->n++;
}

static void take_out(struct keymap *map, size_t at)
{
	struct keymap_changes *c = map->changes;

	map->n--;
	c->first -= at < c->first;
	memmove(c->bindings + at, c->bindings + at + 1, (map->n - at) * sizeof *c->bindings);
	memmove((void *)(c->places + at), (void *)(c->places + at + 1), (map->n - at) * sizeof *c->places);
}

struct keymap *keymap_new(void)
{
	const struct keymap *from = keymap_default();
	struct keymap *map = mem_alloc(sizeof *map);

	map->changes = mem_alloc(sizeof *map->changes);
	map->changes->arena = arena_new();
	for (size_t i = 0; i < from->n; i++)
		put(map, i, &from->bindings[i], NULL);
	return map;
}

void keymap_free(struct keymap *map)
{
	if (!map)
		return;
	arena_free(map->changes->arena);
	free(map->changes->bindings);
	free((void *)map->changes->places);
	free(map->changes);
	free(map);
}

static void forget(struct keymap *map, const char *scope, const char *keys)
{
	const struct binding *old = find(map, scope, keys);

	if (old)
		take_out(map, (size_t)(old - map->bindings));
}

void keymap_bind(struct keymap *map, const char *scope, const char *keys, enum action a, const char *place)
{
	struct keymap_changes *c = map->changes;
	const struct binding b = { scope, arena_strdup(c->arena, keys), a };

	forget(map, scope, keys);
	put(map, c->first++, &b, arena_strdup(c->arena, place));
}

void keymap_unbind(struct keymap *map, const char *scope, const char *keys, const char *place)
{
	if (scope)
		keymap_bind(map, scope, keys, ACTION_NONE, place);
	else
		forget(map, scope, keys);
}

void keymap_unbind_all(struct keymap *map, const char *scope)
{
	for (size_t i = map->n; i > 0; i--)
		if (same_scope(map->bindings[i - 1].scope, scope))
			take_out(map, i - 1);
}

/* ---- looking ---- */

const char *keymap_place(const struct keymap *map, const struct binding *b)
{
	return map->changes ? map->changes->places[b - map->bindings] : NULL;
}

static bool can_be_bound(const char *scope)
{
	for (size_t i = 0; keymap_view(i); i++)
		if (strcmp(keymap_view(i), scope) == 0)
			return true;
	return false;
}

/* A view that has the first key of its sequence itself, or does not want it, has nothing to do with what it does everywhere. */
static bool clash(const struct keymap *map, const struct binding *key, const struct binding *sequence)
{
	if (key->action == ACTION_NONE || sequence->action == ACTION_NONE || !keymap_begins(key->keys, sequence->keys))
		return false;
	if (same_scope(key->scope, sequence->scope) || !sequence->scope)
		return !key->scope || can_be_bound(key->scope);
	return !key->scope && !find(map, sequence->scope, key->keys);
}

bool keymap_clash(const struct keymap *map, size_t *at, struct keymap_clash *out)
{
	for (; *at < map->n * map->n; (*at)++) {
		out->key = &map->bindings[*at / map->n];
		out->sequence = &map->bindings[*at % map->n];
		if (clash(map, out->key, out->sequence)) {
			(*at)++;
			return true;
		}
	}
	return false;
}

static void say(struct buf *out, const struct binding *b, enum action a)
{
	buf_printf(out, a == ACTION_NONE ? "unbind %s %s" : "bind %s %s ", b->scope ? b->scope : "all", b->keys);
	buf_puts(out, action_name(a));
}

bool keymap_difference(const struct keymap *map, size_t *at, struct buf *out)
{
	const struct keymap *before = keymap_default();

	while (*at < before->n + map->n) {
		const size_t i = (*at)++;
		const struct binding *b = i < before->n ? &before->bindings[i] : &map->bindings[i - before->n];
		const struct binding *other = find(i < before->n ? map : before, b->scope, b->keys);
		if (i < before->n ? other != NULL : other && other->action == b->action)
			continue;
		say(out, b, i < before->n ? ACTION_NONE : b->action);
		return true;
	}
	return false;
}
