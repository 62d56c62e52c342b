#!/usr/bin/env bash
# whole_path.sh CASCADE FOLDER_OF_BENCH_PROGRAMS WORK_FOLDER [RUNS]
# Makes programmes of three sizes, runs the tool on each as a whole process, files in and figures
# out, checks what it says, and prints seconds, memory and ratios.
set -euo pipefail
export LC_ALL=C

cascade=$1 programs=$2 work=$3 runs=${4:-5}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
sizes=(usual:5000 S:100000 M:1000000 2M:2000000)
mkdir -p "$work"

fail() { printf 'bench: %s\n' "$*" >&2; exit 1; }

# The figure of a command that prints one, from its CSV.
low_end() {
    "$cascade" figure "$2" "$1" -f csv 2>/dev/null |
        awk -F, 'NR == 1 { for (i = 1; i <= NF; ++i) if ($i == "lo") c = i } NR == 2 { print $c }'
}

check_answers() {
    local folder=$1 name value said
    while read -r name value; do
        [[ $name != attendances ]] || continue
        said=$(low_end "$name" "$folder")
        [[ $said == "$value" ]] || fail "$folder: $name is $value, and the tool says $said"
    done <"$folder/known.txt"
    # Everybody who gave a session: how many, and how many different people stand on their lists.
    "$cascade" reach "$folder" -f csv 2>/dev/null | tr -d '"' | awk -F, '
        NR == 1 { for (i = 1; i <= NF; ++i) column[$i] = i; next }
        $column["sessions_given"] > 0 {
            print $1 "," $column["sessions_given"] "," $column["direct_named"] }' |
        sort | cmp -s - "$folder/known_trainers.csv" ||
        fail "$folder: what trainers gave is not what was made"
}

measure() { "$programs/cascade_bench_measure" "$@" || fail "failed: ${*:3}"; }
times() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.1f", a / b; else printf "-" }'; }

declare -A wall
line='%-5s %-16s %8s %8s %9s %10s %9s\n'
printf "$line" size command seconds cpu "MB" "x limit" "x size"
for size in "${sizes[@]}"; do
    name=${size%%:*} folder=$work/${size%%:*}
    [[ -f $folder/known_trainers.csv ]] ||
        "$programs/cascade_bench_generate" "${size##*:}" "$folder"
    cat "$folder"/*.csv >/dev/null
    input=$(cat "$folder"/*.csv | wc -c)
    check_answers "$folder"
    read -r limit cpu memory < <(measure "$runs" "$work/out" "$programs/cascade_bench_load_limit" \
        "$folder")
    printf "$line" "$name" "load limit" "$limit" "$cpu" "$memory" 1.0 ""
    for command in check reach report; do
        read -r seconds cpu memory < <(measure "$runs" "$work/out" "$cascade" "$command" "$folder")
        wall[$name.$command]=$seconds
        printf "$line" "$name" "$command" "$seconds" "$cpu" "$memory" \
            "$(times "$seconds" "$limit")" "$(times "$((${memory%.*} * 1000000))" "$input")"
    done
    if command -v duckdb >/dev/null; then
        read -r seconds cpu memory < <(cd "$folder" &&
            measure "$runs" "$work/out" sh -c "duckdb <'$here/duckdb.sql'")
        printf "$line" "$name" "DuckDB, counts" "$seconds" "$cpu" "$memory" \
            "$(times "$seconds" "$limit")" ""
    fi
done
printf '\nfrom M to 2M:'
for command in check reach report; do
    printf ' %s %s times' "$command" "$(times "${wall[2M.$command]}" "${wall[M.$command]}")"
done
printf '\n"x limit": times what it takes to read the files and number their ids; "x size": memory as a\nmultiple of the bytes of the input files\n'
command -v duckdb >/dev/null || printf 'DuckDB is not installed: not compared\n'
