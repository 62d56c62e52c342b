#include "settle.hpp"

#include <algorithm>
#include <tuple>

#include "linkage_settings.hpp"
#include "report_settings.hpp"

namespace cascade {

void account(programme& p, const record_source& source, taken_out fate) {
    input_file& file = p.files[source.file];
    --file.accepted;
    ++(fate == taken_out::rejected ? file.rejected : file.skipped);
    if (fate == taken_out::rejected)
        file.rejected_rows.push_back(source.row);
    else
        file.skips.push_back({skip_reason::same_again, source.row, source.row});
}

void finish_accounts(input_files& files) {
    for (std::uint32_t i = 0; i < files.all().size(); ++i) {
        input_file& f = files[i];
        std::sort(f.rejected_rows.begin(), f.rejected_rows.end());
        f.rejected_rows.erase(std::unique(f.rejected_rows.begin(), f.rejected_rows.end()),
                              f.rejected_rows.end());
        std::sort(f.skips.begin(), f.skips.end(), [](const skipped_rows& a, const skipped_rows& b) {
            return std::tie(a.first, a.last, a.why) < std::tie(b.first, b.last, b.why);
        });
        std::size_t kept = 0;
        for (std::size_t k = 1; k < f.skips.size(); ++k) {
            skipped_rows& last = f.skips[kept];
            const skipped_rows& next = f.skips[k];
            if (next.why == last.why && next.first <= last.last + 1)
                last.last = std::max(last.last, next.last);
            else
                f.skips[++kept] = next;
        }
        if (!f.skips.empty()) f.skips.resize(kept + 1);
    }
}

void settle_records(record_store& store, std::vector<problem>& problems) {
    store.limit.hold(problems);
    settle_duplicates(store, problems);
    const std::vector<actor_id> of_two_kinds = settle_two_kinds(store, problems);
    links_to_sessions(store);
    refuse_counts_as_people(store, problems);
    settle_lists(store, problems);
    declare_undeclared(store);
    actor_register actors(store, of_two_kinds);
    settle_sessions(store, actors, problems);
    settle_attendance(store, actors, problems);
    settle_results(store, actors, problems);
    if (store.declares_actors) look_up_refused(store, actors, problems);
    settle_formulas(store, problems);
    settle_groups(store, problems);
    settle_report(store, problems);
    warn_of_dates_outside(store, problems);
    actors.add_stand_ins(store.records);
    settle_links(store, problems);
    store.limit.hold(problems);
}

}  // namespace cascade
