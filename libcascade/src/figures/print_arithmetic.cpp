#include "print_arithmetic.hpp"

#include <algorithm>
#include <stdexcept>

#include "cascade/figures/registry.hpp"

namespace cascade {
namespace {

/// Why a formula gives nothing.
struct no_value {
    std::string reason;
};

/// A number in print with the unit it is said to have; an empty unit is not said.
struct quantity {
    ratio_interval range;
    number_form form = number_form::count;
    std::string unit;
};

using k = formula::kind;

/// A number that names a figure has its unit, whether or not that is written out.
std::string unit_in_print(const published_figure& p) {
    if (!p.unit.empty()) return unit_word(p);
    const figure_definition* named = find_figure(p.figure_id);
    return named == nullptr ? "" : std::string(name_of(named->unit));
}

std::optional<rational> sum_of(const std::optional<rational>& a, const std::optional<rational>& b) {
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

quantity added(const quantity& a, const quantity& b) {
    const bool share = a.form == number_form::percent;
    if (share != (b.form == number_form::percent))
        throw no_value{"a share and a number are not added"};
    if (!a.unit.empty() && !b.unit.empty() && a.unit != b.unit)
        throw no_value{a.unit + " and " + b.unit + " are not added"};
    return {{a.range.lo + b.range.lo, sum_of(a.range.hi, b.range.hi)},
            std::max(a.form, b.form),
            a.unit.empty() ? b.unit : a.unit};
}

/// Nothing in print is below 0, so the numbers are such that the difference is not either.
quantity subtracted(const quantity& a, const quantity& b) {
    quantity result = added(a, b);  // for its unit, and for what it refuses
    result.range = {rational(0), std::nullopt};
    if (a.range.hi) result.range.hi = *a.range.hi - b.range.lo;
    if (result.range.hi && *result.range.hi < rational(0))
        throw no_value{"the first number of the difference is the smaller one"};
    if (b.range.hi && *b.range.hi < a.range.lo) result.range.lo = a.range.lo - *b.range.hi;
    return result;
}

/// 0 times an open end is 0.
std::optional<rational> product_of(const std::optional<rational>& a,
                                   const std::optional<rational>& b) {
    if (a && b) return *a * *b;
    const bool is_nothing = (a && *a == rational(0)) || (b && *b == rational(0));
    return is_nothing ? std::optional(rational(0)) : std::nullopt;
}

quantity multiplied(const quantity& a, const quantity& b) {
    quantity result;
    result.range = {a.range.lo * b.range.lo, product_of(a.range.hi, b.range.hi)};
    const bool a_counts = a.form == number_form::count;
    const bool b_counts = b.form == number_form::count;
    // So much for each, or a share, of people is people; people times people is nothing.
    result.form = a_counts || b_counts             ? number_form::count
                  : a.form == number_form::percent ? b.form
                                                   : a.form;
    if (a_counts != b_counts) result.unit = a_counts ? a.unit : b.unit;
    return result;
}

quantity divided(const quantity& a, const quantity& b, number_form form) {
    if (b.range.hi && *b.range.hi == rational(0)) throw no_value{"nothing is divided by 0"};
    quantity result;
    result.form = form;
    result.unit = "ratio";
    result.range.lo = b.range.hi ? a.range.lo * inverse_of(*b.range.hi) : rational(0);
    if (a.range.hi && rational(0) < b.range.lo)
        result.range.hi = *a.range.hi * inverse_of(b.range.lo);
    return result;
}

quantity quoted(const std::string& id, const numbers_by_id& all) {
    const auto found = all.find(id);
    if (found == all.end()) throw no_value{id + " is not among the records that could be read"};
    const published_figure& named = *found->second;
    const printed_reading reading = read_printed(named.text);
    if (!reading.value) throw no_value{"the text of " + id + " is not one number"};
    if (reading.value->hedge == qualifier::unknown) throw no_value{id + " gives no number"};
    const number_in_print& number = *reading.value;
    const bool is_share = number.form == number_form::percent && named.unit.empty();
    return {range_with_tolerance(number), number.form, is_share ? "ratio" : unit_in_print(named)};
}

quantity value_of(const formula& f, const numbers_by_id& all) {
    if (f.is == k::number)
        return {{rational(f.number), rational(f.number)}, number_form::count, ""};
    if (f.is == k::reference) return quoted(f.id, all);
    quantity result = value_of(f.of.front(), all);
    for (std::size_t i = 1; i < f.of.size(); ++i) {
        const quantity next = value_of(f.of[i], all);
        if (f.is == k::sum) result = added(result, next);
        if (f.is == k::difference) result = subtracted(result, next);
        if (f.is == k::product) result = multiplied(result, next);
        if (f.is == k::ratio) result = divided(result, next, number_form::number);
        if (f.is == k::share) {
            if (!result.unit.empty() && !next.unit.empty() && result.unit != next.unit)
                throw no_value{"a share is of one unit, not of " + result.unit + " and " +
                               next.unit};
            result = divided(result, next, number_form::percent);
        }
    }
    return result;
}

bool is_whole(const ratio_interval& r) {
    return r.lo.den() == 1 && rational(0) <= r.lo && (!r.hi || r.hi->den() == 1);
}

figure_value as_value(const quantity& q) {
    if (q.form == number_form::count && is_whole(q.range)) {
        const bound hi = q.range.hi ? bound(q.range.hi->num()) : bound::no_end();
        return make_figure({q.range.lo.num(), hi}, unit_named(q.unit).value_or(unit::unknown),
                           basis::reported);
    }
    return ratio_figure{
        q.range, basis::reported,
        q.form == number_form::percent ? ratio_style::percent : ratio_style::number};
}

judgement compared(const published_figure& printed, const quantity& q) {
    const std::string unit = unit_in_print(printed);
    if (!unit.empty() && !q.unit.empty() && unit != q.unit)
        return not_judged("the print counts " + unit + ", its formula gives " + q.unit +
                          ": these are not compared");
    const printed_reading reading = q.form == number_form::count ? read_printed(printed.text)
                                                                 : read_printed_ratio(printed.text);
    if (!reading.value) return not_judged(not_a_number);
    return judge(*reading.value, {q.range}, compared_with::publication, coverage::complete);
}

}  // namespace

std::string unit_word(const published_figure& p) {
    const std::optional<unit> known = unit_named(p.unit);
    return known ? std::string(name_of(*known)) : p.unit;
}

comparison_made compare_in_print(const published_figure& printed, const numbers_by_id& all) {
    comparison_made made;
    made.computed.id = to_text(*printed.equals);
    made.computed.label = "by the publication's own numbers";
    made.computed.records = ids_in(*printed.equals).size();
    try {
        const quantity q = value_of(*printed.equals, all);
        made.computed.unit =
            q.form == number_form::count ? unit_named(q.unit).value_or(unit::unknown) : unit::ratio;
        made.computed.value = as_value(q);
        made.judged = compared(printed, q);
    } catch (const no_value& none) {
        made.computed.value = not_derivable{none.reason};
        made.judged = not_judged(none.reason);
    } catch (const std::overflow_error&) {
        made.computed.value = not_derivable{too_large};
        made.judged = not_judged(too_large);
    }
    return made;
}

}  // namespace cascade
