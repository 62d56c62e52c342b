# The list of commands. A name here stands for cli/command_<name>.cpp, docs/commands/<name>.md and
# tests/cli/<name>/ (in file names of C++ a hyphen becomes an underscore); tests/meta/commands.sh
# demands all three.
set(CASCADE_COMMANDS new map check report figure reach plan tree graph people trace verify bundle verify-bundle)
