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

"$cmake" -G Ninja -S "$consumer" -B "$scratch/build" -DCMAKE_PREFIX_PATH="$prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" >"$scratch/configure.log" 2>&1 || {
    cat "$scratch/configure.log"
    exit 1
}
"$cmake" --build "$scratch/build"
"$scratch/build/consumer"
