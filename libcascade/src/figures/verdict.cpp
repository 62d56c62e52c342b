#include "cascade/figures/verdict.hpp"

#include <algorithm>
#include <vector>

#include "cascade/base/figure_text.hpp"

namespace cascade {
namespace {

// How far "around" reaches; ours, and stated in docs/figures.md.
const rational tolerance(1, 10);
constexpr std::int64_t least_rounded = 1000;
constexpr std::int64_t least_grain = 100;

rational divided(const rational& a, const rational& b) { return a * inverse_of(b); }

/// To the nearest step, halves up.
rational round_to(const rational& q, const rational& step) {
    return step * rational(rounded_down(divided(q, step) + rational(1, 2)));
}

rational floor_to(const rational& q, const rational& step) {
    return step * rational(rounded_down(divided(q, step)));
}

ratio_interval with_tolerance(const ratio_interval& range) {
    ratio_interval wide{range.lo * (rational(1) - tolerance), std::nullopt};
    if (range.hi) wide.hi = *range.hi * (rational(1) + tolerance);
    return wide;
}

ratio_interval softened(const ratio_interval& range, softness soft) {
    if (soft == softness::none) return range;
    if (soft == softness::a_tenth) return with_tolerance(range);
    const rational wider = divided(rational(1) + tolerance, rational(1) - tolerance);
    ratio_interval wide{range.lo * inverse_of(wider), std::nullopt};
    if (range.hi) wide.hi = *range.hi * wider;
    return wide;
}

/// The numbers for which a print can stand.
struct allowance {
    ratio_interval range;
    bool is_open_above = false;  ///< the upper end itself is not one of them

    bool ends_before(const rational& q) const {
        return range.hi && (*range.hi < q || (is_open_above && *range.hi == q));
    }
    bool holds(const rational& q) const { return range.lo <= q && !ends_before(q); }
};

allowance allowed_by(const number_in_print& p) {
    const bool is_count = p.form == number_form::count;
    switch (p.hedge) {
        case qualifier::exact: {
            const rational half = p.step * rational(1, 2);
            return {{p.nominal - half, p.nominal + half}, true};
        }
        case qualifier::rounded:
            // 96 % is every share below 96.5 %, which itself would round up.
            return {p.range, !is_count};
        case qualifier::more_than:
            // "More than" is often said of the very number.
            return {{p.nominal, std::nullopt}, false};
        case qualifier::less_than:
        case qualifier::nearly:
            return {p.range, !is_count};
        default:
            break;
    }
    ratio_interval wide = range_with_tolerance(p);
    if (p.soft && is_count) {
        wide.lo = rational(rounded_down(wide.lo));
        if (wide.hi) wide.hi = rational(rounded_up(*wide.hi));
    }
    return {wide, false};
}

/// Decimals of 1/10^n.
std::size_t places_of(const rational& step) {
    std::size_t places = 0;
    for (std::int64_t den = step.den(); den >= 10; den /= 10) ++places;
    return places;
}

/// Records that are missing can make the number larger than those at hand give.
ratio_interval opened(const ratio_interval& q, coverage covered) {
    return covered == coverage::complete ? q : ratio_interval{q.lo, std::nullopt};
}

class comparison {
public:
    comparison(const number_in_print& p, const computed_number& q, compared_with source,
               coverage covered)
        : p_(p),
          given_(q),
          stated_(opened(q.range, covered)),
          q_(softened(stated_, q.soft)),
          allowed_(allowed_by(p)),
          places_(places_needed()),
          source_(source) {}

    judgement run() const {
        if (p_.hedge == qualifier::unknown) return not_judged("the print gives no number");
        if (q_.lo == rational(0) && !q_.hi)
            return not_judged(source_ == compared_with::records
                                  ? "the records leave the number open"
                                  : "the other numbers in print leave it open");
        return q_.is_exact() ? of_one_number(q_.lo) : of_a_range();
    }

private:
    judgement say(verdict v, manner m, std::string reason) const {
        judgement j{v, m, std::move(reason), std::nullopt};
        if (q_.is_exact() && p_.hedge != qualifier::range && p_.hedge != qualifier::vague)
            j.difference = q_.lo - p_.nominal;
        return j;
    }

    std::string shown(const ratio_interval& range) const {
        if (p_.form == number_form::percent) return percent_text(range, text_style::human, places_);
        const bool whole = range.lo.den() == 1 && (!range.hi || range.hi->den() == 1);
        if (!whole) return to_text(range, text_style::human, places_);
        return to_text(
            interval{bound(range.lo.num()), range.hi ? bound(range.hi->num()) : bound::no_end()},
            text_style::human);
    }

    /// So many decimals that the number shows two digits, and what parts it from the print one.
    std::size_t places_needed() const {
        std::size_t places = places_of(p_.step) + 1;
        const auto show = [&](const rational& r, const rational& least) {
            constexpr std::size_t most = 6;
            rational size = r < rational(0) ? rational(0) - r : r;
            if (size == rational(0)) return;
            std::size_t needed = 0;
            for (; size < least && needed < most; ++needed) size = size * rational(10);
            places = std::max(places, needed);
        };
        std::vector<rational> ends{q_.lo};
        if (q_.hi) ends.push_back(*q_.hi);
        for (const rational& end : ends) {
            show(end, rational(10));
            show(end - p_.nominal, rational(1));
            show(end - allowed_.range.lo, rational(1));
            if (allowed_.range.hi) show(end - *allowed_.range.hi, rational(1));
        }
        return places;
    }

    std::string shown(const rational& r) const { return shown(ratio_interval{r, r}); }

    std::string size_of(const rational& difference) const {
        const std::string text =
            shown(difference < rational(0) ? rational(0) - difference : difference);
        const bool is_percent = p_.form == number_form::percent;
        return is_percent ? text.substr(0, text.size() - 2) + " percentage points" : text;
    }

    /// `the records give 4,487`
    std::string giving() const {
        const std::string giver = source_ == compared_with::records
                                      ? "the records give "
                                      : "the other numbers in print give ";
        if (given_.soft == softness::none) return giver + shown(stated_);
        return giver +
               (stated_.hi ? "around " + shown(stated_) : "at least around " + shown(stated_.lo));
    }

    judgement of_one_number(const rational& q) const {
        switch (p_.hedge) {
            case qualifier::exact:
            case qualifier::rounded:
                return of_plain_print(q);
            case qualifier::more_than:
            case qualifier::at_least:
                return of_low_end(q);
            case qualifier::about:
                if (allowed_.holds(q))
                    return say(verdict::reproduced, manner::approximately,
                               giving() + ", which 'around' allows for");
                return contradiction(q, "", ", and more than a tenth away");
            case qualifier::vague:
                if (p_.range.lo <= q)
                    return say(verdict::consistent, manner::entailed,
                               giving() + ", as the words say");
                return contradiction(q, "",
                                     ", since the words mean at least " + shown(p_.range.lo));
            default:
                if (!allowed_.holds(q)) return contradiction(q, "");
                return say(verdict::consistent, manner::entailed,
                           giving() + (p_.range.lo <= q && (!p_.range.hi || q <= *p_.range.hi)
                                           ? ", within what is printed"
                                           : ", within a tenth of what is printed"));
        }
    }

    judgement of_plain_print(const rational& q) const {
        if (q == p_.nominal) return say(verdict::reproduced, manner::plainly, exactly_this());
        if (allowed_.holds(q))
            return say(verdict::reproduced, manner::rounded,
                       giving() + ", which rounds to the printed number");
        if (p_.step == rational(1) || p_.form != number_form::count) return contradiction(q, "");
        // Which way it rounds is worth saying only where it comes close.
        const rational near = round_to(q, p_.step);
        const bool is_next = near == p_.nominal + p_.step || near + p_.step == p_.nominal;
        return contradiction(q, is_next ? ", which rounds to " + shown(near) : "");
    }

    judgement of_low_end(const rational& q) const {
        if (q == p_.nominal)
            return p_.hedge == qualifier::at_least
                       ? say(verdict::reproduced, manner::plainly, exactly_this())
                       : say(verdict::reproduced, manner::hedged,
                             giving() + " itself, not more; so 'more than' is often used");
        if (q < p_.nominal) return contradiction(q, "");
        if (floor_to(q, p_.step) == p_.nominal)
            return say(verdict::reproduced, manner::rounded_down,
                       giving() + ", which rounds down to the printed number");
        return say(verdict::consistent, manner::understated,
                   giving() + ": the print understates it by " + size_of(q - p_.nominal));
    }

    std::string exactly_this() const {
        return source_ == compared_with::records ? "the records give exactly this number"
                                                 : "the other numbers in print give exactly this";
    }

    /// `aside` is about the computed number, `because` about what the print means.
    judgement contradiction(const rational& nearest, const std::string& aside,
                            const std::string& because = {}) const {
        judgement j = say(verdict::contradicted, manner::plainly, giving() + aside);
        // One printed numeral is what a reader compares with, whatever it may be rounded from.
        const bool is_one = p_.hedge == qualifier::exact || j.difference.has_value();
        if (is_one && !j.difference) j.difference = nearest - p_.nominal;
        if (!j.difference) j.difference = gap_to(nearest);
        if (*j.difference == rational(0))
            j.reason += ", which the print rules out";
        else
            j.reason += ": " + size_of(*j.difference) +
                        (*j.difference < rational(0) ? " less" : " more") +
                        (is_one ? " than the printed number" : " than the print allows");
        j.reason += because;
        return j;
    }

    rational gap_to(const rational& q) const {
        const ratio_interval& range = allowed_.range;
        return q < range.lo ? q - range.lo : range.hi ? q - *range.hi : rational(0);
    }

    judgement of_a_range() const {
        // Equal only by what is missing is not equal, and what 0.5 is rounded from is no range.
        const bool is_rounded_ratio =
            p_.hedge == qualifier::rounded && p_.form != number_form::count;
        const bool same_words = given_.range == p_.range && !is_rounded_ratio &&
                                (given_.soft != softness::none) == p_.soft;
        if (same_words && stated_ == given_.range)
            return say(verdict::reproduced, manner::plainly,
                       source_ == compared_with::records
                           ? "the records say just as much"
                           : "the other numbers in print say just as much");
        const bool below = q_.hi && *q_.hi < allowed_.range.lo;
        const bool above = allowed_.ends_before(q_.lo);
        if (below || above) return contradiction(below ? *q_.hi : q_.lo, "");
        const bool ends_inside = !allowed_.range.hi || (q_.hi && !allowed_.ends_before(*q_.hi));
        if (begins_inside() && ends_inside)
            return say(verdict::consistent, manner::entailed,
                       giving() + ": the print holds whatever the number is");
        return say(verdict::consistent, manner::possible,
                   giving() + ": it may be the printed number, and may not");
    }

    /// "More than n" of n itself passes as a manner of speaking, not as what must hold.
    bool begins_inside() const {
        if (p_.hedge != qualifier::more_than) return allowed_.range.lo <= q_.lo;
        return p_.nominal < q_.lo;
    }

    const number_in_print& p_;
    const computed_number& given_;
    ratio_interval stated_;  ///< as given, open above where records are missing
    ratio_interval q_;       ///< with the tolerance of an "around"
    allowance allowed_;
    std::size_t places_;  ///< decimals in sentences
    compared_with source_;
};

}  // namespace

printed_reading read_printed_count(std::string_view text) {
    const figure_reading reading = read_figure(text, unit::unknown, basis::reported);
    if (!reading.value) return {std::nullopt, reading.mend};
    const figure& f = *reading.value;
    number_in_print p;
    if (!f.range.lo.is_no_end()) p.range.lo = rational(f.range.lo.value());
    if (!f.range.hi.is_no_end()) p.range.hi = rational(f.range.hi.value());
    p.hedge = f.hedge;
    // A nearly already reaches a tenth down.
    p.soft = f.soft && f.hedge != qualifier::nearly;
    p.nominal = rational(f.nominal);
    if (f.grain >= least_grain && f.nominal >= least_rounded) p.step = rational(f.grain);
    return {p, {}};
}

printed_reading read_printed_ratio(std::string_view text) {
    const ratio_reading reading = read_ratio(text);
    if (!reading.value) return {std::nullopt, reading.mend};
    number_in_print p;
    p.range = *reading.value;
    p.hedge = reading.hedge;
    p.soft = reading.about && p.hedge != qualifier::nearly;
    if (p.soft && p.hedge == qualifier::rounded) p.hedge = qualifier::about;
    p.nominal = reading.nominal;
    p.step = reading.step;
    p.form = reading.is_percent ? number_form::percent : number_form::number;
    return {p, {}};
}

printed_reading read_printed(std::string_view text) {
    printed_reading count = read_printed_count(text);
    if (count.value) return count;
    printed_reading ratio = read_printed_ratio(text);
    return ratio.value ? ratio : count;
}

ratio_interval range_with_tolerance(const number_in_print& printed) {
    if (!printed.soft) return printed.range;
    // An "around" is a tenth about its numeral, not about what the numeral may be rounded from.
    return with_tolerance(printed.hedge == qualifier::about
                              ? ratio_interval{printed.nominal, printed.nominal}
                              : printed.range);
}

std::string_view name_of(verdict v) {
    switch (v) {
        case verdict::reproduced:
            return "reproduced";
        case verdict::consistent:
            return "consistent";
        case verdict::contradicted:
            return "contradicted";
        case verdict::not_derivable:
            break;
    }
    return "not_derivable";
}

std::string_view name_of(manner m) {
    switch (m) {
        case manner::plainly:
            return "";
        case manner::rounded:
            return "rounded";
        case manner::rounded_down:
            return "rounded down";
        case manner::hedged:
            return "hedged";
        case manner::approximately:
            return "approximately";
        case manner::understated:
            return "understated";
        case manner::entailed:
            return "entailed";
        case manner::possible:
            break;
    }
    return "possible";
}

judgement not_judged(std::string reason) {
    return {verdict::not_derivable, manner::plainly, std::move(reason), std::nullopt};
}

judgement judge(const number_in_print& printed, const computed_number& computed,
                compared_with source, coverage covered) {
    if (covered == coverage::may_move_either)
        return not_judged(
            "the records cover the programme in part, and those missing may move this figure "
            "either "
            "way");
    return comparison(printed, computed, source, covered).run();
}

}  // namespace cascade
