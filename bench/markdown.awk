# markdown.awk - what bench/terminal printed, as the table of doc/BENCHMARKS.md: a row for each measure that has a bound, a
# column for each corpus.
BEGIN { columns = split("bundled 1000 100000 1000000", names, " ") }
{
	corpus = substr($0, 1, 8)
	what = substr($0, 11, 48)
	sub(/ +$/, "", corpus)
	sub(/ +$/, "", what)
	n = split(substr($0, 61), rest, " ")            # median, worst, unit (none of what is only counted), bound
	unit = rest[3] ~ /^[a-zA-Z]+$/ ? rest[3] : ""
	bound = rest[unit == "" ? 3 : 4]
}
n >= 3 && rest[1] ~ /^-?[0-9.]+$/ && bound ~ /^[0-9.]+$/ {
	row = what SUBSEP unit
	if (!(row in lowest)) {
		order[++rows] = row
		lowest[row] = highest[row] = bound
	}
	if (bound + 0 > highest[row] + 0)               # what may take longer in a larger corpus
		highest[row] = bound
	found[row, corpus] = rest[1]
}
END {
	print "| measure | at most | bundled | 1 k | 100 k | 1 M |"
	print "|---|---|---|---|---|---|"
	for (i = 1; i <= rows; i++) {
		split(order[i], part, SUBSEP)
		most = lowest[order[i]] == highest[order[i]] ? lowest[order[i]] : lowest[order[i]] "–" highest[order[i]]
		line = "| " part[1] " | " most (part[2] == "" ? "" : " " part[2]) " |"
		for (c = 1; c <= columns; c++)
			line = line " " ((order[i], names[c]) in found ? found[order[i], names[c]] : "–") " |"
		print line
	}
}
