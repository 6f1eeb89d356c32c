/* unfinished.h - files that are being made: what must not stay behind when the program has to end on the spot. */
#ifndef GIAOBAN_BASE_UNFINISHED_H
#define GIAOBAN_BASE_UNFINISHED_H

/* A file, or a folder, that is to go if the program ends before unfinished_done(); in this order.  Of very many, and of very long
 * names, some are not known. */
void unfinished_add(const char *path);
void unfinished_done(const char *path);

/* Removes them all.  Needs no memory; may be called where a signal is handled. */
void unfinished_remove(void);

#endif
