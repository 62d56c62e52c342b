#!/usr/bin/env bash
# Every figure of the list has its section in docs/figures.md and a hand-worked case in
# tests/figures/, and every section there is a figure of the list.
source "$(dirname "$0")/common.sh"

list=libcascade/src/figures/registry.cpp
page=docs/figures.md
mapfile -t ids < <(grep -oE '\{"[a-z_.]+", *unit::' "$list" | sed -E 's/\{"([a-z_.]+)".*/\1/')
((${#ids[@]} > 20)) || complain "$list: only ${#ids[@]} figures found"

for id in "${ids[@]}"; do
    grep -qxF "## $id" "$page" || complain "$page: no section ## $id"
    grep -qF "\"$id\"" tests/figures/*.cpp || complain "$id: no hand-worked case in tests/figures/"
done
while IFS= read -r section; do
    printf '%s\n' "${ids[@]}" | grep -xF -e "$section" >/dev/null ||
        complain "$page: ## $section is no figure of $list"
done < <(sed -n '/^# The list of figures/,$s/^## //p' "$page")

# The columns of every kind of record stand in docs/records.md.
while IFS= read -r column; do
    grep -qE "(^|[^a-z_])$column([^a-z_]|$)" docs/records.md ||
        complain "docs/records.md: no word of the column $column"
done < <(grep -oE '(own_id|field|text|count|personal)\("[a-z_]+"' libcascade/src/read/record_kinds.cpp |
    sed -E 's/.*"([a-z_]+)"/\1/' | sort -u)
finish
