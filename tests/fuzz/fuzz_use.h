/* fuzz_use.h - all that is done with a corpus, for the target that changes one. */
#ifndef GIAOBAN_TESTS_FUZZ_USE_H
#define GIAOBAN_TESTS_FUZZ_USE_H

struct gb_corpus;

enum {
	FUZZ_LISTS = 1, FUZZ_COUNTS = 2, FUZZ_SEARCHES = 4, FUZZ_MEETINGS = 8, FUZZ_ACROSS = 16, FUZZ_CHECKS = 32, FUZZ_FORMATS = 64,
	FUZZ_ALL_BUT_WRITING = 127,
	FUZZ_WRITE = 128                /* the handle is for writing: a meeting goes, and comes again */
};

void fuzz_use(struct gb_corpus *c, unsigned what);

#endif
