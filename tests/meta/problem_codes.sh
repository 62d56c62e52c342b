#!/usr/bin/env bash
# The catalogue of problems: every row "| `code` | …" of docs/diagnostics.md has a golden case in
# tests/errors/<code>/ that shows the code, and every folder there has its row.
source "$(dirname "$0")/common.sh"

catalogue=docs/diagnostics.md
mapfile -t codes < <(sed -nE 's/^\| *`([A-Za-z0-9-]+)` *\|.*/\1/p' "$catalogue")
((${#codes[@]})) || complain "$catalogue: no row of the form | \`code\` |"

while IFS= read -r code; do
    [[ -z $code ]] || complain "$catalogue: $code stands there twice"
done < <(printf '%s\n' "${codes[@]}" | sort | uniq -d)

for code in "${codes[@]}"; do
    cases=(tests/errors/"$code"/cmd tests/errors/"$code"/*/cmd)
    found=no
    for file in "${cases[@]}"; do
        [[ ! -f $file ]] || found=yes
    done
    [[ $found == yes ]] || complain "$code: no case in tests/errors/$code/"
done
for folder in tests/errors/*/; do
    code=$(basename "$folder")
    printf '%s\n' "${codes[@]}" | grep -xF -e "$code" >/dev/null || complain "$folder: no row in $catalogue"
done
finish
