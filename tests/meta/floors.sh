#!/usr/bin/env bash
# Who includes whom: the floors of the library, and one door for each outside library.
source "$(dirname "$0")/common.sh"

declare -A below=(
    [base]="base"
    [records]="base records"
    [linkage]="base records linkage"
    [read]="base records linkage read"
    [reach]="base records reach"
    [check]="base records linkage reach check"
    [figures]="base records linkage reach figures"
    [report]="base records linkage check figures report"
)
declare -A doors=()
judged=0

# Which floor a header named in an include belongs to; nothing for those that stand on none.
floor_of() {
    local name=${1#cascade/}
    [[ $name == */* && -n ${below[${name%%/*}]:-} ]] && echo "${name%%/*}"
}

judge_own() { # FILE FLOOR NAME
    local file=$1 floor=$2 name=$3 other
    judged=$((judged + 1))
    [[ $name != cascade/cascade.hpp ]] || complain "$file: the umbrella is for users, not for the library"
    [[ $name != *..* ]] || complain "$file: $name: headers are named from the include folder"
    other=$(floor_of "$name")
    [[ -z $other || " ${below[$floor]} " == *" $other "* ]] ||
        complain "$file: the floor $floor may not include $name"
}

judge_foreign() { # FILE FLOOR NAME
    local file=$1 floor=$2 name=$3 allowed=no
    [[ $name == */* || $name == *.h ]] || return 0
    case $name in
        boost/multiprecision/*) # sums of fractions beyond 64 bits
            [[ $file == libcascade/src/figures/exact_shares.cpp ]] && allowed=yes
            ;;
        boost/*) [[ $file == libcascade/src/reach/*.cpp ]] && allowed=yes && doors[boost]+=" $file" ;;
        toml++/*) [[ $file == libcascade/src/read/*.cpp ]] && allowed=yes && doors[toml]+=" $file" ;;
        fmt/* | nlohmann/*) [[ $file == libcascade/src/report/* ]] && allowed=yes ;;
        fcntl.h | unistd.h | sys/stat.h) # what POSIX alone can say about a file before it is read
            [[ $file == libcascade/src/read/input_bytes.cpp ]] && allowed=yes
            ;;
        xlsxwriter.h) [[ $file == libcascade/src/report/*.cpp ]] && allowed=yes && doors[xlsxwriter]+=" $file" ;;
        utf8proc.h) [[ $file == libcascade/src/base/unicode.cpp ]] && allowed=yes ;;
        iconv.h) [[ $file == libcascade/src/read/decode.cpp ]] && allowed=yes ;;
        expat.h) [[ $file == libcascade/src/read/*.cpp ]] && allowed=yes && doors[expat]+=" $file" ;;
        zip.h) [[ $file == libcascade/src/read/*.cpp ]] && allowed=yes && doors[zip]+=" $file" ;;
        nettle/*) [[ $file == libcascade/src/read/sha256.cpp ]] && allowed=yes ;;
    esac
    [[ $allowed == yes ]] || complain "$file: the floor $floor has no door for <$name>"
}

includes() { sed -nE 's/^[[:space:]]*#[[:space:]]*include[[:space:]]*([<"])([^>"]+)[>"].*/\1 \2/p' "$1"; }

for file in libcascade/{include/cascade,src}/*/**/*.{hpp,cpp,inc}; do
    floor=${file#libcascade/include/cascade/}
    floor=${floor#libcascade/src/}
    floor=${floor%%/*}
    if [[ -z ${below[$floor]:-} ]]; then
        complain "$file: there is no floor $floor"
        continue
    fi
    while read -r mark name; do
        if [[ $name == cascade/* || $mark == '"' ]]; then
            judge_own "$file" "$floor" "$name"
        else
            judge_foreign "$file" "$floor" "$name"
        fi
    done < <(includes "$file")
done
for library in "${!doors[@]}"; do
    mapfile -t files < <(tr ' ' '\n' <<<"${doors[$library]}" | sed '/^$/d' | sort -u)
    ((${#files[@]} == 1)) || complain "$library has more than one door: ${files[*]}"
done

for file in cli/**/*.{hpp,cpp}; do
    while read -r mark name; do
        judged=$((judged + 1))
        case $name in
            CLI/* | fmt/* | cascade/* | fcntl.h | unistd.h | sys/stat.h) ;;
            sys/prctl.h | sys/resource.h) # no image of the memory on the disk
                [[ $file == cli/private_memory.cpp ]] || complain "$file: the tool has no door for $name" ;;
            */* | *.h) [[ $mark == '"' && $name != *..* ]] || complain "$file: the tool has no door for $name" ;;
        esac
    done < <(includes "$file")
done

((judged > 0)) || complain "no include was judged: the layout of the project has changed"
finish
