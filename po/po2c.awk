# po2c.awk - makes core/base/tr_vi.c from a .po file that msgcat --no-wrap has normalised:
# the table of struct tr_entry, sorted in the order of strcmp.  Run with LC_ALL=C.
function unquote(line) {
	sub(/^[^"]*"/, "", line)
	sub(/"[^"]*$/, "", line)
	return line
}
# What strcmp will see: only escapes that our texts use.
function plain(s) {
	gsub(/\\n/, "\n", s)
	gsub(/\\t/, "\t", s)
	gsub(/\\"/, "\"", s)
	gsub(/\\\\/, "\\", s)
	return s
}
function keep(    i, key) {
	if (id != "" && text != "" && !fuzzy) {
		key = plain(id)
		for (i = n; i > 0 && keys[i] > key; i--) {
			keys[i + 1] = keys[i]; ids[i + 1] = ids[i]; texts[i + 1] = texts[i]
		}
		keys[i + 1] = key; ids[i + 1] = id; texts[i + 1] = text
		n++
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
	print "#include \"config.h\"\n\n#include \"base/tr.h\"\n\nconst struct tr_entry tr_vi[] = {"
	for (i = 1; i <= n; i++)
		printf "\t{ \"%s\",\n\t  \"%s\" },\n", ids[i], texts[i]
	if (n == 0)
		print "\t{ \"\", \"\" }"
	print "};\nconst size_t tr_vi_count = " n + 0 ";"
}
