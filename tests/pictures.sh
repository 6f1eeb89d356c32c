#!/bin/sh
# pictures.sh - the pictures in README.md and giaoban(1) are those of the screens as they are.  TAP.
echo "1..1"
if said=$("${GB_SRCDIR:?}/doc/pictures.sh" --check "${GB_BUILDDIR:?}/giaoban"); then
	echo "ok 1 - the pictures are fresh"
else
	echo "not ok 1 - the pictures are fresh"
	echo "$said" | sed 's/^/# /'
fi
