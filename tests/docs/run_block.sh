#!/usr/bin/env bash
# Runs the commands of one console block: run_block.sh PARTS SCRATCH PLACE
# All of them share this shell, so that `cd` and `echo $?` mean what they mean to a reader.
set -uo pipefail
export LC_ALL=C

parts=$1 place=$3
cd "$2" || exit 1
runnable='^(cascade|\./dev run|cd|cat|head|tail|ls|echo|mkdir|cp)( |$)'

# Whether the lines of file $2 are those of file $1, where a line … stands for any number of lines.
matches() {
    local -a want seen
    mapfile -t want <"$1"
    mapfile -t seen <"$2"
    local w=0 s=0 star=-1 resume=0
    while ((s < ${#seen[@]})); do
        if ((w < ${#want[@]})) && [[ ${want[w]} == '…' ]]; then
            star=$w resume=$s
            w=$((w + 1))
        elif ((w < ${#want[@]})) && [[ ${want[w]} == "${seen[s]}" ]]; then
            w=$((w + 1)) s=$((s + 1))
        elif ((star >= 0)); then
            w=$((star + 1)) resume=$((resume + 1))
            s=$resume
        else
            return 1
        fi
    done
    while ((w < ${#want[@]})) && [[ ${want[w]} == '…' ]]; do w=$((w + 1)); done
    ((w == ${#want[@]}))
}

failed=0
status=0
printed=$(mktemp)
trap 'rm -f "$printed"' EXIT
for file in "$parts"/*.cmd; do
    command=$(<"$file")
    if [[ ! $command =~ $runnable ]]; then
        echo "$place: not a command this test runs (a \`\`\`sh block is not run): $command"
        failed=1
        continue
    fi
    # The subshell hands the last exit code to `$?`.
    { (exit "$status"); eval "$command"; } >"$printed" 2>&1 </dev/null
    status=$?
    if ! matches "${file%.cmd}.want" "$printed"; then
        echo "$place: \$ $command"
        diff -u --label "the document" --label "seen (exit code $status)" "${file%.cmd}.want" "$printed"
        failed=1
    fi
done
exit $failed
