#!/usr/bin/env bash
# Installs the build into a scratch folder and builds a consumer against it:
# run_install.sh CMAKE BUILD CONSUMER COMPILER
set -euo pipefail
export LC_ALL=C

cmake=$1 build=$2 consumer=$3 compiler=$4

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
prefix=$scratch/prefix

"$cmake" --install "$build" --prefix "$prefix" >"$scratch/install.log" || {
    cat "$scratch/install.log"
    exit 1
}
for file in bin/cascade include/cascade/version.hpp include/cascade/base/ids.hpp; do
    [[ -f $prefix/$file ]] || { echo "not installed: $file"; exit 1; }
done
if grep -rlE "$build|$(dirname "$(dirname "$consumer")")/" "$prefix" --include='*.cmake'; then
    echo "the package files above name folders of this build"
    exit 1
fi

build_against() {  # SOURCE TARGET_FOLDER
    "$cmake" -G Ninja -S "$1" -B "$2" -DCMAKE_PREFIX_PATH="$prefix" \
        -DCMAKE_CXX_COMPILER="$compiler" >"$scratch/configure.log" 2>&1 || {
        cat "$scratch/configure.log"
        exit 1
    }
    "$cmake" --build "$2"
}

build_against "$consumer" "$scratch/build"
"$scratch/build/consumer"

# The example of a program on the library: twelve people, fifteen attendances.
examples=$(dirname "$(dirname "$consumer")")/examples
build_against "$examples/library" "$scratch/example"
"$scratch/example/count_reach" "$examples/chain-of-twelve" | tee "$scratch/example.log"
grep -qx 'all: 12 people' "$scratch/example.log"
grep -qx 'all: 15 contacts' "$scratch/example.log"
