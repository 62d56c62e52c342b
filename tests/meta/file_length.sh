#!/usr/bin/env bash
# No source over 400 lines, unless a comment in its first five lines says why ("over 400 lines: …").
source "$(dirname "$0")/common.sh"

judged=0
while IFS= read -r file; do
    case $file in
        *.cpp | *.hpp | *.inc | *.in | *.cmake | *CMakeLists.txt | *.sh | *.awk | dev | .ci/run) ;;
        *) continue ;;
    esac
    judged=$((judged + 1))
    lines=$(wc -l <"$file")
    ((lines <= 400)) || head -n 5 "$file" | grep 'over 400 lines: ' >/dev/null ||
        complain "$file: $lines lines and no word at its top why"
done < <(project_files)
((judged > 0)) || complain "no source was found"
finish
