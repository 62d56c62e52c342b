# Sourced by tests that feed writers with names from a bad day: hostile_programme DIR makes a
# programme whose every text holds quotes, markup, formulas, controls or ten thousand characters.

hostile_programme() {
    mkdir -p "$1"
    local long
    long=$(printf 'x%.0s' {1..10000})
    cat >"$1/cascade.toml" <<END
[programme]
id = "a\"b\\\\c</script>"
title = "=HYPERLINK(\"http://example.org\",\"x\") <b>&amp; ]]> \\\\N \u202e\u0007 \uFFFF"
start = 2020-01-01
end = 2020-12-31
roots = ["=cmd|' /C calc'!A0"]
[[person]]
id = "\"]}\\\\"
name = "never shown"
[[person]]
id = "<node id=\"a0\"/>&lt&#0"
[[person]]
id = "line  break"
[[person]]
id = "_x0041_ \\\\N \\\\G"
[[session]]
id = "@SUM(A1)"
date = 2020-02-01
kind = "tot"
confers = true
facilitators = ["=cmd|' /C calc'!A0"]
participants = ["\"]}\\\\", "<node id=\"a0\"/>&lt&#0", "line  break"]
partner = "-1+1 <i>&"
district = "=1+1"
[[session]]
id = "+1]]>"
date = 2020-03-01
kind = "awareness"
facilitators = ["\"]}\\\\"]
participants = ["_x0041_ \\\\N \\\\G"]
headcount = 20
women = 8
men = 12
partner = "${long}"
district = "\u200b=1+1"
[[published]]
id = "=1"
text = "20"
figure = "audience.people"
note = "<script>alert(1)</script>"
source = "=HYPERLINK(\"file:///etc/passwd\")"
[[target]]
figure = "people"
value = 40
END
}
