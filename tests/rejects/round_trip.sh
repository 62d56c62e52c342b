#!/usr/bin/env bash
# Rejected rows are a file that can be mended and read again: round_trip.sh TOOL ROOT
#
# Random tables with faults of every kind that costs a row. With nothing mended, the file of
# rejected rows read in place of the table has the same faults on the same cells; the table without
# these rows, beside the rejected rows once they are mended, gives the figures of the table mended in
# place. (A formula in a column of text is the exception: it comes back as the text that was seen.)
set -uo pipefail

tool=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C TZ=UTC NO_COLOR=1
cd "$scratch" || exit 1

programme() { # programme DIR FILE...
    local folder=$1
    shift
    mkdir -p "$folder"
    printf '[programme]\nid = "p"\nstart = 2020-01-01\nend = 2020-12-31\nroots = ["R"]\n' >"$folder/cascade.toml"
    for file in "$@"; do
        printf '[[records]]\nkind = "sessions"\nfile = "%s"\n' "$file" >>"$folder/cascade.toml"
    done
}

# A faulty row and, after a tab, the same row mended. The number makes its id.
faulty() { # faulty KIND ID
    case $1 in
        0) printf '%s,2020-13-01,talk,R,20,plain\t%s,2020-12-01,talk,R,20,plain' "$2" "$2" ;;
        1) printf '%s,2020-03-01,talk,R,15+10,"two; parts"\t%s,2020-03-01,talk,R,25,"two; parts"' "$2" "$2" ;;
        2) printf '%s,45123,talk,R,-5,"@home"\t%s,2020-03-01,talk,R,5,"@home"' "$2" "$2" ;;
        3) printf '%s,2020-03-01,talk,R\t%s,2020-03-01,talk,R,,' "$2" "$2" ;;
        4) printf '%s,2020-03-01,talk,R,20,x,,beyond\t%s,2020-03-01,talk,R,20,x' "$2" "$2" ;;
        5) printf '%s,2020-03-01,talk,R,20,stray " quote\t%s,2020-03-01,talk,R,20,stray quote' "$2" "$2" ;;
        6) printf '%s,2020-03-01,"ta"lk,R,20,x\t%s,2020-03-01,talk,R,20,x' "$2" "$2" ;;
        7) printf '%s,2020-03-01,talk,R,1e3,+92 300\t%s,2020-03-01,talk,R,1000,+92 300' "$2" "$2" ;;
        8) printf '%s,2020-03-01,talk,R,20,bad \xe9 byte\t%s,2020-03-01,talk,R,20,good byte' "$2" "$2" ;;
        9) printf '%s,2020-03-01,talk,R,#REF!,"with ""quotes"""\t%s,2020-03-01,talk,R,30,"with ""quotes"""' "$2" "$2" ;;
    esac
}

# The faults as heading and code, without the rows' numbers: these change with the file.
faults_of() { # faults_of DIR FILE
    "$tool" check "$1" -f csv 2>/dev/null | awk -F, -v file="\"$2\"" '$1 == file && $4 == "error" { print $3, $5 }' | sort
}
figures_of() { "$tool" report "$1" -f csv 2>/dev/null; }

failed=0
check() { # check WHAT EXPECTED SEEN
    [[ $2 == "$3" ]] && return
    echo "seed $seed: $1"
    diff <(echo "$2") <(echo "$3") | head -n 20
    failed=1
}

for seed in $(seq 1 40); do
    RANDOM=$seed
    rm -rf source rejected mended both out
    programme source sessions.csv
    programme rejected sessions.rejects.csv
    programme mended sessions.csv
    programme both sessions.csv sessions.rejects.csv
    titles=$((RANDOM % 2))
    heading='session_id,date,kind,facilitators,headcount,title'
    : >source/sessions.csv
    ((titles)) && printf 'List of sessions,,,,,\n\n' >source/sessions.csv
    echo "$heading" >>source/sessions.csv
    cp source/sessions.csv mended/sessions.csv
    cp source/sessions.csv both/sessions.csv
    # Mended rejected rows, as they would stand in their file after mending by hand.
    echo "$heading,_cascade_row,_cascade_codes,_cascade_mend" >both/sessions.rejects.csv
    rows=$((3 + RANDOM % 8))
    for ((i = 1; i <= rows; ++i)); do
        if ((RANDOM % 2)); then
            good="S$i,2020-04-0$((1 + RANDOM % 9)),talk,R,$((RANDOM % 60)),\"fine, row\""
            for folder in source mended both; do echo "$good" >>$folder/sessions.csv; done
        else
            IFS=$'\t' read -r bad good < <(faulty $((RANDOM % 10)) "S$i" && echo)
            printf '%s\n' "$bad" >>source/sessions.csv
            printf '%s\n' "$good" >>mended/sessions.csv
            printf '%s,%d,code,"mend, it"\n' "$good" "$i" >>both/sessions.rejects.csv
        fi
    done
    "$tool" check source --rejects out >/dev/null 2>&1
    code=$?
    if [[ ! -f out/sessions.rejects.csv ]]; then
        # Several rows with such bytes mean another encoding: then the whole file is refused.
        ((code == 0 || (code == 2 && $(grep -c $'\xe9' source/sessions.csv) > 1))) || { echo "seed $seed: exit code $code and no rejected rows" && failed=1; }
        continue
    fi
    cp out/sessions.rejects.csv rejected/
    check "other faults than in the source" "$(faults_of source sessions.csv)" \
        "$(faults_of rejected sessions.rejects.csv)"
    # Rejected again, they give the same file but for the numbers of the rows.
    "$tool" check rejected --rejects out2 --overwrite >/dev/null 2>&1
    [[ -s out2/sessions.rejects.rejects.csv ]] || { echo "seed $seed: nothing rejected the second time" && failed=1; }
    check "other figures than with the rows mended in place" "$(figures_of mended)" "$(figures_of both)"
done

# Modes, marks, and what is not replaced.
[[ $(stat -c %a out/sessions.rejects.csv) == 600 ]] || { echo "the rejected rows may be read by others" && failed=1; }
[[ $(head -c 3 out/sessions.rejects.csv) == $'\xef\xbb\xbf' ]] || { echo "no byte order mark" && failed=1; }
echo mine >out/sessions.rejects.csv
"$tool" check source --rejects out >/dev/null 2>err
[[ $? == 3 && $(cat out/sessions.rejects.csv) == mine ]] || { echo "a file was replaced" && failed=1; }
grep -q 'add --overwrite' err || { echo "what to do is not said" && failed=1; }
exit $failed
