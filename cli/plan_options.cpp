#include "plan_options.hpp"

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "figure_options.hpp"

namespace cascade::cli {
namespace {

[[noreturn]] void refuse(const std::string& option, const std::string& text,
                         const std::string& what) {
    throw usage_error(option + " " + printable(text) + ": this is no " + what);
}

/// `0.6`, `60%`, `1,250` or `4500/35`; nothing hedged, and no range.
std::optional<rational> number_in(const std::string& text) {
    const std::size_t slash = text.find('/');
    if (slash != std::string::npos) {
        const auto top = number_in(text.substr(0, slash));
        const auto bottom = number_in(text.substr(slash + 1));
        if (!top || !bottom || *bottom == rational(0)) return std::nullopt;
        return *top * inverse_of(*bottom);
    }
    const ratio_reading reading = read_ratio(text);
    const bool is_number = reading.value && reading.hedge == qualifier::rounded && !reading.about;
    return is_number ? std::optional<rational>(reading.nominal) : std::nullopt;
}

scatter scatter_in(const std::string& option, const std::string& text) {
    const std::size_t comma = text.find(',');
    const auto mean = number_in(text.substr(0, comma));
    const auto variance = comma == std::string::npos ? std::optional<rational>(rational(0))
                                                     : number_in(text.substr(comma + 1));
    if (!mean || !variance)
        refuse(option, text,
               "mean; write it as 4, or with its variance behind a comma: 4,8 (no comma within a "
               "number)");
    scatter s;
    s.mean = mean->approximate();
    if (comma != std::string::npos) s.variance = variance->approximate();
    return s;
}

ratio_interval shares_in(const std::string& option, const std::string& text) {
    const std::size_t dots = text.find("..");
    const auto least = number_in(text.substr(0, dots));
    const auto most = dots == std::string::npos ? least : number_in(text.substr(dots + 2));
    if (!least || !most || *least == rational(0) || *most < *least || rational(1) < *most)
        refuse(option, text,
               "share of different people among attendances; write a number above 0 and up to 1, "
               "such as 0.9, or a range such as 0.8..0.9");
    return {*least, most};
}

rational share_in(const std::string& option, const std::string& text) {
    const auto share = number_in(text);
    if (!share || rational(1) < *share) refuse(option, text, "share; write it as 0.6 or 60%");
    return *share;
}

std::int64_t count_in(const std::string& option, const std::string& text) {
    const figure_reading reading = read_figure(text, unit::people, basis::reported);
    if (!reading.value || !reading.value->range.is_exact() || reading.value->soft ||
        reading.value->range.lo == bound(0))
        refuse(option, text, "number to be reached; write it as 10000 or 10,000");
    return reading.value->range.lo.value();
}

unit unit_in(const std::string& option, const std::string& text) {
    const std::optional<unit> found = unit_named(text);
    if (found != unit::people && found != unit::contacts)
        refuse(option, text, "unit of a plan; write people (each counted once) or contacts");
    return *found;
}

void add_rates(CLI::App& command, plan_options& options) {
    const std::string group = "What trainers do (instead of the records; the first three together)";
    const auto add = [&](const std::string& name, const std::string& placeholder,
                         const std::string& help, std::function<void(const std::string&)> parse) {
        add_value(command, name, placeholder, help, std::move(parse))->group(group);
    };
    add("--activation", "SHARE", "of those trained, who hold sessions: 0.6 or 60%",
        [&](const std::string& v) { options.activation = share_in("--activation", v); });
    add("--sessions", "MEAN[,VAR]", "sessions that each of them holds, and the variance: 4,8",
        [&](const std::string& v) { options.sessions = scatter_in("--sessions", v); });
    add("--size", "MEAN[,VAR]", "people at one session, and the variance: 20,100",
        [&](const std::string& v) { options.size = scatter_in("--size", v); });
    add("--new-trainers", "MEAN[,VAR]", "trainers that each one trained trains, for --tiers: 2,6",
        [&](const std::string& v) { options.new_trainers = scatter_in("--new-trainers", v); });
    add("--people-per-contact", "SHARE[..SHARE]",
        "different people among attendances: 0.9, or 0.8..0.9 (with records: measured there)",
        [&](const std::string& v) {
            options.people_per_contact = shares_in("--people-per-contact", v);
        });
}

}  // namespace

void add_plan_options(CLI::App& command, plan_options& options) {
    add_value(command, "--target", "NUMBER",
              "people or attendances to be reached; left out: the target in the records",
              [&](const std::string& v) { options.target = count_in("--target", v); });
    add_value(command, "--unit", "people|contacts",
              "what the target counts: people, each once (the default), or attendances",
              [&](const std::string& v) { options.counted = unit_in("--unit", v); });
    add_value(command, "--confidence", "SHARE", "the chance to reach the target (0.9)",
              [&](const std::string& v) { options.confidence = share_in("--confidence", v); });
    const auto add_count = [&](const std::string& name, const std::string& help, std::int64_t least,
                               std::optional<std::int64_t>& into) {
        add_value(command, name, "N", help, [name, least, &into](const std::string& v) {
            into =
                whole_number(name, v, least,
                             "number for this; write a whole number from " + std::to_string(least));
        });
    };
    add_count("--tiers", "tiers of trainers: 2 if those trained train others in turn (1)", 1,
              options.tiers);
    add_count("--window",
              "from the records: what people gave within so many days of their training (180)",
              least_days_followed, options.window_days);
    add_count("--runs", "how many programmes to simulate (as a rule 10000)", 1, options.runs);
    add_count("--seed", "where the random numbers begin (1)", 0, options.seed);
    add_rates(command, options);
    add_output_options(command, options.output,
                       {output_format::text, output_format::markdown, output_format::json});
    add_counting_options(command, options.programme);
}

void refuse_contradictions(const plan_options& options) {
    const bool all = options.activation && options.sessions && options.size;
    if (options.has_rates() && !all)
        throw usage_error(
            "--activation, --sessions and --size say together what trainers do; give all three, or "
            "none to plan from the records");
    if (!all && options.new_trainers)
        throw usage_error(
            "--new-trainers goes with --activation, --sessions and --size; without these, new "
            "trainers are taken from the records");
    if (all && options.window_days)
        throw usage_error(
            "--window is about records, but --activation, --sessions and --size take "
            "their place; leave it out");
    const bool several = options.tiers && *options.tiers > 1;
    if (all && several && !options.new_trainers)
        throw usage_error("--tiers " + std::to_string(*options.tiers) +
                          " needs --new-trainers, such as 2,6");
    if (options.new_trainers && !several)
        throw usage_error("--new-trainers counts from the second tier on; add --tiers 2 or more");
    if (options.counted == unit::contacts && options.people_per_contact)
        throw usage_error(
            "--people-per-contact is about people, but --unit is contacts; leave one of the two "
            "out");
}

}  // namespace cascade::cli
