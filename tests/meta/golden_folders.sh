#!/usr/bin/env bash
# Golden folders are whole: what is not run is not a test.
source "$(dirname "$0")/common.sh"

whole() {
    local folder=${1%/} name
    for name in cmd expout experr code; do
        [[ -f $folder/$name ]] || complain "$folder: no file $name"
    done
}

for folder in tests/cli/*/*/; do whole "$folder"; done
for folder in tests/errors/*/; do
    cases=("$folder"*/cmd)
    if [[ -f ${folder}cmd ]]; then
        whole "$folder"
    elif ((${#cases[@]} == 0)); then
        complain "${folder%/}: neither a case nor a folder of cases"
    else
        for file in "${cases[@]}"; do whole "${file%/cmd}"; done
    fi
done
finish
