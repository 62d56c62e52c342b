#!/usr/bin/env bash
# No byte that a terminal would obey comes out of any command: terminal.sh TOOL ROOT
#
# Titles, labels, names of files and columns, ids and texts hold escape sequences, C1 controls, bidi
# controls and line separators. Neither stream may hold a control byte but the line feed.
set -uo pipefail

tool=$1 root=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset LANGUAGE COLUMNS CLICOLOR CLICOLOR_FORCE FORCE_COLOR
export LC_ALL=C TZ=UTC NO_COLOR=1 TERM=dumb HOME=$scratch
cd "$scratch" || exit 1

esc=$'\x1b]0;owned\x07\x1b[2J' c1=$'\xc2\x9b31m\xc2\x85' bidi=$'\xe2\x80\xae\xe2\x81\xa6\xe2\x80\x8f\xd8\x9c'
lines=$'\xe2\x80\xa8\xe2\x80\xa9' bad=$'\xff\xc0\x80\xed\xa0\x80'
mkdir p
printf '%s' '[programme]
id = "hostile"
title = "Title \u001b[31m \u009b2J \u202e \u2028 \u0007"
start = 2020-01-01
end = 2020-12-31
roots = ["R\u202e"]
[labels]
kind = { "talk\u202e" = "Talk \u001b[5m" }
[[records]]
kind = "sessions"
file = "sessions.csv"
[[records]]
kind = "sessions"
file = "more\u202e.csv"
[[records]]
kind = "people"
file = "people.csv"
[[published]]
id = "N1"
text = "about \u001b[1m 30 \u2067 people"
figure = "people"
note = "\u0090 note \u200f"
' >p/cascade.toml
{
    echo "session_id,date,kind,facilitators,headcount,partner,title,Note $esc"
    echo "S1,2020-02-01,tot,R,30,PWF$bidi,Title $bidi$lines,x"
    echo "S2,2020-02-02,talk$bidi,R,30,PWF,\"Title${lines}two\",$c1"
    echo "S3$bidi,2020-02-03,talk,R,30,PWF,x,x"
} >p/sessions.csv
{
    echo "session_id,date,kind,facilitators,headcount,partner,title,Other$bidi"
    echo "S1$esc,2020$esc,tot$c1,R$lines,3${esc}0,P$esc,Title$c1,$bad"
    echo "S5,${c1}2020-02-01,tot$c1,R$c1,$bidi-3$esc,P$c1,Title$bad,x"
    echo "S6,2020-02-01,tot,$bidi,30\"$esc,P,Title,x"
} >"p/more"$'\xe2\x80\xae'".csv"
printf 'person_id,name,E%s\nP1,%s,x\nP2%s,y,z\n' "$esc" "$esc$c1$bidi" "$esc" >p/people.csv

failed=0
# C0 without the line feed, DEL, C1, bidi and line controls, and what is no UTF-8.
hostile='[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xff'
judge() { # judge WHAT
    local stream
    for stream in 1 2; do
        grep -aqP "$hostile" "$stream" || continue
        echo "$1 sends a control to stream $stream:"
        grep -aP "$hostile" "$stream" | head -n 2 | od -c | head -n 12
        failed=1
    done
}
commands=$(sed -n 's/^set(CASCADE_COMMANDS \(.*\))/\1/p' "$root/cli/commands.cmake")
run() {
    "$tool" "$@" >1 2>2
    (($? > 3)) && echo "cascade $* did not end well" && failed=1
    judge "cascade $*"
}
for programme in p q; do
    # Once with all its faults, once with nothing but the texts that may stand.
    if [[ $programme == q ]]; then
        cp -R p q && rm q/more*
        sed -i '/more/d;/^file = "people.csv"/d' q/cascade.toml
        sed -i -z 's/\[\[records\]\]\nkind = "sessions"\n\[\[records\]\]\nkind = "people"\n//' q/cascade.toml
        printf 'session_id,date,kind,facilitators,headcount,partner,title\nS1,2020-02-01,tot,R,30,PWF,%s\n' \
            "Title $bidi$lines" >q/sessions.csv
    fi
    for command in $commands; do
        case $command in
            new | verify-bundle) continue ;;
            figure | trace) set -- "$programme" people ;;
            map) set -- "$programme/sessions.csv" ;;
            bundle) set -- "$programme" -o "bundle-$programme" ;;
            *) set -- "$programme" ;;
        esac
        run "$command" "$@"
        for format in md csv json html; do run "$command" "$@" -f "$format" --partial; done
    done
done
# What is typed comes back too.
run "che${esc}ck"
run check "no$esc$bidi-where"
run report p --con"$esc"
run figure q "peo$c1"
run figure q people --where "partner=$esc"
run check p -o "no/such$esc/folder"

printf 'x\x1b[2Jx\n' >1
before=$failed failed=0
judge "(as it should)" >/dev/null
((failed == 1)) || { echo "the search does not find an escape" && before=1; }
exit $before
