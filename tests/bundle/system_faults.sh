#!/usr/bin/env bash
# A disk that fails at any step of writing gives exit code 3, leaves what was there and nothing
# half-made: system_faults.sh TOOL ROOT. Needs strace, which plays the failing disk.
set -uo pipefail
tool=$1 root=$2
if ! command -v strace >/dev/null || ! strace -o /dev/null true 2>/dev/null; then
    echo "strace cannot be used here: skipped"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export LC_ALL=C
failed=0
injected=0
complain() {
    echo "$*"
    failed=1
}

old=$root/examples/headcounts new=$root/examples/two-partners
"$tool" bundle "$old" -q -o b
cp -R b before

restore() {
    rm -rf b .cascade-*
    cp -R before b
}

# Fails the n-th of CALL with FAULT, n = 1, 2 … until a run gets through.
each() { # CALL FAULT FIRST LAST
    local call=$1 fault=$2 n code
    for ((n = $3; n <= $4; ++n)); do
        strace -f -qq -o trace -e "trace=$call" -e "inject=$call:error=$fault:when=$n" \
            "$tool" bundle "$new" -o b --with-inputs --overwrite -q >out 2>err
        code=$?
        if ! grep -q INJECTED trace; then
            restore
            return 0
        fi
        injected=$((injected + 1))
        if ((code == 0)); then
            # Talk that nobody hears, and the flushing of folders, which some file systems lack.
            "$tool" verify-bundle b -q || complain "$call $n $fault: exit 0 and no whole bundle"
            restore
            continue
        fi
        ((code == 3)) || complain "$call $n $fault: exit code $code: $(<err)"
        grep -qF '[write-failed]' err || complain "$call $n $fault: $(<err)"
        diff -r before b >/dev/null || complain "$call $n $fault: the old bundle was touched"
        [[ -z $(find . -name '.cascade-*') ]] || complain "$call $n $fault: a temporary is left"
        restore
    done
}

each mkdir ENOSPC 1 9
each fsync EIO 1 40
each write ENOSPC 1 40
each renameat2 EACCES 1 3

# A file system that cannot exchange two folders: by way of a third name.
strace -f -qq -o trace -e trace=renameat2 -e inject=renameat2:error=EINVAL \
    "$tool" bundle "$new" -o b --with-inputs --overwrite -q 2>err || complain "no exchange: $(<err)"
grep -q INJECTED trace || complain "no exchange: renameat2 was not asked for"
"$tool" verify-bundle b -q || complain "no exchange: the bundle is not whole"
[[ -z $(find . -name '.cascade-*') ]] || complain "no exchange: something is left"

echo "$injected faults were played"
((injected > 20)) || complain "too few faults were played: $injected"
exit $failed
