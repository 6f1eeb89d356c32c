#!/bin/sh
# po.sh - every text of the interface has its Vietnamese, none is left over, and the formats agree.  TAP.
cd "${GB_SRCDIR:-.}" || exit 1
work=$(mktemp -d "${TMPDIR:-/tmp}/giaoban-po.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
if ! command -v xgettext >/dev/null 2>&1 || ! command -v msgcmp >/dev/null 2>&1; then
	echo "1..0 # SKIP gettext's tools are not installed"
	exit 0
fi
echo "1..3"

verdict() {
	if [ "$2" -eq 0 ]; then echo "ok $1 - $3"; else echo "not ok $1 - $3"; sed 's/^/# /' "$work/out"; fi
}

find core cli tui -name '*.c' ! -name tr_vi.c -o -name '*.def' | LC_ALL=C sort |
	xgettext --language=C --from-code=UTF-8 -k -ktr:2 -ktrn:2,3 -kTR:1 --no-location --files-from=- -o "$work/giaoban.pot" 2>"$work/out"
msgcmp po/vi.po "$work/giaoban.pot" >"$work/out" 2>&1
verdict 1 $? "every text is translated"
! msgmerge --quiet --no-fuzzy-matching po/vi.po "$work/giaoban.pot" 2>&1 | grep '^#~ msgid' >"$work/out"
verdict 2 $? "no translation is left over"
msgfmt --check -o /dev/null po/vi.po >"$work/out" 2>&1
verdict 3 $? "formats and header are right"
