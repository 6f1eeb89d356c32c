/* text.h - the text room: any bytes to clean UTF-8 in NFC, and everything that is measured, cut,
 * compared and written of it.  Knows nothing of meetings.
 *
 * Unless a function says otherwise, strings are UTF-8, ended by a NUL, and clean: valid, NFC, no
 * control characters, no bidi overrides.  text_clean() makes them so, once, where they come in. */
#ifndef GIAOBAN_TEXT_TEXT_H
#define GIAOBAN_TEXT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/status.h"

/* ---- coming in (clean.c, decode.c) ------------------------------------------------------- */

enum text_clean_flags {
	TEXT_KEEP_LINES = 1     /* keep \n (and make \r\n and \r one) and the number of spaces; else each run of
	                         * white space is one space */
};

/* Adds `len` bytes of `bytes` to `out` as clean text: invalid UTF-8 becomes U+FFFD (one for each
 * maximal ill-formed part, Unicode chapter 3.9); all white space (tabs, no-break spaces, line and
 * paragraph separators) becomes plain spaces; dropped are C0 and C1 controls, DEL, noncharacters
 * and whatever has no form of its own: bidi controls (U+061C, U+200E-200F, U+202A-202E,
 * U+2066-2069), zero-width characters (U+200B-200D, U+2060, U+FEFF), soft hyphens, variation
 * selectors, tags and the like (general category Cf, Default_Ignorable_Code_Point); more than four
 * marks on one base are cut to four, and marks without a base dropped; the rest is NFC (Unicode
 * Standard Annex 15).  Without TEXT_KEEP_LINES white space at both ends is dropped. */
void text_clean(struct buf *out, const char *bytes, size_t len, int flags);

/* True when text_clean(s) would give back the same bytes. */
bool text_is_clean(const char *s, int flags);

/* What a file's bytes turned out to be. */
struct text_decoded {
	const char *encoding;   /* "UTF-8", "UTF-16LE", "UTF-16BE" */
	bool bom;
};

/* A file's bytes as valid UTF-8 into `out` (not yet cleaned, not yet composed, lines as they
 * were): a byte order mark is taken off, UTF-16 with one is converted.  Anything else that is not
 * valid UTF-8 is GB_BAD_DATA, and `why` says at which line and column (in characters, from 1) and
 * what to do.  A NUL byte is "not a text file". */
enum gb_status text_decode(struct buf *out, const char *bytes, size_t len, struct text_decoded *what,
                           struct gb_why *why);

/* Adds s in NFC; s must be valid UTF-8. */
void text_nfc(struct buf *out, const char *s, size_t len);

/* ---- encodings (encoding.c, legacy.c, encode.c, guess.c) --------------------------------------
 *
 * The ways in which Vietnamese stands in bytes.  The legacy ones are read and written by tables of our own, so that every
 * system gives the same (a test holds them against iconv where it knows them); any other name is iconv's. */
enum text_set {
	TEXT_SET_UTF8, TEXT_SET_UTF16LE, TEXT_SET_UTF16BE, TEXT_SET_ASCII,
	TEXT_SET_TCVN,              /* TCVN 5712:1993 VN1: capitals with tones stand among the control bytes too */
	TEXT_SET_VISCII,            /* RFC 1456; six capitals among the control bytes */
	TEXT_SET_CP1258,            /* Windows: most tones are bytes of their own behind the letter */
	TEXT_SET_TCVN3,             /* VN3, the ABC fonts (.VnTime): capitals with tones are small letters in a font of capitals */
	TEXT_SET_VNI,               /* VNI-Windows: a letter and a mark behind it */
	TEXT_SET_VPS,
	TEXT_SET_VIQR,              /* RFC 1456: ASCII, "Tie^'ng Vie^.t" */
	TEXT_SET_OTHER,             /* what iconv knows by this name */
	TEXT_SETS = TEXT_SET_OTHER
};
struct text_encoding {
	enum text_set set;
	char name[40];          /* as it is called: "TCVN3", "CP1258", "ISO-8859-1" */
};
/* By any of its names, whatever the case and the hyphens: "tcvn3", "abc", "windows-1258", "vi_VN.TCVN5712-1" is none, its
 * end is.  False when nobody knows it. */
bool text_encoding_find(const char *name, struct text_encoding *out);
/* The names of those above, in that order, for completion; NULL behind the last one. */
const char *text_encoding_name(size_t i);

/* Adds bytes in that encoding as UTF-8 in NFC, not yet cleaned.  GB_BAD_DATA, and the line and column of the first byte that
 * means nothing there; what came before it is not added. */
enum gb_status text_decode_as(struct buf *out, const struct text_encoding *e, const char *bytes, size_t len, struct gb_why *why);

/* The bytes of a file, whatever they are: in `from` (NULL: not named), else Unicode as text_decode() knows it, else what is
 * certain to be guessed; *guess (may be NULL) is that then, and empty (words == 0) otherwise.  GB_BAD_DATA where nothing is
 * certain: `why` names what it could be. */
struct text_guess;
enum gb_status text_decode_any(struct buf *out, const struct text_encoding *from, const char *bytes, size_t len,
                               struct text_guess *guess, struct gb_why *why);

/* What bytes may be, by how many of their words with marks are Vietnamese syllables then. */
#define TEXT_GUESSES 4
struct text_guess {
	struct text_encoding encoding;
	int sure;               /* percent of those words that could be Vietnamese */
	size_t words;           /* how many there are */
	char preview[120];      /* clean: the beginning of the first line with such a word */
};
/* The likeliest first; returns how many (at most TEXT_GUESSES; 0: it is no text).  Valid UTF-8 with anything beyond ASCII, and
 * UTF-16, are certain.  Reads no more than the first TEXT_GUESS_READ bytes. */
#define TEXT_GUESS_READ 65536
size_t text_guess(const char *bytes, size_t len, struct text_guess out[TEXT_GUESSES]);
/* Is the first of them beyond doubt: enough words, nearly all of them good, and no other nearly as good that reads
 * differently? */
bool text_guess_certain(const struct text_guess *guesses, size_t n);

/* Writing in an encoding.  What it cannot say degrades letter by letter: what looks alike (– is -, ₫ is đ), a capital as its small
 * letter where that has the tone (TCVN3), the letter without its tone, without its marks; '?' only for what is no letter.
 * `cells`: for a screen, where each character takes exactly one byte and none may be a control byte: so a letter whose
 * tone is a byte of its own loses it (CP1258: ệ as ê), as do capitals among the control bytes. */
struct text_encoder;
/* NULL when iconv does not know it after all. */
struct text_encoder *text_encoder_new(const struct text_encoding *e, bool cells);
void text_encoder_free(struct text_encoder *x);         /* NULL is fine */
/* From now on only those characters are said as they are of which `has` says so: on a screen whose font lacks some. */
void text_encoder_limit(struct text_encoder *x, bool (*has)(const void *self, uint32_t c), const void *self);
/* Adds clean text; nothing is held back between calls, as long as they end between graphemes. */
void text_encode(struct text_encoder *x, struct buf *out, const char *s, size_t len);
/* How many graphemes could not be said as they are, so far. */
size_t text_encoder_lost(const struct text_encoder *x);
/* The ASCII that stands for a grapheme: a letter without its marks, what looks alike; "?" for what has none.  On a screen one
 * character ('~' for an ellipsis), elsewhere as many as it needs ("..."). */
const char *text_ascii(const char *grapheme, bool cells, char room[8]);

/* ---- measuring and cutting (width.c, wrap.c) --------------------------------------------- */

/* The letters and signs that nearly all texts and screens consist of: U+00A1..01BF but the soft hyphen, U+1E80..1EFF (the Vietnamese
 * letters), dashes, quotes and dots, U+2500..25FC (lines, bars, bullets).  Each is in NFC beside any other of them, none is a mark, and
 * each takes one cell.  Its bytes; 0: it is none of these.  Nothing behind a NUL is looked at. */
static inline size_t text_plain_letter(const char *text, size_t len)
{
	const unsigned char *s = (const unsigned char *)text;

	if (len < 2 || s[0] < 0xC2 || (s[1] & 0xC0) != 0x80)
		return 0;
	if (s[0] <= 0xC6)
		return s[0] > 0xC2 || (s[1] > 0xA0 && s[1] != 0xAD) ? 2 : 0;
	if (s[0] > 0xE2 || len < 3 || (s[2] & 0xC0) != 0x80)
		return 0;
	if (s[0] == 0xE1)
		return s[1] == 0xBA || s[1] == 0xBB ? 3 : 0;
	if (s[0] == 0xE2 && s[1] == 0x80)
		return s[2] >= 0x90 && s[2] <= 0xA7 ? 3 : 0;
	return s[0] == 0xE2 && s[1] >= 0x94 && (s[1] < 0x97 || (s[1] == 0x97 && s[2] < 0xBD)) ? 3 : 0;
}

/* The same, or a sign or a letter of ASCII. */
static inline size_t text_plain(const char *text, size_t len)
{
	return text[0] >= 0x20 && text[0] < 0x7F ? 1 : text_plain_letter(text, len);
}

size_t text_any_grapheme(const char *s, int *cells);     /* text_grapheme() at its full length */

/* The first grapheme of `s`: its bytes; *cells its width on a terminal (0, 1 or 2).  0 at the end of
 * the string.  A grapheme is what one cell of the screen can hold: at most one character that takes
 * room, with the marks on it, at most five code points (20 bytes); a flag or an Indic syllable is
 * several.  The one width function of the house: what wcwidth() says of the base character (0
 * for marks, 2 for East Asian wide and emoji), independent of the locale. */
static inline size_t text_grapheme(const char *s, int *cells)
{
	/* Most are a sign or a letter of ASCII with no mark behind it. */
	if (s[0] < 0x20 || s[0] >= 0x7F || (unsigned char)s[1] >= 0x80)
		return text_any_grapheme(s, cells);
	*cells = 1;
	return 1;
}

size_t text_width(const char *s);                    /* in cells */
size_t text_width_n(const char *s, size_t len);

/* How many bytes of `s` fit into `cells`, never cutting a grapheme. */
size_t text_fit(const char *s, size_t cells);

/* How much of `s` stands in `cells`: its bytes, and the cells that they take.  True: it was cut, and room for "…" is left (and blanks
 * before that are left out). */
bool text_cut(const char *s, size_t cells, size_t *len, size_t *used);

/* Adds `s` cut to `cells`, its end shown by "…" when something was cut, padded with spaces to
 * exactly `cells` when `pad` ('l' text to the left, 'r' to the right, 0 no padding). */
void text_place(struct buf *out, const char *s, size_t cells, char pad);

/* One line of wrapped text: the next line of `s` that fits into `cells`, broken where Unicode
 * (UAX 14) allows; a word that is longer than a line is cut at a grapheme.  Returns the bytes of
 * the line, white space at its end not counted; *next is where the following line begins (its
 * leading spaces skipped).  A '\n' ends a line.  At the end of the text returns 0 and *next == s.
 * cells is at least 1; a grapheme wider than that stands alone. */
size_t text_wrap(const char *s, size_t cells, const char **next);

size_t text_length(const char *s);                   /* in code points */
bool text_utf8_valid(const char *s, size_t len);
/* The code point at s (which must be valid) and its bytes. */
uint32_t text_code_point(const char *s, size_t *bytes);

/* ---- comparing (fold.c, collate.c, nearest.c) -------------------------------------------- */

/* How much of a letter counts.  TEXT_BARE: case, every mark and đ gone ("Điện" is "dien").
 * TEXT_LETTERS: ă â đ ê ô ơ ư stay, tones go ("Điện" is "điên").  TEXT_EXACT: only case goes, and
 * the tone stands in the one place of the new style (hòa and hoà are one). */
enum text_fold_level { TEXT_BARE, TEXT_LETTERS, TEXT_EXACT };

/* Adds `s` folded: lower case, marks as `level` says, i for a final y alone after h k l m s t
 * (kỹ is kĩ, tỷ is tỉ), every run of white space one space.  Punctuation stays. */
void text_fold(struct buf *out, const char *s, enum text_fold_level level);

bool text_same(const char *a, const char *b, enum text_fold_level level);
/* True when `needle` stands in `hay` after folding both, from the beginning of a word on (its end
 * may be inside one).  An empty needle stands everywhere. */
bool text_contains(const char *hay, const char *needle, enum text_fold_level level);

/* The same letter by letter, for who needs to know where each stands in the original (the search
 * index).  A word can be folded by itself, or a whole text; the result is text_fold()'s.
 *
 *      struct text_folding f;
 *      struct text_folded c;
 *      text_folding_begin(&f, s, len, TEXT_BARE);
 *      while (text_folding_next(&f, &c)) ...
 *
 * The string must live as long as the folding.  Valid UTF-8 is enough: NFD gives what NFC gives. */
struct text_folded {
	uint32_t c;             /* the folded code point; ' ' for a run of white space */
	size_t from, to;        /* bytes of the original that it stands for, marks included */
};

struct text_letter {            /* private */
	uint32_t base, tone, marks[4];
	int n_marks;
	bool upper, alphabetic;
	size_t from, to;
};

struct text_folding {           /* private */
	const char *s;
	size_t len, at;
	enum text_fold_level level;
	struct text_letter word[8];     /* read ahead: one syllable and what follows it */
	int word_at, word_end;
	bool long_word;                 /* the rest of a word that is no syllable */
	struct text_folded ready[6];    /* what the last letter became */
	int ready_at, ready_end;
};

void text_folding_begin(struct text_folding *f, const char *s, size_t len, enum text_fold_level level);
bool text_folding_next(struct text_folding *f, struct text_folded *out);

/* Adds a key whose byte order (memcmp) is the Vietnamese alphabet's: a ă â b c d đ e ê g ... o ô ơ
 * ... u ư v x y, with f j w z in their Latin places, other scripts last; tones (ngang huyền hỏi ngã
 * sắc nặng) decide between equal letters, syllable by syllable from the left as in a dictionary ("ba
 * bị" before "bà ba"), then case (lower first).  Numbers sort by value ("phiên 8" before "phiên
 * 10"), before letters.  Punctuation only parts words.  The key is printable ASCII. */
void text_sort_key(struct buf *out, const char *s);

/* Edit distance (insert, delete, change, swap neighbours) of the bare folded forms, at most
 * `limit` + 1.  Made for names: of texts longer than 256 characters only equal ones are near. */
int text_distance(const char *a, const char *b, int limit);

/* The nearest of `n` words to what was typed, or NULL when none is near. */
const char *text_nearest(const char *typed, const char *const *words, size_t n);

/* The number of words (separated by white space). */
size_t text_words(const char *s);

/* ---- words (word.c) ------------------------------------------------------------------------
 *
 * The one place that cuts text into words: the search index, what is searched for and the hits in what is
 * shown agree because they all come through here.  A word is a run of letters and digits; all else parts
 * words.  Its letters are folded as above.  A number with its marks is one word in one form, whatever its
 * grouping and decimal mark: 1.084, 1,084 and 1084 are "1084", 11,910 is "11910", 6,50 and 6.5 are "6.5", 04 is "4"; in
 * dates and ordinals each run of digits is one. */
#define TEXT_WORD_BYTES 64      /* longer forms are cut, between characters */

struct text_word {
	size_t from, to;                        /* bytes of the original, marks included */
	char bare[TEXT_WORD_BYTES];
	char letters[TEXT_WORD_BYTES];          /* the same as bare where no letter has a mark of its own */
	char exact[TEXT_WORD_BYTES];            /* the same as letters where there is no tone */
	bool number;                            /* digits only: all forms are the same */
	bool syllable;                          /* could be Vietnamese that lacks its marks, or has none */
	const char *digits;                     /* what a word of number says: "3" for "ba", "three"; else NULL */
};

/* Words that were read before, by how they were written: for who reads so many texts that most of their words come again. */
struct text_memo;
struct text_memo *text_memo_new(void);
void text_memo_free(struct text_memo *m);

struct text_reading {                           /* private */
	struct text_folding letters;
	struct text_letter letter;
	size_t at;                              /* where the next word is looked for */
	struct text_memo *memo;
	const bool *begins;
	bool has_letter, has_ahead;
	struct text_word ahead;
	char before[TEXT_WORD_BYTES];           /* the last word, exact */
	bool number_before;
};

/* `s` must live as long as the reading, and be valid UTF-8. */
void text_reading_begin(struct text_reading *r, const char *s);
void text_reading_begin_with(struct text_reading *r, const char *s, struct text_memo *memo);
/* Of words whose bare form begins with a letter a to z which `begins` does not have only the place is wanted: most get empty forms, and may
 * not be told as numbers.  To be said before the first word; `begins` must live as long as the reading. */
void text_reading_only(struct text_reading *r, const bool begins[128]);
bool text_reading_next(struct text_reading *r, struct text_word *out);

/* ---- abbreviations (short.c) ----------------------------------------------------------------
 *
 * What Vietnamese offices write short, whoever they are.  `numbered`: with a number behind it, NQ57 for Nghị quyết 57. */
struct text_short {
	const char *brief, *full;
	bool numbered;
};
const struct text_short *text_shorts(size_t *n);

/* ---- numbers (number.c) ------------------------------------------------------------------ */

/* Adds d as people write it: 1.084 and 38,5 in Vietnamese, 1,084 and 38.5 in English.  No digit is
 * lost or added. */
void text_number(struct buf *out, struct gb_decimal d, enum gb_lang lang);

/* The same in words of scale where that loses no digit and makes it shorter: 118 tỷ and 118 billion,
 * 1,5 triệu and 1.5 million (when at most two digits stand after the mark: with three it could be
 * read as grouped), 51 nghìn and 51 thousand (from 10 thousand, and only whole thousands); else as
 * text_number(). */
void text_number_short(struct buf *out, struct gb_decimal d, enum gb_lang lang);

/* A quantity with its unit: "118 tỷ USD", "US$118 billion"; "14,26%", "14.26%"; "23 triệu trẻ em". `unit` may be NULL. */
void text_quantity(struct buf *out, struct gb_decimal d, const char *unit, enum gb_lang lang);

/* Reads the first number in `s` as people write it in Vietnamese or English text, with its word of scale
 * (nghìn, ngàn, triệu, tỷ, tỉ, nghìn tỷ, trăm nghìn, thousand, million, billion, trillion): 1.084,
 * 65.329, 14,26, 118 tỷ, US$6.64 billion, 04.  How a single mark is read: followed by exactly three
 * digits it groups, else it is the decimal mark ("1.084" is 1084, "6,64" is 6.64, "100,8" is 100.8).
 * Returns the bytes consumed from the start of `s` to the end of number and scale word (0: no
 * number), *begin (may be NULL) the offset of its first digit.  A minus sign before it is
 * taken for a dash.  A number that does not fit into a gb_decimal is none. */
size_t text_number_read(const char *s, struct gb_decimal *out, size_t *begin);

/* ---- dates (dates.c) ----------------------------------------------------------------------- */

/* Adds 06/02/2025 or 6 Feb 2025; coarser by precision: 12/2025 and Dec 2025, quý IV/2025 and Q4 2025, 2025. */
void text_date(struct buf *out, struct gb_date d, enum gb_precision precision, enum gb_lang lang);

/* A date as people type it, and as text_date() writes it: 2025-12-31, 31/12/2025, 31-12-2025,
 * 31.12.2025, ngày 31 tháng 12 năm 2025, 31 Dec 2025, 12/2025, 2025-12, tháng 12/2025, Dec 2025,
 * Q4/2025, quý 4/2025, quý IV/2025, 2025-Q4, 2025; also "today"/"hôm nay".  Whole string; the span
 * that it covers.  False when it is none. */
bool text_date_read(const char *s, struct gb_span *out);
/* The same, or two of them: DATE..DATE, DATE.., ..DATE, from the first day of one to the last of the other. */
bool text_span_read(const char *s, struct gb_span *out);

/* A period of the briefing format in words: 2024, "quý I/2022" / "Q1 2022", "tháng 1 đến tháng 9/2024" / "Jan to Sep 2024",
 * "đến tháng 2/2022" / "to Feb 2022".  A string that is no period is added as it is. */
void text_period(struct buf *out, const char *period, enum gb_lang lang);

/* ---- typing (typing.c) ---------------------------------------------------------------------
 *
 * The built-in input method, for keyboards without Vietnamese: in Telex "tieengs" gives tiếng, and so does
 * "tiengse".  The word at the cursor is always what its keys make of it: a mark's key may stand anywhere behind its
 * letter; the same key once more takes the mark away and is its character ("ass" is as); Backspace takes the last key
 * back.  A word that cannot be Vietnamese is its keys ("windows").  Consonants alone may be an abbreviation, where dd
 * is đ (QĐ).  The tone stands in the old style (hòa, thủy). */
enum text_method { TEXT_METHOD_OFF, TEXT_TELEX, TEXT_VNI, TEXT_VIQR };
#define TEXT_METHODS 4

const char *text_method_name(enum text_method method);          /* "Telex", "VNI", "VIQR"; "" for off */

#define TEXT_TYPING_MOST 32     /* keys in a word; in a longer one nothing is composed */

struct text_typing {
	enum text_method method;
	bool aside;                     /* another input method is at work in this word, which is taken as it comes */
	/* private */
	char keys[TEXT_TYPING_MOST];    /* of the word at the cursor */
	size_t n;
	size_t resumed;                 /* how many of them were made up for what stood there before */
	size_t shown;                   /* the bytes that the word takes before the cursor */
};

void text_typing_begin(struct text_typing *t, enum text_method method);

/* Takes one character that was typed at line + at.  `out` becomes what is to stand there instead of that many bytes
 * before the cursor as the function returns. */
size_t text_typing_key(struct text_typing *t, const char *line, size_t at, const char *typed, struct buf *out);
/* Takes the last key of the word back, in the same way.  0: it knows of none, so Backspace is what it always is. */
size_t text_typing_backspace(struct text_typing *t, struct buf *out);
/* The word is finished, because the cursor goes elsewhere or the line is used: in the same way its last form ("use",
 * in Telex úe while it could have become uế); 0: it stays.  Blanks and marks do this by themselves. */
size_t text_typing_end(struct text_typing *t, struct buf *out);
/* The word at the cursor is not typed here: another input method sends it, or it is pasted. */
void text_typing_aside(struct text_typing *t);

#endif
