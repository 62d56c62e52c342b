#!/usr/bin/env bash
# A crash leaves no image of the memory: core_dump.sh TOOL ROOT
#
# While the tool waits for somebody to read its output, its limit for core files is looked at.
set -uo pipefail

tool=$1 root=$2
[[ -r /proc/self/limits ]] || exit 77
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
ulimit -S -c unlimited 2>/dev/null
mkdir "$scratch/p"
printf '[programme]\nid = "p"\n[[records]]\nkind = "sessions"\nfile = "s.csv"\n' >"$scratch/p/cascade.toml"
{
    echo "session_id,date"
    for i in $(seq 2000); do echo "S$i,never"; done
} >"$scratch/p/s.csv"
mkfifo "$scratch/pipe"
# More than a pipe holds: it waits until the end of it is closed.
"$tool" check "$scratch/p" -f json >"$scratch/pipe" 2>/dev/null &
pid=$!
exec 3<"$scratch/pipe"
limit=
for _ in $(seq 200); do
    limit=$(sed -n 's/^Max core file size *\([^ ]*\) .*/\1/p' "/proc/$pid/limits" 2>/dev/null)
    [[ $limit == 0 || -z $limit ]] && break
    sleep 0.01
done
exec 3<&-
wait "$pid"
[[ $limit == 0 ]] && exit 0
echo "the tool may write core files: limit ${limit:-unknown}"
exit 1
