#!/usr/bin/env bash
# Other programs read what `cascade graph` writes: readers.sh TOOL ROOT
#
# Graphviz draws the DOT, an XML validator takes the GraphML, and NetworkX finds in it as many nodes
# and edges as there are. Over every programme that comes with the project, and over one whose ids
# are made of quotes, markup, formulas and control characters. Readers that are not installed are
# left out; without any of them the test is skipped.
set -uo pipefail

tool=$1 root=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C NO_COLOR=1
# shellcheck source=hostile.sh
source "$root/tests/graph/hostile.sh"

python=
for program in python3 /usr/bin/python3; do
    "$program" -c 'import networkx' 2>/dev/null && python=$program && break
done
[[ -n $python ]] || command -v dot >/dev/null || command -v xmllint >/dev/null || exit 77

failed=0
complain() {
    echo "$*"
    failed=1
}

cat >"$scratch/count.py" <<'END'
import sys
import networkx
graph = networkx.read_graphml(sys.argv[1])
kinds = {k for _, _, k in graph.edges(data="kind")}
assert kinds <= {"gives", "attends", "belongs_to"}, kinds
for node, facts in graph.nodes(data=True):
    assert facts["id"] and isinstance(facts.get("tier", 0), int), (node, facts)
for a, b, facts in graph.edges(data=True):
    assert isinstance(facts.get("admissible", True), bool), (a, b, facts)
print(graph.number_of_nodes(), graph.number_of_edges())
END

hostile_programme "$scratch/hostile"
for toml in "$root"/examples/*/cascade.toml "$root"/data/*/cascade.toml "$scratch/hostile/cascade.toml"; do
    programme=${toml%/cascade.toml}
    name=${programme##*/}
    for format in dot graphml; do
        "$tool" graph "$programme" -f $format -q >"$scratch/$format" 2>"$scratch/err" ||
            complain "$name: graph -f $format: $(head -c 300 "$scratch/err")"
        # What a terminal would obey or hide, in UTF-8, reaches neither.
        grep -qP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xa8-\xae]' "$scratch/$format" &&
            complain "$name: graph -f $format holds a control character"
    done
    nodes=$(grep -c '^    <node ' "$scratch/graphml")
    edges=$(grep -c '^    <edge ' "$scratch/graphml")
    [[ $(grep -c ' -> ' "$scratch/dot") == "$edges" ]] || complain "$name: DOT has other edges"
    if command -v dot >/dev/null; then
        # Only the first drawings are laid out: what counts is that the text is understood.
        dot -Tcanon "$scratch/dot" >"$scratch/canon" 2>"$scratch/err" && [[ ! -s $scratch/err ]] ||
            complain "$name: graphviz: $(head -c 300 "$scratch/err")"
        command -v gvpr >/dev/null && {
            seen=$(gvpr 'BEG_G { printf("%d %d\n", nNodes($G), nEdges($G)); }' "$scratch/dot")
            [[ $seen == "$nodes $edges" ]] || complain "$name: graphviz sees $seen, not $nodes $edges"
        }
    fi
    if command -v xmllint >/dev/null; then
        xmllint --noout --nonet "$scratch/graphml" 2>"$scratch/err" ||
            complain "$name: xmllint: $(head -c 300 "$scratch/err")"
    fi
    if [[ -n $python ]]; then
        seen=$("$python" "$scratch/count.py" "$scratch/graphml" 2>"$scratch/err") ||
            complain "$name: networkx: $(tail -c 300 "$scratch/err")"
        [[ $seen == "$nodes $edges" ]] || complain "$name: networkx sees $seen, not $nodes $edges"
    fi
    rm -rf "$scratch/tables"
    "$tool" graph "$programme" -f csv -o "$scratch/tables" -q 2>"$scratch/err" ||
        complain "$name: graph -f csv: $(head -c 300 "$scratch/err")"
    [[ $(wc -l <"$scratch/tables/linelist.csv") == $((nodes - $(grep -c 'node.kind">session<' "$scratch/graphml") + 1)) ]] ||
        complain "$name: the linelist has another number of people, cohorts and organisations"
done

# A drawing of the hostile programme shows its ids as they are, not what they might mean.
if command -v dot >/dev/null; then
    "$tool" graph "$scratch/hostile" -q | dot -Tsvg >"$scratch/svg" 2>"$scratch/err" ||
        complain "graphviz does not draw: $(head -c 300 "$scratch/err")"
    grep -qF '&lt;node id=&quot;a0&quot;/&gt;&amp;lt&amp;#0' "$scratch/svg" ||
        complain "the drawing shows another id: $(grep -F 'node id' "$scratch/svg" | head -n 2)"
    grep -qF '_x0041_ \N \G' "$scratch/svg" || complain "the drawing obeys a backslash"
fi
exit $failed
