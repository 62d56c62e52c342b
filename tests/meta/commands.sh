#!/usr/bin/env bash
# Every command of cli/commands.cmake has its source, its page and a golden case, and none of these
# stands without its command: commands.sh ROOT COMMAND…
source "$(dirname "$0")/common.sh"

commands=("$@")
((${#commands[@]})) || complain "the list of commands is empty"

listed() {
    local command
    for command in "${commands[@]}"; do
        [[ $command != "$1" ]] || return 0
    done
    return 1
}

for command in "${commands[@]}"; do
    [[ -f cli/command_${command//-/_}.cpp ]] || complain "$command: no cli/command_${command//-/_}.cpp"
    [[ -f docs/commands/$command.md ]] || complain "$command: no docs/commands/$command.md"
    cases=(tests/cli/"$command"/*/cmd)
    ((${#cases[@]})) || complain "$command: no case in tests/cli/$command/"
done

for file in cli/command_*.cpp; do
    name=${file#cli/command_}
    name=${name%.cpp}
    listed "${name//_/-}" || complain "$file: not in cli/commands.cmake"
done
for file in docs/commands/*.md; do
    name=${file#docs/commands/}
    name=${name%.md}
    [[ $name == README ]] || listed "$name" || complain "$file: not in cli/commands.cmake"
done
finish
