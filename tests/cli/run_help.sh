#!/usr/bin/env bash
# Asks a command for its help: run_help.sh TOOL COMMAND FOLDER
# Help goes to standard output with exit code 0, and every option it names stands on the command's
# page FOLDER/COMMAND.md or, where commands share it, in FOLDER/README.md.
set -uo pipefail
export LC_ALL=C NO_COLOR=1

tool=$1 command=$2 folder=$3

if ! help=$("$tool" "$command" --help </dev/null); then
    echo "cascade $command --help did not end with 0"
    exit 1
fi
mapfile -t options < <(grep -oE -e '--[a-z][a-z-]*' <<<"$help" | sort -u)
if ((${#options[@]} == 0)); then
    echo "the help of $command names no option"
    exit 1
fi

failed=0
for option in "${options[@]}"; do
    if ! grep -qsE -e "$option([^a-z-]|\$)" "$folder/$command.md" "$folder/README.md"; then
        echo "neither docs/commands/$command.md nor docs/commands/README.md names $option"
        failed=1
    fi
done
exit $failed
