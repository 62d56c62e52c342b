#include "command_plan.hpp"

#include "cascade/report/plan_output.hpp"
#include "load_programme.hpp"
#include "plan_options.hpp"

namespace cascade::cli {
namespace {

/// The target that the records state for the whole programme.
std::int64_t target_on_record(const programme& p, unit counted) {
    const std::string_view id = name_of(counted);
    for (const target& t : p.targets)
        if (t.figure_id == id && t.where.empty() && !t.share && t.value.range.lo > bound(0))
            return t.value.range.lo.value();
    throw usage_error("the records state no target for " + std::string(id) +
                      "; add --target with the number to be reached");
}

plan_question question_of(const plan_options& options) {
    plan_question asked;
    asked.counted = options.counted;
    asked.confidence = options.confidence.value_or(asked.confidence);
    asked.tiers = static_cast<int>(options.tiers.value_or(1));
    asked.seed = static_cast<std::uint64_t>(options.seed.value_or(1));
    asked.runs = options.runs;
    return asked;
}

/// How often one attendance is a new person: as given, or as it was on record.
void settle_people_per_contact(const plan_options& options, plan_answer& answer,
                               plan_question& asked) {
    if (asked.counted != unit::people) return;
    if (options.people_per_contact) {
        asked.people_per_contact = *options.people_per_contact;
        answer.people_per_contact_from = "given";
    } else if (answer.results.people_per_contact) {
        asked.people_per_contact = *answer.results.people_per_contact;
        answer.people_per_contact_from = "as in the sessions that these trained people gave";
    } else {
        throw usage_error(
            "how many different people stand behind the attendances is not known; add "
            "--people-per-contact, such as 0.9 (1 would say that nobody comes twice), or plan "
            "for --unit contacts");
    }
}

exit_code run_plan(const plan_options& options) {
    refuse_contradictions(options);
    plan_answer answer;
    plan_question asked = question_of(options);
    const bool needs_records =
        !options.has_rates() || !options.target || !options.programme.programme.empty();
    loaded_programme p;
    if (needs_records) {
        p = load_for_figures(options.programme, options.output);
        if (!p.facts) return p.code;
        answer.records = p.facts.get();
        answer.complete = p.complete;
        answer.results =
            results_of_trainers(*p.facts, options.window_days.value_or(least_days_followed));
        if (!options.target) answer.target_from = "as the records state it";
    }
    asked.target = options.target ? *options.target : target_on_record(*p.records, asked.counted);
    if (!options.has_rates() && !answer.results.refusal.empty())
        throw usage_error("no plan from these records: " + answer.results.refusal +
                          "; give --activation, --sessions and --size instead");
    settle_people_per_contact(options, answer, asked);
    try {
        if (options.has_rates()) {
            answer.rates = trainer_rates{*options.activation, *options.sessions, *options.size,
                                         options.new_trainers};
            answer.plan = plan_from_rates(asked, *answer.rates);
        } else {
            answer.plan = plan_from_records(asked, answer.results);
        }
    } catch (const std::invalid_argument& fault) {
        throw usage_error("this cannot be planned: " + std::string(fault.what()));
    }
    const std::string text = plan_output(answer, options.output.format, colour_of(options.output));
    return worse_of(deliver(text, options.output, p.inputs), p.code);
}

}  // namespace

runner set_up_plan(CLI::App& command) {
    command.description(
        "How many trainers to train for a target, and with which chance. From what trained people "
        "gave on record, when at least 30 of them could be followed for 180 days; else from rates "
        "that you give. An estimate: it is never part of a count.");
    const auto options = std::make_shared<plan_options>();
    add_programme(command, options->programme);
    add_plan_options(command, *options);
    command.footer(
        "Example: cascade plan my-programme --target 10000\n"
        "         cascade plan --target 10000 --unit contacts --activation 0.6 --sessions 4,8 "
        "--size 20,100");
    return [options] { return run_plan(*options); };
}

}  // namespace cascade::cli
