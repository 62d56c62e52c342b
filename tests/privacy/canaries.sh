#!/usr/bin/env bash
# Personal values stay in the records: canaries.sh TOOL ROOT
#
# Values that occur nowhere else are planted in every column that may be personal, in columns that
# belong to no field, in the path above the programme and in the environment; once in sound records
# and once under each fault that names a cell. Then every command runs in every format, and
# everything that came out is searched for them: as they are, in UTF-16, as JSON escapes and in
# base64. Only the file of rejected rows may hold them, since it is the partner's own rows. Ids, and
# what stands in columns of dates and counts, are no personal values: these columns are shown.
set -uo pipefail

tool=$1 root=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset LANGUAGE COLUMNS CLICOLOR CLICOLOR_FORCE FORCE_COLOR
export LC_ALL=C TZ=UTC NO_COLOR=1 TERM=dumb
export USER=QXuserCANARY LOGNAME=QXuserCANARY HOME=$scratch/QXhomeCANARY

name='Zenobia QXnameCANARY' father='Abdul QXfatherCANARY' accented='Zoë QXzoéCANARY'
cnic=3520277741963 phone=03217774196 email=qxmail.canary@example.org
note='QXnoteCANARY was ill' village='Chak QXvillageCANARY' sondaughter='d/o QXrelationCANARY'
canaries=(QXuserCANARY QXhomeCANARY QXpathCANARY QXnameCANARY QXfatherCANARY QXzo CANARY
    "$cnic" 35202-7774196-3 "$phone" 0321-7774196 7774196 "$email" qxmail QXnote QXvillage QXrelation)

# What a search must not find, in every shape.
patterns=$scratch/patterns
for canary in "${canaries[@]}"; do
    printf '%s\n' "$canary"
    # The part of its base64 that does not depend on what stands around it, for the three positions.
    for before in '' x xx; do
        coded=$(printf '%s%s' "$before" "$canary" | base64 -w0)
        case ${#before} in 0) from=0 ;; 1) from=2 ;; 2) from=3 ;; esac
        length=$((((${#before} + ${#canary}) * 8 / 6) - from))
        ((length > 7)) && printf '%s\n' "${coded:from:length}"
    done
done | sort -u >"$patterns"

programme() { # programme DIR: sound records, canaries in every personal column
    mkdir -p "$1"
    cat >"$1/cascade.toml" <<END
[programme]
id = "open-title"
title = "A programme"
start = 2020-01-01
end = 2020-12-31
roots = ["R"]
[[records]]
kind = "people"
file = "people.csv"
[[records]]
kind = "sessions"
file = "sessions.csv"
[[records]]
kind = "attendance"
file = "attendance.csv"
[[claim]]
id = "K1"
channel = "radio"
value = "about 500"
unit = "people"
actors = ["P1"]
method = "estimate"
[[output]]
id = "O1"
kind = "leaflet"
value = 20
producers = ["P1"]
[[flow]]
id = "F1"
actors = ["P2"]
rate = 5
per = "day"
[[published]]
id = "N1"
text = "2 people"
figure = "people"
END
    {
        echo 'person_id,name,father_name,sex,birth_year,cnic,phone,E-mail,Remarks,Village,S/o D/o'
        echo "P1,$name,$father,women,1990,$cnic,$phone,$email,$note,$village,$sondaughter"
        echo "P2,$accented,$father,men,1985,3520277741964,03217774197,$email,$note,$village,$sondaughter"
        echo "P3,$name,$father,women,1991,3520277741965,03217774198,$email,$note,$village,$sondaughter"
    } >"$1/people.csv"
    {
        echo 'session_id,date,kind,facilitators,participants,Venue contact,headcount'
        echo "S1,2020-02-01,tot,R,P1;P2,$name $phone,2"
        echo "S2,2020-03-01,awareness,P1,,$name $phone,30"
    } >"$1/sessions.csv"
    printf 'session_id,person_id,Signature\nS2,P3,%s\n' "$name" >"$1/attendance.csv"
}

# Each of these spoils one thing about the programme in the current folder.
row() { echo "$1" >>people.csv; }
fault_none() { :; }
fault_scientific_cnic() { row "P9,$name,$father,women,1990,3.52E+12,$phone,$email,$note,$village,x"; }
fault_scientific_phone() { row "P9,$name,$father,women,1990,$cnic,3.21E+09,$email,$note,$village,x"; }
fault_year() { row "P9,$name,$father,women,$cnic,$cnic,$phone,$email,$note,$village,x"; }
fault_sex() { row "P9,$name,$father,$name,1990,$cnic,$phone,$email,$note,$village,x"; }
fault_flag() { sed -i "1s/\$/,target/;2s/\$/,$name/" people.csv; }
fault_missing_cells() { row "P9,$name,$father,women,1990,$cnic,$phone"; }
fault_extra_cells() { row "P9,$name,$father,women,1990,$cnic,$phone,$email,$note,$village,x,$name,$phone"; }
fault_stray_quote() { row "P9,$name \"$father,women,1990,$cnic,$phone,$email,$note,$village,x"; }
fault_text_after_quote() { row "P9,\"$name\" $father,$father,women,1990,$cnic,$phone,$email,$note,$village,x"; }
fault_unterminated() { row "P9,\"$name,$father,women,1990,$cnic,$phone,$email,$note,$village,x"; }
fault_control() { row "P9,$name"$'\x01'",$father,women,1990,$cnic,$phone,$email,$note,$village,x"; }
fault_nul() { printf 'P9,%s\0,x\n' "$name" >>people.csv; }
fault_not_utf8() { row "P9,$name"$'\xe9'",$father,women,1990,$cnic,$phone,$email,$note,$village,x"; }
fault_latin1_file() { sed -i "s/P2,Zo../P2,Zo"$'\xeb'"/" people.csv; }
fault_formula() { row "P9,=HYPERLINK(QXnameCANARY),$father,women,1990,$cnic,=1+$phone,$email,$note,$village,x"; }
fault_excel_error() { row "P9,$name,$father,women,1990,#REF!,$phone,$email,$note,$village,x"; }
fault_two_contents() { row "P1,$father,$name,men,1970,$cnic,$phone,$email,$note,$village,x"; }
fault_blank_id() { row ",$name,$father,women,1990,$cnic,$phone,$email,$note,$village,x"; }
fault_names_as_facilitators() { echo "S3,2020-04-01,awareness,$name,$accented;$cnic,x,5" >>sessions.csv; }
fault_unknown_attendance() { echo "S1,$name,x" >>attendance.csv && echo "S9,$cnic,x" >>attendance.csv; }
fault_no_header() { sed -i 1d people.csv; }
fault_title_row() { sed -i "1i List of $name;$phone" people.csv; }
fault_twice_the_heading() { sed -i '1s/father_name/name/' people.csv; }
fault_missing_heading() { sed -i '1s/person_id/nobody/' people.csv; }
fault_other_delimiter() { sed -i "2s/,/;/g" people.csv; }
fault_total_row() { row "Total,$name,,,,,,,,,"; }
fault_second_table() { row "" && row "name,phone,E-mail" && row "$name,$phone,$email"; }
fault_headcount() { echo "S3,2020-04-01,awareness,R,,$name $phone,15+10" >>sessions.csv; }
fault_date() { echo "S3,03/04/2020,awareness,R,,$name $phone,5" >>sessions.csv; }
fault_copy() { cp people.csv again.csv && printf '[[records]]\nkind = "people"\nfile = "again.csv"\n' >>cascade.toml; }
fault_wrong_kind() { sed -i 's/kind = "attendance"/kind = "links"/' cascade.toml; }
fault_toml() { echo "note = $name" >>cascade.toml; }
fault_missing_file() { rm people.csv; }
fault_empty_file() { : >people.csv; }
fault_a_folder() { rm people.csv && mkdir people.csv; }
fault_only_canaries() { { echo "$name,$phone"; echo "$father,$cnic"; } >people.csv; }

failed=0
judge() { # judge WHAT FILE...
    local what=$1 found
    shift
    found=$(for file in "$@"; do
        [[ -f $file ]] || continue
        cat "$file"
        echo
        tr -d '\0' <"$file"
        echo
    done | grep -F -f "$patterns" | head -n 3)
    [[ -z $found ]] && return
    echo "$what gives away a personal value:"
    printf '%s\n' "$found" | cut -c 1-400
    failed=1
}

run_all() { # run_all NAME: every command in every format over the programme in ./p
    local name=$1 command format arguments out=$scratch/out
    for command in $commands; do
        case $command in
            new | verify-bundle) continue ;;
            figure | trace) arguments="p people" ;;
            map) arguments="p/people.csv" ;;
            bundle) arguments="p -o $scratch/bundle" ;;
            *) arguments="p" ;;
        esac
        for format in ${formats[$command]:-text md csv json html}; do
            rm -rf "$out" "$scratch/bundle"
            mkdir "$out"
            local options="-f $format"
            [[ $command == bundle ]] && options=''
            [[ $command == check ]] && options+=" --rejects $scratch/rejects --overwrite"
            [[ $command == check || $command == map ]] || options+=' --partial'
            [[ $command == graph && $format == csv ]] && options+=" -o $scratch/bundle"
            [[ $format == xlsx ]] && options+=" -o $out/book.xlsx"
            # shellcheck disable=SC2086
            "$tool" $command $arguments $options >"$out/1" 2>"$out/2"
            (($? > 3)) && echo "$name: $command $format did not end well" && failed=1
            # A workbook is packed; where nothing unpacks it, tests/xlsx looks into it.
            [[ ! -f $out/book.xlsx ]] || unzip -p "$out/book.xlsx" >"$out/1" 2>/dev/null
            judge "$name: cascade $command -f $format" "$out/1" "$out/2" "$scratch"/bundle/*
            [[ $command == bundle ]] && break
        done
    done
}

commands=$(sed -n 's/^set(CASCADE_COMMANDS \(.*\))/\1/p' "$root/cli/commands.cmake")
declare -A formats=([check]="text csv json" [graph]="dot graphml csv"
    [report]="text md csv json html xlsx")

mkdir -p "$scratch/QXpathCANARY" && cd "$scratch/QXpathCANARY" || exit 1
mapfile -t faults < <(declare -F | sed -n 's/^declare -f fault_//p')
for fault in "${faults[@]}"; do
    rm -rf p "$scratch/rejects"
    programme p
    (cd p && "fault_$fault")
    if [[ $fault == none ]]; then
        run_all "$fault"
        continue
    fi
    # Errors are told by one piece of code: the commands that give figures run once.
    for options in "check p" "check p -q" "check p -f csv" "check p -f json" "report p" \
        "report p --partial" "trace p people --partial -f json" "check p --rejects $scratch/rejects"; do
        # shellcheck disable=SC2086
        "$tool" $options >"$scratch/1" 2>"$scratch/2"
        (($? > 3)) && echo "$fault: $options did not end well" && failed=1
        judge "$fault: cascade $options" "$scratch/1" "$scratch/2"
    done
    for file in "$scratch"/rejects/*; do
        [[ -f $file && $(stat -c %a "$file") != 600 ]] && echo "$file may be read by others" && failed=1
    done
done

# A search that finds nothing must be able to find something.
printf 'x%sx' "$name" | base64 >"$scratch/1"
before=$failed failed=0
judge "(as it should)" "$scratch/1" >"$scratch/2"
((failed == 1)) || { echo "the search does not find base64" && before=1; }
exit $before
