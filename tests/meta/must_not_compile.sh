#!/usr/bin/env bash
# What the types forbid: must_not_compile.sh ROOT COMPILER -IFOLDER…
# Each file of must_not_compile/ compiles as it stands, and does not with -DMISTAKE.
source "$(dirname "$0")/common.sh"

compiler=$1
flags=(-std=c++20 -fsyntax-only "${@:2}")

files=(tests/meta/must_not_compile/*.cpp)
((${#files[@]})) || complain "no file to try"
for file in "${files[@]}"; do
    grep -q '^#ifdef MISTAKE$' "$file" || complain "$file: holds no mistake"
    "$compiler" "${flags[@]}" "$file" || complain "$file: the right form does not compile"
    ! "$compiler" "${flags[@]}" -DMISTAKE "$file" 2>/dev/null || complain "$file: the mistake compiles"
done
finish
