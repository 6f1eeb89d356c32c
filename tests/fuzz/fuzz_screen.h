/* fuzz_screen.h - the form of the inputs of fuzz_screen.c, for those who make them. */
#ifndef GIAOBAN_TESTS_FUZZ_SCREEN_H
#define GIAOBAN_TESTS_FUZZ_SCREEN_H

/* The first byte: how the browser is started. */
#define SCREEN_ENGLISH 1u
#define SCREEN_THRIFT 2u
#define SCREEN_ONE_PANE 4u
#define SCREEN_BARE 8u          /* letters without their marks */
#define SCREEN_TELEX 16u
#define SCREEN_AGENCY 32u       /* one is configured */
#define SCREEN_OWN 64u          /* marks and notes can be kept */

#define SCREEN_HEAD 3           /* and two bytes for rows and columns, less one */

/* Bytes that no UTF-8 has. */
#define SCREEN_SIGNS 0xfd       /* from here on */
#define SCREEN_CORPUS 0xfd      /* a meeting comes into the corpus, or goes */
#define SCREEN_SIZE 0xff        /* a new size: two bytes as above */
#define SCREEN_PAUSE 0xfe       /* what came before was typed, and answered, before the next comes */

#endif
