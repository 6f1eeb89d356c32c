# verdict.sh - for test scripts: what is wrong is collected, and then told under one name.  TAP.
# shellcheck shell=sh
n=0
: >"${work:?}/wrong"

# wrong WORDS...: one thing that is.
wrong() { echo "$*" >>"$work/wrong"; }

# verdict NAME: of what was collected since the last one.
verdict() {
	n=$((n + 1))
	if [ -s "$work/wrong" ]; then
		echo "not ok $n - $1"
		head -n 20 "$work/wrong" | sed 's/^/# /'
	else
		echo "ok $n - $1"
	fi
	: >"$work/wrong"
}

# skip NAME WHY
skip() {
	n=$((n + 1))
	echo "ok $n - $1 # SKIP $2"
}
