#!/usr/bin/env bash
# A run that is killed leaves the old bundle, the new one or none, never a part of one:
# killed.sh TOOL ROOT
# SIGKILL may leave a `.cascade-….tmp` folder beside it; SIGTERM, SIGINT and SIGHUP leave nothing.
set -uo pipefail
tool=$1 root=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export LC_ALL=C
failed=0
complain() {
    echo "$*"
    failed=1
}

old=$root/examples/headcounts new=$root/examples/two-partners
stamp() { date +%s%N; }

# How long a whole run takes here, so that the kills fall into it.
begun=$(stamp)
"$tool" bundle "$new" -q -o measured --with-inputs 2>/dev/null || {
    echo "cannot bundle at all"
    exit 1
}
whole=$(($(stamp) - begun))
rm -rf measured

declare -A seen=()
judge() { # LABEL
    if [[ ! -e b ]]; then
        seen[absent]=1
    elif [[ ! -f b/datapackage.json ]]; then
        complain "$1: a folder without its manifest has the bundle's name"
    elif "$tool" verify-bundle b -q --programme "$old" >/dev/null 2>&1; then
        seen[old]=1
    elif "$tool" verify-bundle b -q --programme "$new" >/dev/null 2>&1; then
        seen[new]=1
    else
        complain "$1: neither the old bundle nor the new one"
        "$tool" verify-bundle b --programme "$new"
    fi
}

run_and_end() { # SIGNAL STEP OF OPTIONS…
    local signal=$1 delay pid
    delay=$((whole * $2 / $3))
    shift 3
    # A shell starts what runs beside it with SIGINT ignored; env gives the usual answer back.
    env --default-signal=INT "$tool" bundle "$new" -q -o b --with-inputs "$@" 2>/dev/null &
    pid=$!
    sleep "$(printf '%d.%09d' $((delay / 1000000000)) $((delay % 1000000000)))"
    kill -s "$signal" "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
}

for step in $(seq 1 30); do
    rm -rf b .cascade-*
    run_and_end KILL "$step" 26
    judge "SIGKILL $step of 26, no bundle before"
    for left in .cascade-*; do
        [[ ! -e $left || -d $left ]] || complain "SIGKILL $step: $left"
    done

    rm -rf b .cascade-*
    "$tool" bundle "$old" -q -o b
    run_and_end KILL "$step" 26 --overwrite
    judge "SIGKILL $step of 26, a bundle before"
    [[ -e b ]] || complain "SIGKILL $step: the old bundle is gone"
    "$tool" bundle "$old" -q -o b --overwrite || complain "SIGKILL $step: the next run fails"
done

for signal in TERM INT HUP; do
    for step in 6 10 13 16 18 20 22 24; do
        rm -rf b .cascade-*
        run_and_end "$signal" "$step" 24
        judge "SIG$signal $step of 24"
        [[ -z $(find . -name '.cascade-*') ]] || complain "SIG$signal $step: a temporary is left"
    done
done

# A run that is held in the middle of its writing, whatever the speed of the machine.
if command -v strace >/dev/null && strace -o /dev/null true 2>/dev/null; then
    for signal in KILL TERM; do
        for call in 1 3 6 9 13; do
            rm -rf b .cascade-*
            strace -f -qq -o /dev/null -e trace=fsync -e "inject=fsync:signal=$signal:when=$call" \
                "$tool" bundle "$new" -q -o b --with-inputs 2>/dev/null
            (($? > 128)) || complain "SIG$signal at flush $call: the run was not ended"
            seen["$signal at a flush"]=1
            [[ ! -e b ]] || judge "SIG$signal at flush $call"
            [[ $signal == KILL || -z $(find . -name '.cascade-*') ]] ||
                complain "SIG$signal at flush $call: a temporary is left"
        done
        # The same over an old bundle: while it is filled, exchanged, and while the old one goes.
        for at in fsync:1 fsync:9 renameat2:1 unlink:1 unlink:4; do
            rm -rf b .cascade-*
            "$tool" bundle "$old" -q -o b
            strace -f -qq -o /dev/null -e "trace=${at%:*}" \
                -e "inject=${at%:*}:signal=$signal:when=${at#*:}" \
                "$tool" bundle "$new" -q -o b --with-inputs --overwrite 2>/dev/null
            (($? > 128)) || complain "SIG$signal at $at: the run was not ended"
            seen["$signal while replacing"]=1
            judge "SIG$signal at $at"
            [[ -e b ]] || complain "SIG$signal at $at: there is no bundle any more"
            [[ $signal == KILL || -z $(find . -name '.cascade-*') ]] ||
                complain "SIG$signal at $at: a temporary is left"
        done
    done
fi
echo "outcomes seen: ${!seen[*]}"
((${#seen[@]} > 0)) || complain "nothing was judged"
exit $failed
