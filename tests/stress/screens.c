/* screens.c - random keys for the browser in this process, on the terminal of tests/fuzz/fuzz_screen.c: many thousands a second, each
 * frame looked at.
 *
 * GB_STRESS_SECONDS: how long (20).  GB_STRESS_SEED: of the first input; each has its own, one more than the one before.  What ends
 * badly is told with its seed, and left as a file "screen-SEED", to be put into tests/fuzz/found/screen with its fix. */
#include "config.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_screen.h"
#include "tests/stress/place.h"
#include "tests/stress/random_keys.h"

#define SECONDS 20
#define STEPS 60                /* of an input, at most */
#define BATCH 400               /* inputs that one process is given: what one of them ruined does not reach far */
#define HANG_S 60               /* for one input, on a busy machine with sanitizers */

/* Seen by both processes. */
struct progress {
	volatile uint64_t seed;         /* of the input that is played */
	volatile uint64_t inputs, bytes;
};

static time_t now(void)
{
	struct timespec at = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &at);
	return at.tv_sec;
}

/* ---- one input ---- */

static void add_size(struct random *r, struct buf *out)
{
	int rows, cols;

	random_size(r, 100, 256, &rows, &cols);
	buf_putc(out, (char)(rows - 1));
	buf_putc(out, (char)(cols - 1));
}

static void make_input(uint64_t seed, struct buf *out)
{
	struct random r = random_of(seed, '/');

	buf_clear(out);
	buf_putc(out, (char)random_below(&r, 128));
	add_size(&r, out);
	for (unsigned n = 1 + random_below(&r, STEPS); n > 0; n--) {
		random_keys(&r, out);
		if (random_below(&r, 4))
			buf_putc(out, (char)SCREEN_PAUSE);
		if (random_below(&r, 20) == 0) {
			buf_putc(out, (char)SCREEN_SIZE);
			add_size(&r, out);
		}
		if (random_below(&r, 40) == 0)
			buf_putc(out, (char)SCREEN_CORPUS);
	}
}

static void play(uint64_t seed, struct progress *p)
{
	struct buf input = BUF_EMPTY;

	p->seed = seed;
	make_input(seed, &input);
	alarm(HANG_S);
	(void)LLVMFuzzerTestOneInput((const uint8_t *)buf_text(&input), input.len);
	p->inputs++;
	p->bytes += input.len;
	buf_free(&input);
}

static void keep_input(uint64_t seed)
{
	struct buf name = BUF_EMPTY, input = BUF_EMPTY;

	make_input(seed, &input);
	buf_printf(&name, "screen-%" PRIu64, seed);
	FILE *to = fopen(buf_text(&name), "w");
	if (to) {
		fwrite(buf_text(&input), 1, input.len, to);
		if (fclose(to) == 0)
			printf("left in %s\n", buf_text(&name));
	}
	buf_free(&name);
	buf_free(&input);
}

/* ---- all of them ---- */

/* True when the batch ended well. */
static bool play_batch(uint64_t seed, time_t until, struct progress *p)
{
	int status;

	fflush(stdout);
	const pid_t child = fork();
	if (child == 0) {
		LLVMFuzzerInitialize(NULL, NULL);
		for (int i = 0; i < BATCH && now() < until; i++)
			play(seed + (uint64_t)i, p);
		exit(EXIT_SUCCESS);             /* a sanitizer looks for leaks now */
	}
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int main(void)
{
	uint64_t seed = (uint64_t)place_number("GB_STRESS_SEED", (double)time(NULL) * 1e5);
	const time_t begun = now(), until = begun + (time_t)place_number("GB_STRESS_SECONDS", SECONDS);
	struct progress *p = mmap(NULL, sizeof *p, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int failures = 0;

	if (p == MAP_FAILED)
		return EXIT_FAILURE;
	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("GB_STRESS_SEED=%" PRIu64 "\n", seed);
	while (now() < until && failures < 5) {
		if (play_batch(seed, until, p)) {
			seed += BATCH;
			continue;
		}
		printf("ended badly: GB_STRESS_SEED=%" PRIu64 "\n", (uint64_t)p->seed);
		keep_input(p->seed);
		failures++;
		seed = p->seed + 1;
	}
	printf("%" PRIu64 " inputs, %" PRIu64 " bytes in %ld s\n", (uint64_t)p->inputs, (uint64_t)p->bytes, (long)(now() - begun));
	return failures ? EXIT_FAILURE : EXIT_SUCCESS;
}
