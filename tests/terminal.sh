#!/bin/sh
# terminal.sh - the browser on a real terminal (tests/terminal/test_pty.c), where libvterm is there to be that.  TAP.
test=${GB_BUILDDIR:?}/tests/terminal/test_pty
if [ ! -x "$test" ]; then
	echo "1..0 # SKIP libvterm is not installed"
	exit 0
fi
exec sh "${GB_SRCDIR:?}/tests/unit.sh" "$test"
