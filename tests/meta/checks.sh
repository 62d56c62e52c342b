#!/usr/bin/env bash
# Every judgement has its section in docs/checks.md, under its number, and a test that names it; every
# section there is a code of docs/diagnostics.md, under the same number.
source "$(dirname "$0")/common.sh"

list=libcascade/src/check/checks.cpp
page=docs/checks.md
catalogue=docs/diagnostics.md
mapfile -t rules < <(tr '\n' ' ' <"$list" |
    grep -oE '\{"[A-Z0-9]*", *"[a-z0-9-]+", *"' | sed -E 's/\{"([A-Z0-9]*)", *"([a-z0-9-]+)".*/\2 \1/')
((${#rules[@]} > 20)) || complain "$list: only ${#rules[@]} rules found"

for rule in "${rules[@]}"; do
    read -r code id <<<"$rule"
    title="### $code${id:+ ($id)}"
    grep -qxF "$title" "$page" || complain "$page: no section $title"
    grep -qF "\"$code\"" tests/unit/check/*.cpp || complain "$code: no test in tests/unit/check/ names it"
done

sections=0
while IFS= read -r section; do
    sections=$((sections + 1))
    code=${section%% *}
    id=${section#"$code"}
    id=${id# (}
    id=${id%)}
    grep -qE "^\| \`$code\` \| $id ?\|" "$catalogue" ||
        complain "$page: ### $section is no row of $catalogue under that number"
done < <(sed -n 's/^### //p' "$page")
((sections > 20)) || complain "$page: only $sections sections found"
finish
