#include "trace_words.hpp"

#include "cascade/base/figure_text.hpp"
#include "words.hpp"

namespace cascade::trace_words {
namespace {

using trace_parts::record_facts;
using trace_parts::row_range;

std::string rows_text(const std::vector<row_range>& ranges) {
    std::vector<std::string> texts;
    for (const row_range& r : ranges)
        texts.push_back(r.file + " " + std::to_string(r.first) +
                        (r.last == r.first ? "" : "–" + std::to_string(r.last)));
    return some_of(std::move(texts));
}

/// Parts of a sentence; what is empty is left out.
class comma_list {
public:
    void add(const std::string& part) {
        if (!part.empty()) text_ += (text_.empty() ? "" : ", ") + part;
    }
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

std::string by_words(const std::vector<std::string>& ids) {
    return ids.empty() ? "" : "by " + some_of(ids);
}

void add_session(const record_facts& f, comma_list& parts) {
    const session& s = *f.of_session;
    parts.add(s.date ? report_words::span_words(*s.date, s.end_date) : "no date");
    parts.add(by_words(f.facilitators));
    parts.add(f.tier ? "tier " + std::to_string(*f.tier) : "untraced");
    if (f.named > 0) parts.add(n_of(f.named) + " by name");
    std::vector<std::string> cohorts;
    for (const trace_parts::cohort_fact& k : f.cohorts) cohorts.push_back(k.id);
    if (!cohorts.empty()) parts.add("cohort " + some_of(std::move(cohorts)));
    if (f.unnamed.is_unknown())
        parts.add("number of people not given");
    else if (f.unnamed.hi > 0)
        parts.add(to_text(f.unnamed, text_style::human) + " unnamed");
    if (s.is_aggregate()) parts.add("reported as a total");
    parts.add(f.raised);
}

void add_claim(const evidence& e, const claim& c, comma_list& parts) {
    parts.add(report_words::channel_words(e.records(), c.channel));
    parts.add(report_words::claim_words(c));
}

void add_flow(const evidence& e, const record_facts& f, comma_list& parts) {
    const flow& one = *f.of_flow;
    parts.add(stated_words(e, f));
    parts.add(one.days ? to_text(*one.days, text_style::human) + " days" : "days not recorded");
    if (one.is_capacity) parts.add("an opportunity to meet people");
}

void add_output(const evidence& e, const record_facts& f, comma_list& parts) {
    const std::string stated = stated_words(e, f);
    parts.add(report_words::label_of(e.records(), "kind", f.of_output->kind));
    parts.add(stated.empty() ? "number not given" : stated);
}

/// Claims, flows and outputs go on alike.
void add_who_and_when(const record_facts& f, comma_list& parts) {
    parts.add(by_words(actors_of(f)));
    const std::optional<period> date = date_of(f);
    parts.add(date ? to_words(*date) : "no date");
}

template <class Ids>
std::vector<std::string> texts_of(const Ids& ids) {
    std::vector<std::string> texts;
    for (const actor_id& id : ids) texts.push_back(id.text());
    return texts;
}

}  // namespace

std::string n_of(std::size_t n) { return grouped(static_cast<std::int64_t>(n)); }

std::string some_of(std::vector<std::string> ids) {
    constexpr std::size_t shown = 4;
    if (ids.size() > shown + 1) {
        const std::size_t more = ids.size() - shown;
        ids.resize(shown);
        ids.push_back(n_of(more) + " more");
    }
    return report_words::joined(ids);
}

std::string stated_words(const evidence& e, const record_facts& f) {
    if (f.of_claim != nullptr) return report_words::claim_words(*f.of_claim);
    if (f.of_flow != nullptr)
        return report_words::with_unit(
            compute_figure(e, {"flow.rate", {{"flow", f.of_flow->id.text()}}, {}}));
    if (f.of_output != nullptr && f.of_output->value)
        return to_text(*f.of_output->value, text_style::human);
    return {};
}

std::vector<std::string> actors_of(const record_facts& f) {
    if (f.of_claim != nullptr) return texts_of(f.of_claim->actors);
    if (f.of_flow != nullptr) return texts_of(f.of_flow->actors);
    if (f.of_output != nullptr) return texts_of(f.of_output->producers);
    return {};
}

std::optional<period> date_of(const record_facts& f) {
    if (f.of_claim != nullptr) return f.of_claim->date;
    if (f.of_flow != nullptr) return f.of_flow->date;
    if (f.of_output != nullptr) return f.of_output->date;
    return std::nullopt;
}

std::string what_it_says(const evidence& e, const trail_record& r, const record_facts& f) {
    comma_list parts;
    if (f.of_session != nullptr) add_session(f, parts);
    if (f.of_claim != nullptr) add_claim(e, *f.of_claim, parts);
    if (f.of_flow != nullptr) add_flow(e, f, parts);
    if (f.of_output != nullptr) add_output(e, f, parts);
    if (r.type != record_type::session && r.type != record_type::person) add_who_and_when(f, parts);
    if (!r.certain && r.type != record_type::person)
        parts.add(r.doubt.empty() ? "may be after the as-of date" : r.doubt);
    parts.add(r.detail);
    std::string text = parts.text();
    if (const claim* c = f.of_claim)
        text += "; " + (c->method.empty() ? "no method" : "method: " + c->method);
    if (!f.attendance.empty()) text += "; names in " + rows_text(f.attendance);
    if (!f.cohort_rows.empty())
        text += std::string("; size") + (f.cohorts.size() == 1 ? "" : "s") + " in " +
                rows_text(f.cohort_rows);
    return text;
}

std::string number_of(const trail_record& r) {
    if (!r.gives) return {};
    figure what = *r.gives;
    what.text.clear();
    what.hedge = hedge_of(what.range);
    return to_text(what, text_style::human);
}

}  // namespace cascade::trace_words
