#include "linkage_settings.hpp"

#include <algorithm>
#include <utility>

#include "cascade/linkage/link_programme.hpp"
#include "cascade/read/input_bytes.hpp"
#include "programme_settings.hpp"
#include "settings_table.hpp"

namespace cascade {
namespace {

enum class verdict_word : std::uint8_t { open, same, different };

std::string id_in(settings_table& table, std::string_view key) {
    const std::string id = table.text(key, need::required).value_or("");
    if (id.empty() || (id.size() <= 200 && id.find(';') == id.npos)) return id;
    table.fault("id-invalid", *table.find(key), "holds " + shown_id(id) + ", which is no id",
                "write one id, as the records have it");
    return {};
}

/// Whether the table holds a decision; an empty one is still to be made.
template <class Id>
bool read_decision(const toml_value& value, std::string_view title, std::uint32_t file,
                   std::string_view name, std::vector<decision<Id>>& decisions,
                   std::vector<problem>& problems) {
    static const std::vector<code_word<verdict_word>> words = {
        {"same", verdict_word::same},
        {"different", verdict_word::different},
        {"", verdict_word::open}};
    settings_table table(value, title, name, problems);
    table.refuse_unknown_keys({"a", "b", "decision", "reason"});
    std::string a = id_in(table, "a");
    std::string b = id_in(table, "b");
    table.find("decision", need::required);
    const verdict_word said = table.code("decision", words).value_or(verdict_word::open);
    std::string reason = table.text("reason").value_or("");
    if (said == verdict_word::open || a.empty() || b.empty()) return false;
    decisions.push_back({Id(std::move(a)), Id(std::move(b)), said == verdict_word::same,
                         std::move(reason), record_source{file, value.line}});
    return true;
}

template <class Id>
void read_decisions_on(const toml_value& root, std::string_view key, std::uint32_t file,
                       std::vector<decision<Id>>& decisions, programme& p,
                       std::vector<problem>& problems) {
    const toml_entry* entry = root.find(key);
    if (entry == nullptr) return;
    input_file& accounts = p.files[file];
    const std::string title = "[[" + std::string(key) + "]]";
    const auto& items = entry->value.items;
    const bool tables = entry->value.form == toml_form::array &&
                        std::all_of(items.begin(), items.end(), [](const toml_value& item) {
                            return item.form == toml_form::table;
                        });
    if (!tables) {
        problems.push_back({severity::unusable,
                            "wrong-type",
                            {accounts.name, entry->line, entry->column},
                            '`' + std::string(key) + "` is not a list of decisions",
                            "write " + title + " above each decision"});
        return;
    }
    for (const toml_value& item : items) {
        const bool decided = read_decision(item, title, file, accounts.name, decisions, problems);
        ++accounts.rows_read;
        ++(decided ? accounts.accepted : accounts.skipped);
    }
}

template <class Id>
void complain(const programme& p, const std::vector<decision<Id>>& decisions,
              const std::vector<std::size_t>& unknown,
              const std::vector<std::size_t>& contradicting, std::string_view of_what,
              std::vector<problem>& problems) {
    const auto pair = [](const decision<Id>& d) {
        return shown_id(d.a.text()) + " and " + shown_id(d.b.text());
    };
    for (const std::size_t i : unknown) {
        const decision<Id>& d = decisions[i];
        const bool twice = d.a == d.b;
        problems.push_back({severity::warning, "decision-unused", p.files.where(d.source),
                            twice ? "the decision names " + shown_id(d.a.text()) + " twice"
                                  : "the decision on " + pair(d) + " names " +
                                        std::string(of_what) + " that are not on record",
                            twice ? "name two records" : "take it away, or correct the ids"});
    }
    for (const std::size_t i : contradicting) {
        const decision<Id>& d = decisions[i];
        problems.push_back(
            {severity::error, "decision-contradicts", p.files.where(d.source),
             pair(d) + (d.same ? " would be the same, but by other decisions or rules they have "
                                 "different identity numbers"
                               : " are decided to be different, but the same by other decisions"),
             "take one of the decisions back"});
    }
}

}  // namespace

void read_linkage_table(const toml_value& table, std::string_view file, programme& p,
                        std::vector<problem>& problems) {
    static const std::vector<code_word<int>> merges = {{"strong", 1}, {"never", 0}};
    settings_table settings(table, "[linkage]", file, problems);
    settings.refuse_unknown_keys({"on", "accept_R4", "merge_duplicates", "decisions"});
    linkage_rules& rules = p.linked.rules;
    rules.is_on = settings.flag("on").value_or(true);
    rules.accept_r4 = settings.flag("accept_R4").value_or(false);
    rules.merge_strong = settings.code("merge_duplicates", merges).value_or(0) == 1;
    rules.decisions_file = settings.text("decisions").value_or("");
}

void read_decisions(const std::filesystem::path& folder, programme& p,
                    std::vector<problem>& problems) {
    const std::string& name = p.linked.rules.decisions_file;
    if (name.empty()) return;
    input_bytes bytes = read_input(folder, name, {std::uint64_t{4} << 20U});
    if (bytes.fault) {
        if (bytes.fault->code == "not-found")
            bytes.fault->mend = "write it with `cascade people --write-decisions " + name +
                                "`, or take `decisions` out of [linkage]";
        problems.push_back(std::move(*bytes.fault));
        return;
    }
    input_file entry;
    entry.name = name;
    entry.sha256 = bytes.sha256;
    entry.bytes = bytes.size;
    entry.read_as = {"decisions on people and sessions"};
    const std::uint32_t file = p.files.add(std::move(entry));
    toml_reading document = read_toml(bytes.content, name);
    problems.insert(problems.end(), document.problems.begin(), document.problems.end());
    if (!document.root) return;
    settings_table(*document.root, "the file of decisions", name, problems)
        .refuse_unknown_keys({"person", "session"});
    read_decisions_on(*document.root, "person", file, p.linked.people_decisions, p, problems);
    read_decisions_on(*document.root, "session", file, p.linked.session_decisions, p, problems);
}

void settle_links(record_store& store, std::vector<problem>& problems) {
    programme& p = store.records;
    const unused_decisions unused = link_programme(p);
    complain(p, p.linked.people_decisions, unused.people_unknown, unused.people_contradicting,
             "people", problems);
    complain(p, p.linked.session_decisions, unused.sessions_unknown, unused.sessions_contradicting,
             "sessions", problems);
}

}  // namespace cascade
