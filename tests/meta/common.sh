# shellcheck shell=bash
# Shared by the meta tests. They take the project's root as first argument.
# No `| grep -q`: it leaves early, and under pipefail the writer's SIGPIPE then looks like no match.
set -uo pipefail
export LC_ALL=C
shopt -s nullglob globstar

root=$1
shift
cd "$root" || exit 1
failures=0

complain() {
    printf '%s\n' "$*"
    failures=$((failures + 1))
}

finish() {
    ((failures == 0)) || echo "$failures found"
    exit $((failures > 0))
}

# The project's files, one a line: what git knows or could know, else everything but build folders.
project_files() {
    if [[ $(git rev-parse --show-toplevel 2>/dev/null) == "$root" ]]; then
        git -c core.quotePath=off ls-files --cached --others --exclude-standard
    else
        find . \( -path ./.git -o -path ./build \) -prune -o -type f -print | sed 's|^\./||'
    fi | while IFS= read -r file; do
        [[ ! -f $file ]] || printf '%s\n' "$file"
    done
}
