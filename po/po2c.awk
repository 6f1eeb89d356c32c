# po2c.awk - makes core/base/tr_vi.c from a .po file that msgcat --no-wrap has normalised: the Vietnamese texts in the
# order of the file, and where each begins, sorted by the hash of its English.  Run with LC_ALL=C.
BEGIN {
	for (i = 1; i < 256; i++)
		byte[sprintf("%c", i)] = i
}
function unquote(line) {
	sub(/^[^"]*"/, "", line)
	sub(/"[^"]*$/, "", line)
	return line
}
# The bytes of the text: only escapes that our texts use.
function plain(s) {
	gsub(/\\n/, "\n", s)
	gsub(/\\t/, "\t", s)
	gsub(/\\"/, "\"", s)
	gsub(/\\\\/, "\\", s)
	return s
}
# As in tr.c.  All of it below 2^53, so exact in the numbers of awk.
function hash_of(s,    i, h) {
	h = 0
	for (i = 1; i <= length(s); i++)
		h = (h * 1031 + byte[substr(s, i, 1)]) % 4294967291
	return h
}
function keep(    i, h) {
	if (id != "" && text != "" && !fuzzy) {
		h = hash_of(plain(id))
		for (i = n; i > 0 && hashes[i] >= h; i--) {
			if (hashes[i] == h) {
				print "po2c.awk: two texts have one hash: " id | "cat >&2"
				failed = 1
			}
			hashes[i + 1] = hashes[i]; places[i + 1] = places[i]
		}
		hashes[i + 1] = h; places[i + 1] = used
		texts[++n] = text
		used += length(plain(text)) + 1
	}
	id = text = ""; part = ""
}
/^#~/ { next }
/^#,.*fuzzy/ { keep(); next_fuzzy = 1; next }
/^msgid_plural / { part = "plural"; next }
/^msgid / { keep(); fuzzy = next_fuzzy; next_fuzzy = 0; part = "id"; id = unquote($0); next }
/^msgstr(\[0\])? / { part = "text"; text = unquote($0); next }
/^msgstr\[/ { part = "other"; next }
/^"/ { if (part == "id") id = id unquote($0); else if (part == "text") text = text unquote($0) }
END {
	keep()
	print "/* tr_vi.c - made by po/po2c.awk from po/vi.po: change that. */"
	print "#include \"config.h\"\n\n#include \"base/tr.h\"\n"
	print "const char tr_vi_texts[] ="
	for (i = 1; i <= n; i++)
		printf "\t\"%s\\0\"\n", texts[i]
	print "\t\"\";\n\nconst struct tr_entry tr_vi[] = {"
	for (i = 1; i <= n; i++)
		printf "\t{ %.0fu, %d },\n", hashes[i], places[i]
	if (n == 0)
		print "\t{ 0, 0 }"
	print "};\nconst size_t tr_vi_count = " n + 0 ";"
	exit failed
}
