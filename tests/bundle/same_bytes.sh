#!/usr/bin/env bash
# A bundle is the same to the byte wherever and whenever it is made: same_bytes.sh TOOL ROOT
# Another folder, language, time zone, umask, clock and environment; then with the rows of every
# table in another order, which may change the inputs' own hashes and nothing else.
set -euo pipefail
tool=$1 root=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
complain() {
    echo "$*"
    failed=1
}

export LC_ALL=C TZ=UTC
for programme in "$root"/examples/headcounts "$root"/examples/two-partners \
    "$root"/examples/chain-of-twelve "$root"/data/reframe-pakistan; do
    name=$(basename "$programme")
    first=$work/$name-first
    "$tool" bundle "$programme" -q --with-inputs -o "$first" 2>/dev/null

    # Elsewhere: a copy with newer files, under another name, from another folder.
    mkdir -p "$work/else where/$name"
    cp -R "$programme" "$work/else where/$name/ünter"
    find "$work/else where" -exec touch -d 2031-05-06 {} +
    (
        cd "$work/else where/$name"
        umask 077
        LC_ALL=tr_TR.UTF-8 LANG=ar_EG.UTF-8 TZ=Pacific/Kiritimati HOME=/nonexistent COLUMNS=20 \
            "$tool" bundle ünter -q --with-inputs -o second 2>/dev/null
    )
    diff -r "$first" "$work/else where/$name/second" || complain "$name: other bytes elsewhere"
    (cd / && TZ=America/New_York "$tool" verify-bundle "$first" -q) ||
        complain "$name: verify-bundle from another folder"

    # Rows in reverse order below the heading.
    tables=0
    while IFS= read -r table; do
        { head -n 1 "$table" && tail -n +2 "$table" | tac; } >"$work/turned"
        cmp -s "$work/turned" "$table" || tables=$((tables + 1))
        cp "$work/turned" "$table"
    done < <(find "$work/else where/$name/ünter" -name '*.csv')
    [[ $tables -gt 0 || -z $(find "$programme" -name '*.csv') ]] || complain "$name: nothing turned"
    turned=$work/$name-turned
    "$tool" bundle "$work/else where/$name/ünter" -q --with-inputs -o "$turned" 2>/dev/null
    for file in figures.csv figures.json rules.json; do
        cmp "$first/$file" "$turned/$file" || complain "$name: $file depends on the order of rows"
    done
    for file in report.txt report.md report.json; do
        # Long lines are wrapped: only a hash may differ, wherever its line ends.
        for one in "$first" "$turned"; do
            tr -s ' \n' ' ' <"$one/$file" | sed -E 's/[0-9a-f]{64}/HASH/g' >"$one.$file"
        done
        cmp "$first.$file" "$turned.$file" || complain "$name: $file depends on the order of rows"
    done
    sed -E 's/[0-9a-f]{64}/HASH/' "$first/datapackage.json" >"$work/a"
    sed -E 's/[0-9a-f]{64}/HASH/' "$turned/datapackage.json" >"$work/b"
    diff "$work/a" "$work/b" || complain "$name: the manifest depends on the order of rows"
    "$tool" verify-bundle "$turned" -q || complain "$name: the turned bundle is not whole"
done

# No trace of the place or of who was there.
if grep -rlF -e "$work" -e "$root" "$work"/*-first; then complain "a path stands in a bundle"; fi
exit $failed
