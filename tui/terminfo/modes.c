/* modes.c - the modes of the line: keys come one by one, and what is sent is left as it is. */
#include "config.h"

#include "tui/terminfo/inside.h"

#include <errno.h>
#include <unistd.h>

/* ^C ^Z ^\ are signals, which throw nothing away that is on its way to the terminal; ^S ^Q ^V are keys like others.  A line feed goes
 * down and no more, a tab is one. */
struct termios modes_for_keys(const struct termios *found)
{
	struct termios m = *found;

	m.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | IXON | IXOFF | ISTRIP);
	m.c_oflag &= ~(tcflag_t)ONLCR;
#ifdef TABDLY
	m.c_oflag &= ~(tcflag_t)TABDLY;
#elif defined OXTABS
	m.c_oflag &= ~(tcflag_t)OXTABS;
#endif
	m.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
	m.c_lflag |= ISIG | NOFLSH;
	m.c_cc[VMIN] = 1;
	m.c_cc[VTIME] = 0;
	return m;
}

void modes_set(const struct termios *modes)
{
	while (tcsetattr(STDIN_FILENO, TCSADRAIN, modes) != 0 && errno == EINTR)
		;
}
