#!/usr/bin/env bash
# Every public header compiles alone, and twice in a row:
# headers_alone.sh ROOT COMPILER -IFOLDER…
source "$(dirname "$0")/common.sh"

headers=(libcascade/include/cascade/**/*.hpp)
((${#headers[@]})) || complain "no public header was found"

compile_last_argument='
    header=${*: -1}
    printf "#include \"%s\"\n#include \"%s\"\n" "$header" "$header" |
        "${@:1:$#-1}" -std=c++20 -Wall -Wextra -Werror -fsyntax-only -x c++ - 2>&1 ||
        { printf "%s does not compile alone\n" "$header"; exit 1; }'
printf '%s\n' "${headers[@]#libcascade/include/}" cascade/version.hpp |
    xargs -n 1 -P 2 bash -c "$compile_last_argument" compile "$@" ||
    complain "a header leans on another"
finish
