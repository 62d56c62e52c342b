#!/usr/bin/env bash
# Runs every ```console block of README.md and docs/: run_blocks.sh TOOL ROOT
#
# A line that begins with `$ ` is a command: cascade, ./dev run, or one of a few readers and movers
# of files. What it prints (both streams) must equal the lines up to the next command; a line that
# holds only … stands for any number of lines. The blocks of one document share a scratch folder
# with copies of data/ and examples/, and each block starts at its root. Commands that are not to be
# run belong in ```sh blocks.
set -uo pipefail
shopt -s globstar nullglob

tool=$1 root=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

unset LANGUAGE COLUMNS CLICOLOR CLICOLOR_FORCE FORCE_COLOR
export LC_ALL=C TZ=UTC NO_COLOR=1 TERM=dumb
PATH=$(dirname "$tool"):$PATH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
blocks=0
failed=0

documents=("$root"/README.md "$root"/docs/**/*.md "$root"/libcascade/README.md
    "$root"/examples/**/README.md "$root"/data/**/README.md)
for document in "${documents[@]}"; do
    [[ -f $document ]] || continue
    parts=$work/parts
    rm -rf "$parts" "$work/scratch"
    mkdir -p "$parts" "$work/scratch"
    awk -v parts="$parts" -f "$here/blocks.awk" "$document" || exit 1
    listed=("$parts"/*/line)
    ((${#listed[@]})) || continue

    for name in data examples; do
        [[ ! -d $root/$name ]] || cp -R "$root/$name" "$work/scratch/$name"
    done
    printf '#!/bin/sh\nshift\nexec cascade "$@"\n' >"$work/scratch/dev"
    chmod +x "$work/scratch/dev"

    for place in "${listed[@]}"; do
        blocks=$((blocks + 1))
        where="${document#"$root"/}:$(<"$place")"
        bash "$here/run_block.sh" "$(dirname "$place")" "$work/scratch" "$where" ||
            failed=$((failed + 1))
    done
done

echo "$blocks console blocks, $failed failed"
((blocks > 0 && failed == 0))
