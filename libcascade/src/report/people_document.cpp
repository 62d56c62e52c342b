#include <algorithm>
#include <map>
#include <set>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/report/people_output.hpp"
#include "people_pairs.hpp"

namespace cascade {
namespace {

constexpr std::size_t most_rows = 40;

std::string number(std::size_t n) { return grouped(static_cast<std::int64_t>(n)); }

/// `P1 (pwf.csv:14)`
std::string with_place(const programme& p, const std::string& id, bool known,
                       record_source source) {
    return known ? id + " (" + place_words(p, source) + ")" : id + " (not on record)";
}

std::string sex_word(sex s) {
    switch (s) {
        case sex::woman:
            return "woman";
        case sex::man:
            return "man";
        case sex::other:
            return "other";
        case sex::not_recorded:
            break;
    }
    return "";
}

/// The particulars on record, for the one who decides and has asked for them.
std::string values_of(const person* who) {
    if (who == nullptr) return "";
    std::string text;
    const auto add = [&](const std::string& value) {
        if (!value.empty()) text += (text.empty() ? "" : ", ") + value;
    };
    add(who->name);
    add(who->father_name);
    add(sex_word(who->sex));
    if (who->birth_year) add(std::to_string(*who->birth_year));
    add(who->cnic);
    add(who->phone);
    add(who->district);
    return text;
}

class writing {
public:
    explicit writing(const people_answer& a) : a_(a), p_(*a.records), places_(p_) {
        for (people_pair& pair : pairs_of(p_)) by_outcome_[pair.outcome].push_back(std::move(pair));
    }

    document run() {
        document d;
        d.warning = incomplete_line(a_.complete);
        d.title = "People and sessions on several lists";
        d.subtitle.push_back(p_.title.empty() ? p_.id : p_.title);
        d.sections.push_back({"In short", {bullet_list{in_short()}}});
        add(d, "To be decided", "open", {"one", "and the other", "rule", "what agrees"},
            [](const people_pair& x) {
                return std::vector<std::string>{x.rule, x.agrees};
            });
        add(d, "Taken as one", "merged", {"counted as", "also on record as", "rule", "what agrees"},
            [](const people_pair& x) {
                return std::vector<std::string>{
                    x.rule, x.differs.empty() ? x.agrees : x.agrees + "; differing: " + x.differs};
            });
        add(d, "Not taken as one", "refused", {"one", "and the other", "rule", "why not"},
            [](const people_pair& x) {
                return std::vector<std::string>{x.rule, x.reason};
            });
        for (const char* said : {"same", "different"})
            add(d, std::string("Decided: ") + (said[0] == 's' ? "the same" : "different"), said,
                {"one", "and the other", "reason"},
                [](const people_pair& x) { return std::vector<std::string>{x.reason}; });
        if (by_outcome_.count("open") != 0)
            d.sections.push_back({"How to decide", {bullet_list{how_to()}}});
        return d;
    }

private:
    std::vector<std::string> in_short() const {
        std::vector<std::string> items = linkage_in_short(p_);
        if (!p_.linked.rules.is_on)
            items.insert(items.begin(),
                         "The lists are not compared: [linkage] in cascade.toml says on = false");
        if (items.empty()) items.push_back("Nobody seems to stand on the lists under two ids");
        return items;
    }

    static std::vector<std::string> how_to() {
        return {
            "cascade people PROGRAMME --write-decisions decisions.toml writes the open pairs to a "
            "file; say \"same\" or \"different\" there",
            "name the file in cascade.toml under [linkage]: decisions = \"decisions.toml\"",
            "R1 same identity number; R2 numbers one slip apart; R3 same telephone and name; R4 "
            "same name and district or father's name; R5 same telephone and part of the name; D01 "
            "one session reported twice"};
    }

    template <class Cells>
    void add(document& d, const std::string& title, const char* outcome,
             std::vector<std::string> headings, Cells further) {
        const auto found = by_outcome_.find(outcome);
        if (found == by_outcome_.end()) return;
        document_table table;
        table.id = outcome;
        for (std::string& heading : headings) table.columns.push_back({std::move(heading)});
        std::size_t shown = 0;
        for (const people_pair& pair : found->second) {
            if (shown++ == most_rows) break;
            std::vector<std::string> row{side(pair, pair.a, pair.source_a),
                                         side(pair, pair.b, pair.source_b)};
            for (std::string& cell : further(pair)) row.push_back(std::move(cell));
            table.rows.push_back(std::move(row));
        }
        if (found->second.size() > most_rows)
            table.note = "and " + number(found->second.size() - most_rows) +
                         " more: -f csv and -f json list all";
        d.sections.push_back({title, {std::move(table)}});
    }

    std::string side(const people_pair& pair, const std::string& id, record_source source) const {
        std::string text = with_place(p_, shown_side(p_, pair, id), pair.has_sources, source);
        if (a_.values == personal_values::shown && pair.kind == "person") {
            const std::string values = values_of(places_.find(actor_id(id)));
            if (!values.empty()) text += ": " + values;
        }
        return text;
    }

    const people_answer& a_;
    const programme& p_;
    const record_places places_;
    std::map<std::string, std::vector<people_pair>> by_outcome_;
};

}  // namespace

document people_document(const people_answer& a) { return writing(a).run(); }

}  // namespace cascade
