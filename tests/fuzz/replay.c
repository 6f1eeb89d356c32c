/* replay.c - in the place of libFuzzer: gives a target the files named, each whole. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "tests/fuzz/fuzz.h"

#define INPUT_MOST ((size_t)64 << 20)

int main(int argc, char **argv)
{
	LLVMFuzzerInitialize(&argc, &argv);
	for (int i = 1; i < argc; i++) {
		struct buf input = BUF_EMPTY;
		struct gb_why why = { .lang = GB_EN };
		if (file_read(argv[i], INPUT_MOST, &input, &why) != GB_OK) {
			fprintf(stderr, "%s\n", why.text);
			return EXIT_FAILURE;
		}
		(void)LLVMFuzzerTestOneInput((const uint8_t *)buf_text(&input), input.len);
		buf_free(&input);
	}
	return EXIT_SUCCESS;
}
