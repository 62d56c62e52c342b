# Takes the console blocks of a Markdown document apart. Block N becomes the folder parts/N with
# `line` (where it begins) and for its command M the files `M.cmd` and `M.want`.

function path(name) { return sprintf("%s/%04d/%s", parts, block, name) }

/^ *```/ {
    if (inside) {
        inside = 0
        next
    }
    inside = 1
    console = ($0 ~ /^ *```console *$/)
    if (!console) next
    match($0, /^ */)
    indent = RLENGTH
    block++
    command = 0
    system(sprintf("mkdir -p '%s/%04d'", parts, block))
    print FNR > path("line")
    close(path("line"))
    next
}

inside && console {
    text = substr($0, 1, indent) ~ /^ *$/ ? substr($0, indent + 1) : $0
    if (continued || substr(text, 1, 2) == "$ ") {
        if (!continued) {
            text = substr(text, 3)
            command++
            printf "" > path(sprintf("%04d.want", command))
        } else {
            sub(/^> /, "", text)
        }
        print text > path(sprintf("%04d.cmd", command))
        continued = (text ~ /\\$/)
    } else if (command == 0) {
        printf "%s:%d: a console block begins with a line `$ …`\n", FILENAME, FNR
        exit 1
    } else {
        print text > path(sprintf("%04d.want", command))
    }
}
