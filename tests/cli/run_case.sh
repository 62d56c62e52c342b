#!/usr/bin/env bash
# Runs one golden case: run_case.sh TOOL ROOT CASE
#
# CASE holds `cmd` (one line, the arguments of cascade), what is expected on standard output, on
# standard error and as exit code (`expout`, `experr`, `code`), the inputs and, where inputs must be
# made, a script `setup`. The case runs in a scratch copy beside links to data/ and examples/, so
# that $DATA and $EXAMPLES are short relative paths that can stand in an expected output.
# CASCADE_UPDATE_GOLDEN=1 records instead of comparing.
set -uo pipefail

tool=$1 root=$2 folder=$3

scratch=$(mktemp -d)
trap 'chmod -R u+rwX "$scratch"; rm -rf "$scratch"' EXIT
mkdir "$scratch/case" "$scratch/home"
ln -s "$root/data" "$scratch/data"
ln -s "$root/examples" "$scratch/examples"
cp -R "$folder/." "$scratch/case"
cd "$scratch/case" || exit 1
rm -f cmd setup expout experr code

unset LANGUAGE COLUMNS CLICOLOR CLICOLOR_FORCE FORCE_COLOR
export LC_ALL=C TZ=UTC NO_COLOR=1 TERM=dumb HOME=$scratch/home
export DATA=../data EXAMPLES=../examples
PATH=$(dirname "$tool"):$PATH
umask 022

if [[ -f $folder/setup ]] && ! bash -eu "$folder/setup" >"$scratch/setup.log" 2>&1; then
    echo "the setup script failed:"
    cat "$scratch/setup.log"
    exit 1
fi

mapfile -t lines <"$folder/cmd"
if ((${#lines[@]} != 1)) || [[ -z ${lines[0]} || ${lines[0]} == cascade\ * ]]; then
    echo "cmd holds one line: the arguments, without the word cascade"
    exit 1
fi

# Descriptors that a test runner left open would count against a case's own limits.
exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
(eval "cascade ${lines[0]}") </dev/null >"$scratch/out" 2>"$scratch/err"
echo $? >"$scratch/code"
echo "cascade ${lines[0]}"

if (($(<"$scratch/code") > 3)); then
    echo "exit code $(<"$scratch/code"): only 0 to 3 are promised"
    cat "$scratch/err"
    exit 1
fi

failed=0
declare -A shown=([expout]=out [experr]=err [code]=code)
for name in expout experr code; do
    seen=$scratch/${shown[$name]}
    if [[ ${CASCADE_UPDATE_GOLDEN:-} == 1 ]]; then
        cmp -s "$seen" "$folder/$name" || cp "$seen" "$folder/$name"
    elif [[ ! -f $folder/$name ]]; then
        echo "$name is not recorded yet (./dev update-golden); it would hold:"
        head -n 100 "$seen"
        failed=1
    elif ! cmp -s "$folder/$name" "$seen"; then
        diff -u --label "expected $name" --label "seen" "$folder/$name" "$seen" | head -n 200
        failed=1
    fi
done

# A case of tests/errors/<code>/ must show the code it stands for.
if [[ $folder =~ /tests/errors/([^/]+) ]]; then
    code=${BASH_REMATCH[1]}
    if ! cat "$scratch/out" "$scratch/err" | grep -F -e "[$code]" -e "\"$code\"" >/dev/null; then
        echo "the problem code $code does not show"
        failed=1
    fi
fi
exit $failed
