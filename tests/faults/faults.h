/* faults.h - what the parts of the test share that lets every call of giaoban fail in its turn.
 *
 * A scene is a folder with files and a command in it.  It is played once as it should be; then, for each kind of fault, once to
 * count the calls that could fail, and once for each of these, or for some of them, with that one failing.  Then it is looked at
 * what came of it. */
#ifndef GIAOBAN_TESTS_FAULTS_H
#define GIAOBAN_TESTS_FAULTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

#define SCENE_FILES 4
#define SCENE_ARGS 12
#define SCENE_KEYS 6

struct scene {
	const char *name;
	const char *args[SCENE_ARGS];
	const char *files[SCENE_FILES];         /* "FIXTURE>PATH": copied before it begins */
	bool tells;             /* what goes wrong is told in its output, and it goes on: then what comes of it may be another thing */
	bool gives_up;          /* what it asks the corpus for it may ask to be given up */
	bool silent;            /* its standard error is nobody's */
	bool steps;             /* it works in whole steps: from the last of them it comes to the same end when it is played again */
	bool terminal;          /* on a terminal of its own, */
	const char *keys[SCENE_KEYS];   /* where these are typed, one after the other */
};
extern const struct scene scenes[];
extern const size_t n_scenes;

struct fault {
	const char *class;      /* as the injector calls it */
	int code;
	const char *word;       /* for the code */
	bool on;                /* all calls after it fail too */
};
extern const struct fault faults[];
extern const size_t n_faults;

/* ---- the folder that it happens in (faults_folder.c) ---- */

#define FOLDER_FILES 64

/* The files of a folder, each with a number for its content: of a database for all that is in it. */
struct sight {
	size_t n;
	struct seen {
		char path[256];
		uint64_t content;
		uint64_t index;         /* of a database: how its search index is laid out */
		bool sound;             /* a database is, as SQLite sees it */
	} at[FOLDER_FILES];
};

/* Removes what is in the folder, and makes it that of the scene, with the fixtures of the folder `fixtures`. */
void folder_prepare(const char *folder, const char *fixtures, const struct scene *s);
/* What is in it.  Databases are opened as giaoban would open them, so that a journal is rolled back. */
void folder_look(const char *folder, struct sight *out);
void folder_remove(const char *folder);
/* Makes the fixtures that are made of others; false: words were printed. */
bool fixtures_make(const char *fixtures);

#define SCREEN_IS_TAKEN "\033[?1049h"   /* xterm's smcup, rmcup */
#define SCREEN_IS_LEFT "\033[?1049l"

/* ---- running it (faults_run.c) ---- */

struct outcome {
	int status;             /* as wait() gives it */
	bool hung;
	long calls, failed;     /* of the class that was asked for */
	struct buf out, err;    /* what was written; on a terminal all of it is `out` */
	bool modes_restored, given_back;        /* of a terminal: its modes are as they were, and what was turned on is off */
	struct sight sight;
	struct sight again;     /* of a scene in steps: after it was played once more, with nothing failing */
};

/* Plays a scene in `folder`, with the call `at` (0: none) failing; `fault` NULL: no injector. */
void play(const char *folder, const char *fixtures, const struct scene *s, const struct fault *fault, long at, struct outcome *out);
void outcome_free(struct outcome *o);
/* Does giaoban find nothing wrong in this corpus, which the last scene in `folder` left? */
bool play_doctor(const char *folder, const char *corpus);

/* ---- judging it (faults_judge.c) ---- */

/* What came of a scene, and what could have come of it. */
struct trial {
	const char *folder;
	const struct scene *scene;
	const struct fault *fault;
	const struct outcome *outcome, *good;   /* now, and when nothing fails */
	const struct sight *before;             /* what there was */
};

/* Adds what is wrong, in a sentence; nothing: it is well. */
void judge(const struct trial *t, struct buf *wrong);

#endif
