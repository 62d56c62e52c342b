#!/usr/bin/env bash
# The workbook says what the JSON says: workbook.sh TOOL ROOT
#
# Over every programme that comes with the project, and one with hostile names: openpyxl reads
# `report -f xlsx`, compare.py walks all its numbers; twice written is twice the same bytes, in any
# time zone; LibreOffice opens it, where it is installed. Skipped without openpyxl, and for a build
# without libxlsxwriter.
set -uo pipefail

tool=$1 root=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C NO_COLOR=1 PYTHONDONTWRITEBYTECODE=1
# shellcheck source=../graph/hostile.sh
source "$root/tests/graph/hostile.sh"

python=
for program in python3 /usr/bin/python3; do
    "$program" -c 'import openpyxl' 2>/dev/null && python=$program && break
done
[[ -n $python ]] || exit 77
seen=$("$tool" report "$root/examples/headcounts" -f xlsx -o "$scratch/first.xlsx" 2>&1)
[[ $seen != *'built without libxlsxwriter'* ]] || exit 77

failed=0
complain() {
    echo "$*"
    failed=1
}

hostile_programme "$scratch/hostile"
for toml in "$root"/examples/*/cascade.toml "$root"/data/*/cascade.toml "$scratch/hostile/cascade.toml"; do
    programme=${toml%/cascade.toml}
    name=${programme##*/}
    book=$scratch/$name.xlsx
    options=(-q --partial)
    "$tool" report "$programme" "${options[@]}" -f json >"$scratch/report.json" 2>/dev/null
    "$tool" reach "$programme" "${options[@]}" -f json >"$scratch/reach.json" 2>/dev/null
    "$tool" verify "$programme" "${options[@]}" -f json >"$scratch/verify.json" 2>/dev/null
    TZ=Asia/Karachi "$tool" report "$programme" "${options[@]}" -f xlsx -o "$book" 2>"$scratch/err"
    (($? <= 1)) || complain "$name: $(head -c 300 "$scratch/err")"
    [[ $(stat -c %a "$book") == 600 ]] || complain "$name: others may read the workbook"
    "$python" "$root/tests/xlsx/compare.py" "$book" "$scratch"/{report,reach,verify}.json \
        >"$scratch/faults" 2>&1 || complain "$name: $(head -c 3000 "$scratch/faults")"
    TZ=America/Lima "$tool" report "$programme" "${options[@]}" -f xlsx -o "$scratch/again.xlsx" \
        --overwrite 2>/dev/null
    cmp -s "$book" "$scratch/again.xlsx" || complain "$name: written again, it has other bytes"
done

if command -v soffice >/dev/null; then
    (cd "$scratch" && soffice -env:UserInstallation="file://$scratch/office" --headless \
        --convert-to csv reframe-pakistan.xlsx >/dev/null 2>&1)
    grep -q 'migrant workers' "$scratch/reframe-pakistan.csv" 2>/dev/null ||
        complain "LibreOffice does not open the workbook"
fi
exit $failed
