#include "json_figures.hpp"

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/figure_writer.hpp"

namespace cascade {
namespace {

ordered_json count_or_null(bound b) {
    if (b.is_no_end()) return nullptr;
    return b.value();
}

std::string text_of(std::string_view view) { return std::string(view); }

void add_value(ordered_json& json, const figure& f) {
    json["basis"] = text_of(name_of(f.stands_on));
    json["lo"] = count_or_null(f.range.lo);
    json["hi"] = count_or_null(f.range.hi);
}

void add_value(ordered_json& json, const ratio_figure& f) {
    json["basis"] = text_of(name_of(f.stands_on));
    json["lo"] = json_figures::number(f.range.lo);
    json["hi"] = f.range.hi ? json_figures::number(*f.range.hi) : ordered_json(nullptr);
    if (!f.range.is_exact()) return;
    json["num"] = f.range.lo.num();
    json["den"] = f.range.lo.den();
}

}  // namespace

ordered_json to_json(const where_clauses& where) {
    ordered_json json = ordered_json::object();
    for (const where_clause& w : where) {
        if (!json.contains(w.dimension)) {
            json[w.dimension] = w.value;
        } else if (json[w.dimension].is_array()) {
            json[w.dimension].push_back(w.value);
        } else if (json[w.dimension] != w.value) {
            json[w.dimension] = ordered_json::array({json[w.dimension], w.value});
        }
    }
    return json;
}

ordered_json to_json(const figure_result& f) {
    ordered_json json;
    json["id"] = f.id;
    json["where"] = to_json(f.where);
    json["label"] = f.label;
    const figure* count = f.count();
    json["unit"] = text_of(name_of(f.counted()));
    if (count != nullptr) {
        add_value(json, *count);
    } else if (f.ratio() != nullptr) {
        add_value(json, *f.ratio());
    } else {
        json["basis"] = nullptr;
        json["lo"] = nullptr;
        json["hi"] = nullptr;
    }
    json["text"] = figure_text(f, text_style::machine);
    if (!f.is_derivable()) json["reason"] = f.reason();
    if (count != nullptr)
        json["qualifier"] = text_of(name_of(count->hedge));
    else if (f.ratio() != nullptr)
        json["qualifier"] = text_of(name_of(hedge_of(f.ratio()->range)));
    else
        json["qualifier"] = nullptr;
    const ratio_figure* ratio = f.ratio();
    json["soft"] = count != nullptr ? count->soft : ratio != nullptr && ratio->soft;
    json["vague"] = count != nullptr ? count->vague : ratio != nullptr && ratio->vague;
    json["estimated"] = count != nullptr ? count->estimated : ratio != nullptr && ratio->estimated;
    json["records"] = f.records;
    if (!f.notes.empty()) json["notes"] = f.notes;
    for (const auto& [name, value] : f.details) json["details"][name] = json_figures::number(value);
    return json;
}

ordered_json to_json(const problem& p) {
    ordered_json json;
    json["severity"] = text_of(name_of(p.severity));
    json["code"] = text_of(p.code);
    json["file"] = p.where.file;
    json["row"] = p.where.row == 0 ? ordered_json(nullptr) : ordered_json(p.where.row);
    json["column"] = p.where.column == 0 ? ordered_json(nullptr) : ordered_json(p.where.column);
    json["letter"] =
        p.where.column == 0 ? ordered_json(nullptr) : ordered_json(column_letters(p.where.column));
    json["seen"] = p.seen;
    json["mend"] = p.mend;
    json["message"] = to_line(p);
    return json;
}

ordered_json to_json(const input_file& f) {
    ordered_json json;
    json["file"] = f.name;
    json["sha256"] = f.sha256;
    json["rows_read"] = f.rows_read;
    json["accepted"] = f.accepted;
    json["rejected"] = f.rejected;
    json["skipped"] = f.skipped;
    return json;
}

namespace json_figures {

ordered_json number(const rational& r) {
    if (r.den() == 1) return r.num();
    return r.approximate();
}

ordered_json counting(const evidence& e) {
    const counting_rules& rules = e.rules();
    ordered_json json;
    json["convention"] = rules.convention;
    json["ties"] = text_of(name_of(rules.ties));
    json["ignore_time"] = rules.time == time_rule::ignore_time;
    json["exclusive"] = ordered_json::array();
    for (const assumption a : rules.assumptions) json["exclusive"].push_back(text_of(name_of(a)));
    json["strata"] = rules.strata;
    json["population"] = rules.population ? ordered_json(*rules.population) : ordered_json(nullptr);
    json["coverage"] = rules.coverage_is_partial ? "partial" : "complete";
    json["accounts_are_people"] = rules.accounts_are_people;
    json["disjoint"] = ordered_json::array();
    for (const disjoint_groups& d : rules.disjoint) {
        ordered_json of = ordered_json::array();
        for (const group_selector& g : d.of) of.push_back(g.dimension + ":" + g.value);
        json["disjoint"].push_back(of);
    }
    json["same_group"] = ordered_json::array();
    for (const same_group& s : rules.repeating) {
        ordered_json sessions = ordered_json::array();
        for (const session_id& id : s.sessions) sessions.push_back(id.text());
        json["same_group"].push_back(sessions);
    }
    for (const known_overlap& o : rules.overlaps) {
        ordered_json one;
        one["of"] = {o.a.dimension + ":" + o.a.value, o.b.dimension + ":" + o.b.value};
        one["lo"] = o.people.lo.value();
        one["hi"] =
            o.people.hi.is_no_end() ? ordered_json(nullptr) : ordered_json(o.people.hi.value());
        one["method"] = o.method;
        json["overlap"].push_back(std::move(one));
    }
    json["roots"] = root_ids(e);
    json["roots_automatic"] = e.records().roots.automatic;
    return json;
}

void add_completeness(ordered_json& to, const completeness& c) {
    to["complete"] = c.is_complete();
    if (c.is_complete()) return;
    to["incomplete"] = incomplete_line(c);
    to["rows_left_out"] = c.rows_left_out;
    to["rows"] = c.rows;
}

std::string visible(std::string_view json) {
    std::string safe;
    safe.reserve(json.size() + 1);
    for (std::string_view rest = json; !rest.empty();) {
        const code_point c = first_code_point(rest);
        if (c.value >= 0x7f && is_control(c.value)) {
            constexpr std::string_view hex = "0123456789abcdef";
            safe += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4)
                safe += hex[(c.value >> static_cast<unsigned>(shift)) & 0xfU];
        } else {
            safe += rest.substr(0, c.valid() ? c.bytes : 1);
        }
        rest.remove_prefix(c.valid() ? c.bytes : 1);
    }
    return safe;
}

std::string dumped(const ordered_json& json) {
    return visible(json.dump(2, ' ', false, ordered_json::error_handler_t::replace)) + '\n';
}

}  // namespace json_figures
}  // namespace cascade
