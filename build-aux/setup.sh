# shellcheck shell=sh disable=SC2154
# setup.sh - what ./run and ./check share: packages, building out of the tree, the test suite.
# Read by them with $top set; speaks on standard error only, so that ./run's output is giaoban's.

build=${GIAOBAN_BUILD:-$top/build}
case $build in /*) ;; *) build=$PWD/$build ;; esac

# newer A B: A exists and is not older than B.
newer() { [ -e "$1" ] && [ -z "$(find "$2" -newer "$1")" ]; }

# ---- packages --------------------------------------------------------------------------------------
# What each system calls the packages; "check" adds what only the tests need.
packages() {
	case $1 in
	debian|ubuntu)
		run="gcc libc6-dev make autoconf automake pkg-config gettext libsqlite3-dev libunistring-dev libyaml-dev libncurses-dev"
		check="libcmocka-dev libvterm-dev tmux"
		install="apt-get install -y --no-install-recommends" ;;
	fedora)
		run="gcc make autoconf automake pkgconf-pkg-config gettext-devel sqlite-devel libunistring-devel libyaml-devel ncurses-devel"
		check="libcmocka-devel libvterm-devel tmux"
		install="dnf install -y" ;;
	opensuse)
		run="gcc make autoconf automake pkg-config gettext-tools sqlite3-devel libunistring-devel libyaml-devel ncurses-devel"
		check="libcmocka-devel libvterm-devel tmux"
		install="zypper --non-interactive install" ;;
	arch)
		run="gcc make autoconf automake pkgconf gettext sqlite libunistring libyaml ncurses"
		check="cmocka libvterm tmux"
		install="pacman -S --needed --noconfirm" ;;
	alpine)
		run="gcc musl-dev make autoconf automake pkgconf gettext-dev sqlite-dev libunistring-dev yaml-dev ncurses-dev"
		check="cmocka-dev libvterm-dev tmux"
		install="apk add" ;;
	freebsd)
		run="autoconf automake pkgconf gettext-tools sqlite3 libunistring libyaml ncurses gmake"
		check="cmocka libvterm tmux"
		install="pkg install -y" ;;
	macos)
		run="autoconf automake pkg-config gettext sqlite libunistring libyaml ncurses"
		check="cmocka libvterm tmux"
		install="brew install" ;;
	*)
		return 1 ;;
	esac
}

systems="debian ubuntu fedora opensuse arch alpine freebsd macos"

print_packages() {
	if [ -n "$1" ]; then
		packages "$1" || fail 2 "no package names are known for '$1'; known are: $systems"
		echo "$install $run $check"
		return
	fi
	for system in $systems; do
		packages "$system"
		echo "$system: $install $run $check"
	done
}

say() { printf '%s\n' "giaoban: $*" >&2; }

fail() {
	status=$1
	shift
	say "$@"
	exit "$status"
}

# Can somebody answer a question?  Asked before anything is redirected.
if [ -t 0 ] && [ -t 2 ]; then answers=yes; else answers=no; fi

# Runs a command as root: directly, or by sudo; sudo may ask only where somebody can answer.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@" >&2
	elif ! command -v sudo >/dev/null 2>&1; then
		return 126
	elif [ "$answers" = yes ]; then
		sudo -- "$@" >&2
	else
		sudo -n -- "$@" >&2
	fi
}

# Packages of the list $1 that this Debian does not have.
missing_on_debian() {
	for name in $1; do
		case $(dpkg-query -W -f '${Status}' "$name" 2>/dev/null) in
		*' installed') ;;
		*) printf ' %s' "$name" ;;
		esac
	done
}

# install_packages run|check: quick when the stamp says that it was done for this very list.
install_packages() {
	stamp=$build/packages-$1
	newer "$stamp" "$top/build-aux/setup.sh" && return
	mkdir -p "$build" || fail 73 "cannot make the build folder $build; name another one in GIAOBAN_BUILD"
	if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
		packages debian
		wanted=$run
		[ "$1" = run ] || wanted="$run $check"
		missing=$(missing_on_debian "$wanted")
		if [ -n "$missing" ]; then
			[ "$(id -u)" = 0 ] || command -v sudo >/dev/null 2>&1 ||
				fail 69 "these packages are missing, and only an administrator can install them: apt-get install$missing"
			say "installing what is missing:$missing"
			# shellcheck disable=SC2086
			as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing </dev/null ||
			{ as_root apt-get update </dev/null &&
			  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing </dev/null; } ||
				fail 69 "these packages are missing and could not be installed:$missing" \
					"(an administrator can: apt-get install$missing)"
		fi
	else
		for tool in cc make autoconf automake pkg-config; do
			command -v "$tool" >/dev/null 2>&1 ||
				fail 69 "$tool is missing; './run --print-packages' names the packages for each system"
		done
	fi
	: >"$stamp"
}

# ---- building --------------------------------------------------------------------------------------
# Runs a step with its output in a file, and shows the end of it only when the step fails.
quietly() {
	step=$1
	shift
	"$@" >"$build/setup.log" 2>&1 && return
	tail -n 30 "$build/setup.log" >&2
	fail 70 "$step failed; the whole story is in $build/setup.log"
}

build_giaoban() {
	case $top in *[[:space:]]*)
		fail 69 "the path of this folder holds a space, which autoconf cannot handle; move it, then run again: $top" ;;
	esac
	if command -v flock >/dev/null 2>&1; then
		exec 9>"$build/lock" && flock 9     # two at a time would build into one folder
	fi
	if ! newer "$top/configure" "$top/configure.ac"; then
		say "preparing (bootstrap) ..."
		quietly bootstrap "$top/bootstrap"
	fi
	cd_from=$PWD
	cd "$build" || fail 73 "cannot enter $build"
	# Packages that came after configure looked (the tests' library) make it look again.
	if ! newer config.status "$top/configure" || [ -n "$(find "$build" -maxdepth 1 -name 'packages-*' -newer config.status)" ]; then
		say "configuring ..."
		quietly configure "$top/configure" --prefix="${GIAOBAN_PREFIX:-/usr/local}"
		touch config.status
	fi
	[ -x giaoban ] || say "building ..."
	jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
	quietly make make -s -j"$jobs" all
	cd "$cd_from" || fail 70 "the folder $cd_from is gone"
}

# Lets the next one build.
unlock() { exec 9>&-; }

# ---- tests -----------------------------------------------------------------------------------------
run_tests() {
	jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
	cd "$build" || fail 73 "cannot enter $build"
	rm -f test-suite.log
	make -s -j"$jobs" check >check.log 2>&1 </dev/null
	status=$?
	grep -E '^(FAIL|ERROR|XPASS|SKIP): ' check.log
	if [ $status -ne 0 ] && [ -e test-suite.log ]; then
		grep -vE '^(ok|PASS)' test-suite.log
	elif [ $status -ne 0 ]; then
		tail -n 40 check.log        # it did not even build
	fi
	passed=$(count PASS) failed=$(($(count FAIL) + $(count ERROR) + $(count XPASS))) skipped=$(count SKIP)
	if [ $((passed + failed)) -eq 0 ] || { [ $status -ne 0 ] && [ "$failed" -eq 0 ]; }; then
		failed=$((failed + 1))      # nothing ran, or make itself failed: that is no success
	fi
	echo "$passed passed, $failed failed, $skipped skipped"
	[ "$failed" -eq 0 ]
}

count() {
	n=$(sed -n "s/^# $1: *\([0-9]*\)\$/\1/p" check.log | tail -n 1)
	echo "${n:-0}"
}
