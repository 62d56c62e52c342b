#include "load_programme.hpp"

#include <algorithm>
#include <system_error>

#include "cascade/base/text.hpp"
#include "cascade/check/checks.hpp"
#include "cascade/figures/check_with_figures.hpp"
#include "cascade/figures/convention.hpp"
#include "cascade/read/programme_reader.hpp"
#include "cascade/report/check_output.hpp"
#include "durable.hpp"
#include "output_file.hpp"
#include "progress.hpp"

namespace cascade::cli {
namespace {

namespace fs = std::filesystem;

fs::path chosen_programme(const programme_options& options) {
    if (!options.programme.empty()) return options.programme;
    std::error_code failed;
    const fs::path here = fs::current_path(failed);
    if (const auto found = failed ? std::nullopt : find_programme(here)) return *found;
    throw usage_error(
        "neither this folder nor one above it holds a cascade.toml; name a programme "
        "folder, or begin one with `cascade new DIR`");
}

void override_rules(counting_rules& rules, const programme_options& options) {
    if (options.as_of) rules.as_of = options.as_of;
    if (options.convention) rules.convention = *options.convention;
    if (options.ties) rules.ties = *options.ties;
    if (options.attribution) rules.attribution = *options.attribution;
    if (options.world) rules.world = *options.world;
    if (options.ignore_time) rules.time = time_rule::ignore_time;
}

void refuse_missing_setting(const programme& p) {
    const convention* named = find_convention(p.counting.convention);
    const std::string missing = named == nullptr ? "" : missing_setting(p.counting, *named);
    if (!missing.empty()) throw usage_error(missing);
}

bool has(const std::vector<problem>& problems, severity s) {
    return std::any_of(problems.begin(), problems.end(),
                       [s](const problem& p) { return p.severity == s; });
}

found_problems only_errors(const loaded_programme& p) {
    found_problems errors;
    for (const problem& one : p.problems)
        if (one.severity == severity::error || one.severity == severity::unusable)
            errors.listed.push_back(one);
    for (const unlisted_problems& more : p.unlisted)
        if (more.severity == severity::error) errors.unlisted.push_back(more);
    return errors;
}

std::string no_figures(const loaded_programme& p) {
    std::string text =
        "no figures: the records have " + counts_text({p.complete.errors, 0, 0}) + "; mend them";
    return text + ", or add --partial for figures without the rows that have errors\n";
}

void say_how_far(const reading_step& step) {
    if (step.file.empty())
        now_doing("putting the records together");
    else
        now_doing("reading " + printable(step.file) + ", " +
                  std::to_string(static_cast<int>(step.part * 100)) + " %");
}

}  // namespace

loaded_programme load_programme(const programme_options& options) {
    loaded_programme p;
    const fs::path chosen = chosen_programme(options);
    std::error_code ignored;
    p.folder = fs::is_directory(chosen, ignored) ? chosen : folder_of(chosen);

    reading read = read_programme(chosen, say_how_far);
    p.records = std::make_unique<programme>(std::move(read.records));
    p.problems = std::move(read.problems);
    p.unlisted = std::move(read.unlisted);
    for (const input_file& f : p.records->files.all()) p.inputs.push_back(p.folder / f.name);
    p.complete = completeness_of(*p.records, p.problems, p.unlisted);
    if (has(p.problems, severity::unusable)) {
        p.code = exit_code::unusable;
        return p;
    }
    override_rules(p.records->counting, options);
    refuse_missing_setting(*p.records);
    now_doing("following the chains of training");
    p.facts = std::make_unique<evidence>(*p.records);
    now_doing("checking the records");
    const evidence& e = *p.facts;
    std::vector<problem> judged =
        check_records(checking{e.records(), e.in_force(), e.graph(), e.order(), e.trace()});
    problem_limit limit;
    limit.add(std::move(p.unlisted));
    limit.hold(judged);
    p.unlisted = limit.take_unlisted();
    p.problems.insert(p.problems.end(), judged.begin(), judged.end());
    const std::vector<problem> unanswered = check_with_figures(e);
    p.problems.insert(p.problems.end(), unanswered.begin(), unanswered.end());
    sort_problems(p.problems);
    if (!p.complete.is_complete()) p.code = exit_code::records_have_errors;
    return p;
}

void say_errors(const loaded_programme& p, const output_options& talk) {
    const found_problems errors = only_errors(p);
    if (!errors.listed.empty() || !errors.unlisted.empty())
        say(painted(problem_lines(errors), colour_for(stream::error, talk.colour())));
}

loaded_programme load_for_figures(const programme_options& options, const output_options& talk) {
    if (!talk.quiet) allow_progress();
    loaded_programme p = load_programme(options);
    say_errors(p, talk);
    if (p.code == exit_code::records_have_errors && !options.partial) {
        p.facts.reset();
        say(no_figures(p));
    }
    const problem_counts counts = count_problems(p.problems, p.unlisted);
    if (p.facts && counts.warnings != 0 && !talk.quiet)
        say(counts_text({0, counts.warnings, 0}) + "; see `cascade check" +
            (options.programme.empty() ? "" : " " + printable(options.programme)) + "`\n");
    now_doing("computing the figures");
    return p;
}

exit_code deliver(const std::string& result, const output_options& options,
                  const std::vector<fs::path>& inputs) {
    end_progress();
    if (options.output.empty() || options.output == "-") return print(result);
    const std::string fault =
        write_output_file(options.output, result,
                          options.overwrite ? existing_file::replace : existing_file::keep, inputs);
    if (fault.empty()) return exit_code::done;
    say(painted(fault, colour_for(stream::error, options.colour())));
    return exit_code::not_written;
}

}  // namespace cascade::cli
