# fish completion for giaoban: commands, options, and ids from the corpus in use.
function __giaoban_command
	set -l words (commandline -opc)
	for i in (seq 2 (count $words))
		if not string match -q -- '-*' $words[$i]
			and not contains -- $words[(math $i - 1)] --lang --corpus --encoding --script --size
			echo $words[$i]
			return 0
		end
	end
	return 1
end
function __giaoban_options
	set -l command (__giaoban_command)
	giaoban complete options "$command" 2>/dev/null | string replace -r '=(\t|$)' '$1'
end
function __giaoban_values
	set -l words (commandline -opc)
	set -l last $words[-1]
	set -l command (__giaoban_command; or echo none)
	giaoban complete value $command (string replace -r '^--?' '' -- $last) 2>/dev/null
end
function __giaoban_wants_value
	set -l last (commandline -opc)[-1]
	string match -q -- '-*' $last
	and test -n "$(__giaoban_values)"
end
function __giaoban_wants_file
	set -l last (commandline -opc)[-1]
	contains -- $last --corpus --script --output -o --article
	or contains -- "$(__giaoban_command)" lint import recode
end
complete -c giaoban -f
complete -c giaoban -n 'not __giaoban_command' -a '(giaoban complete commands 2>/dev/null)'
complete -c giaoban -n 'not __giaoban_wants_value; and string match -q -- "-*" (commandline -ct)' -a '(__giaoban_options)'
complete -c giaoban -n '__giaoban_wants_value' -a '(__giaoban_values)'
complete -c giaoban -n '__giaoban_command; and not __giaoban_wants_value' -a '(giaoban complete argument (__giaoban_command) 2>/dev/null)'
complete -c giaoban -n '__giaoban_wants_file' -F
