#include "cascade/report/figure_writer.hpp"

#include "json_figures.hpp"
#include "words.hpp"

namespace cascade {

std::string figure_text(const figure_result& f, text_style style) {
    if (const figure* count = f.count()) return to_text(*count, style);
    const ratio_figure* ratio = f.ratio();
    if (ratio == nullptr) return "not derivable";
    const std::string text = !ratio->text.empty() ? ratio->text
                             : ratio->style == ratio_style::percent
                                 ? percent_text(ratio->range, style)
                                 : to_text(ratio->range, style);
    // As for counts: "around at least" says nothing more.
    return (ratio->soft && ratio->range.hi ? "around " : "") + text +
           (ratio->vague ? " (vague source)" : "");
}

std::string figure_with_unit(const figure_result& f) {
    const bool says_nothing =
        f.count() != nullptr && f.count()->range.is_unknown() && !f.count()->vague;
    return says_nothing ? figure_text(f, text_style::human) : report_words::with_unit(f).words();
}

std::string value_text(const std::string& value) {
    return value.empty() ? "(not recorded)" : value;
}

std::string where_text(const where_clauses& where) {
    std::string text;
    for (const where_clause& w : where)
        text += (text.empty() ? "" : ", ") + w.dimension + " = " + value_text(w.value);
    return text;
}

qualifier hedge_of(const ratio_interval& range) {
    if (range.is_exact()) return qualifier::exact;
    if (range.hi) return qualifier::range;
    return range.lo == rational(0) ? qualifier::unknown : qualifier::at_least;
}

std::string figure_as_json(const figure_result& f) { return json_figures::dumped(to_json(f)); }

}  // namespace cascade
