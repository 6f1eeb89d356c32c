# svg.awk - a screen as `giaoban --script` prints it, text and style, to a picture.  Run it in the C locale: it takes UTF-8 apart
# by itself, so that every awk gives the same bytes.
BEGIN {
	for (i = 0; i < 256; i++)
		code[sprintf("%c", i)] = i
	W = 8.4; H = 18; PAD = 10
}

/^== / {
	split($3, size, "x")
	cols = size[1]; rows = size[2]; y = 0
	width = cols * W + 2 * PAD; height = rows * H + 2 * PAD
	printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n", width, height, width, height
	print "<style>text{font:14px \"DejaVu Sans Mono\",Menlo,Consolas,monospace;fill:#1c1c1c;white-space:pre}" \
		".T,.H,.O,.S,.L,.k,.M,.E,.n{font-weight:bold}.H,.m{fill:#005f87}.l,.L{fill:#005f87}.l{text-decoration:underline}" \
		".d,.r,.t,.b{fill:#6c6c6c}.O{text-decoration:underline}.L{text-decoration:underline}.n{fill:#8a5a00}.p,.E{fill:#af0000}</style>"
	printf "<rect width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#fdfdf8\" stroke=\"#c8c8c0\"/>\n", width, height
	next
}

/^\|/ {
	flush_row()
	text = substr($0, 2, length($0) - 2); styles = ""; waiting = 1
	next
}

/^:/ { styles = substr($0, 2) }

END {
	flush_row()
	print "</svg>"
}

# The letters of the row, each with its cell; a combining mark goes with the letter before it.
function take_apart(s,    i, n, len, c, b) {
	n = 0
	for (i = 1; i <= length(s); i += len) {
		b = code[substr(s, i, 1)]
		len = b < 128 ? 1 : b < 224 ? 2 : b < 240 ? 3 : 4
		c = substr(s, i, len)
		if (b == 204 || b == 205)
			letter[n] = letter[n] c
		else
			letter[++n] = c
	}
	return n
}

function escaped(s) {
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	gsub(/>/, "\\&gt;", s)
	return s
}

function run(from, to, style, s,    trimmed) {
	trimmed = s
	gsub(/ /, "", trimmed)
	if (trimmed == "")
		return
	printf "<text x=\"%.1f\" y=\"%.1f\" textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\"%s xml:space=\"preserve\">%s</text>\n", \
		PAD + (from - 1) * W, PAD + y * H + 14, (to - from + 1) * W, style == "." ? "" : " class=\"" style "\"", escaped(s)
}

function flush_row(    n, i, from, s, style, now) {
	if (!waiting)
		return
	waiting = 0
	n = take_apart(text)
	from = 1; s = ""; style = ""
	for (i = 1; i <= n; i++) {
		now = i > length(styles) ? "." : substr(styles, i, 1)
		if (i > 1 && now != style) {
			run(from, i - 1, style, s)
			from = i; s = ""
		}
		style = now
		s = s letter[i]
	}
	run(from, n, style, s)
	y++
}
