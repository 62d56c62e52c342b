#!/usr/bin/env bash
# The project speaks of itself alone: no file names the machine it was written on, papers that do
# not come with it, or addresses that packages are fetched from.
source "$(dirname "$0")/common.sh"

# Written so that this file does not find itself.
patterns=(-e '[.][.]/shared' -e '/wor[k]/' -e 'issue[ ]#' -e 'deb[.]debian[.]org'
    -e 'registry[.]npmjs')

mapfile -t files < <(project_files)
((${#files[@]} > 0)) || complain "no file was found"
while IFS= read -r hit; do
    complain "$hit"
done < <(printf '%s\0' "${files[@]}" | xargs -0 grep -nHIiE "${patterns[@]}" --)
finish
