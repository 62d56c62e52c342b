// How long single steps take, on made-up records. `./dev bench` measures the whole path.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "cascade/base/id_positions.hpp"
#include "cascade/figures/evidence.hpp"
#include "cascade/reach/spread.hpp"
#include "cascade/read/csv_reader.hpp"
#include "cascade/read/date_order.hpp"
#include "cascade_of_size.hpp"

namespace cascade::bench {
namespace {

constexpr std::uint64_t seed = 20190101;

std::string attendance_csv(std::int64_t rows) {
    const made_cascade made = make_cascade(static_cast<std::uint64_t>(rows), seed);
    std::string text = "session_id,person_id\n";
    for (std::size_t s = 0; s < made.sessions.size(); ++s)
        for (const std::uint32_t who : made.sessions[s].audience)
            text += session_id_of(s) + ',' + id_of(made.people[who]) + '\n';
    return text;
}

/// The same cascade as records, without a file between.
programme records_of(std::int64_t rows) {
    const made_cascade made = make_cascade(static_cast<std::uint64_t>(rows), seed);
    programme p;
    p.roots.automatic = true;
    for (const made_person& m : made.people) {
        person& who = p.people.emplace_back();
        who.id = actor_id(id_of(m));
        who.sex = m.sex == 0 ? sex::woman : m.sex == 1 ? sex::man : sex::other;
    }
    for (std::size_t i = 0; i < made.sessions.size(); ++i) {
        const made_session& m = made.sessions[i];
        session& s = p.sessions.emplace_back();
        s.id = session_id(session_id_of(i));
        s.date = read_date(date_of(m.day)).value;
        s.confers = m.confers;
        for (const std::uint32_t who : m.facilitators)
            s.facilitators.emplace_back(id_of(made.people[who]));
        for (const std::uint32_t who : m.audience) {
            attendance& row = p.attendances.emplace_back();
            row.session = s.id;
            row.person = actor_id(id_of(made.people[who]));
        }
    }
    return p;
}

void read_csv(benchmark::State& state) {
    const std::string text = attendance_csv(state.range(0));
    for (auto _ : state) {
        csv_reader reader(',');
        std::string_view block = text;
        std::size_t cells = 0;
        reader.feed(block, [&](const csv_row& row) { cells += row.cells.size(); });
        reader.finish([&](const csv_row& row) { cells += row.cells.size(); });
        benchmark::DoNotOptimize(cells);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
    state.SetComplexityN(state.range(0));
}

void read_dates(benchmark::State& state) {
    std::vector<std::string> texts;
    for (int day = 0; day < 1000; ++day) texts.push_back(date_of(day));
    for (auto _ : state)
        for (const std::string& text : texts) benchmark::DoNotOptimize(read_date(text));
    state.SetItemsProcessed(state.iterations() * 1000);
}

void find_ids(benchmark::State& state) {
    std::vector<actor_id> ids;
    for (const made_person& p :
         make_cascade(static_cast<std::uint64_t>(state.range(0)), seed).people)
        ids.emplace_back(id_of(p));
    for (auto _ : state) {
        id_positions<actor_id> positions;
        for (std::uint32_t i = 0; i < ids.size(); ++i) positions.add(ids[i], i);
        std::uint64_t sum = 0;
        for (const actor_id& id : ids) sum += *positions.find(id);
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(ids.size()));
    state.SetComplexityN(state.range(0));
}

void build_evidence(benchmark::State& state) {
    const programme p = records_of(state.range(0));
    for (auto _ : state) {
        const evidence e(p);
        benchmark::DoNotOptimize(e.gatherings().data());
    }
    state.SetComplexityN(state.range(0));
}

void spread_from_roots(benchmark::State& state) {
    const programme p = records_of(state.range(0));
    const evidence e(p);
    spread walk(e.graph(), e.order());
    for (auto _ : state) benchmark::DoNotOptimize(walk.from_roots().reached.size());
    state.SetComplexityN(state.range(0));
}

void bound_people(benchmark::State& state) {
    const programme p = records_of(state.range(0));
    const evidence e(p);
    for (auto _ : state) benchmark::DoNotOptimize(e.bounds().count(e.gatherings()));
    state.SetComplexityN(state.range(0));
}

BENCHMARK(read_csv)->Arg(10'000)->Arg(100'000)->Complexity();
BENCHMARK(read_dates);
BENCHMARK(find_ids)->Arg(10'000)->Arg(100'000)->Complexity();
BENCHMARK(build_evidence)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(spread_from_roots)->Arg(10'000)->Arg(100'000)->Complexity();
BENCHMARK(bound_people)->Arg(10'000)->Arg(100'000)->Complexity();

}  // namespace
}  // namespace cascade::bench

BENCHMARK_MAIN();
