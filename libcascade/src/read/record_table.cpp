#include "record_table.hpp"

#include <algorithm>
#include <new>

#include "cascade/base/text.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

using source = mapped_field::source;

std::string_view cell_of(const csv_row& cells, std::uint32_t column) {
    return column > cells.cells.size() ? std::string_view() : cells.cells[column - 1].text;
}

/// What most date cells are; no order has to be known for it.
bool is_iso_day(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-';
}

bool needs_order(std::string_view text, const date_form& form) {
    text = trimmed(text);
    return !text.empty() && !is_iso_day(text) &&
           read_date(text, form).code == "date-order-undeclared";
}

bool is_own_id(const kind_spec& kind, const planned_field& planned) {
    return planned.field && planned.type == field_type::id &&
           kind.fields[*planned.field].need == need::required;
}

}  // namespace

record_table::record_table(const record_table_input& input, record_store& store,
                           std::vector<problem>& problems)
    : input_(input),
      store_(store),
      problems_(problems),
      expected_(expect_columns(input.kind, input.mapping)) {
    table_.content = input.content;
    table_.file = input.file;
    table_.known.assign(expected_.known.begin(), expected_.known.end());
    table_.required = expected_.required;
    table_.by_letter = expected_.by_letter;
    table_.settings = input.mapping.layout;
    table_.limits = input.limits;
}

table_outcome record_table::read_rows(function_ref<void(const csv_header&)> on_header,
                                      function_ref<void(const csv_row&)> on_row) const {
    return read_table(table_, on_header, on_row);
}

void record_table::read() {
    store_.limit.hold(problems_);
    table_outcome outcome = read_rows([this](const csv_header& header) { on_header(header); },
                                      [this](const csv_row& cells) { on_row(cells); });
    if (long_ && has_columns_) build_long_records();
    judge(outcome);
    account(std::move(outcome));
}

void record_table::on_header(const csv_header& header) {
    header_ = header;
    const std::size_t before = problems_.size();
    plan_ = plan_columns(header_, input_.file, input_.kind, input_.mapping, problems_);
    for (const planned_field& planned : plan_.fields) {
        if (planned.type == field_type::date && planned.field) dates_.push_back(&planned);
        const bool is_told = planned.said != nullptr && !planned.said->values.empty();
        if (input_.kind.kind == record_kind::people && planned.name == "sex" && !is_told)
            sex_ = &planned;
    }
    has_columns_ =
        std::none_of(problems_.begin() + static_cast<std::ptrdiff_t>(before), problems_.end(),
                     [](const problem& p) { return p.severity == severity::unusable; });
    conversion_.emplace(plan_, input_.mapping, header_, input_.file, input_.parents);
    if (input_.mapping.long_format) long_.emplace(plan_, header_, input_.file);
    if (has_columns_ && input_.mapping.time_column) find_latest_rows();
}

void record_table::on_row(const csv_row& cells) {
    constexpr std::uint32_t rows_between_words = 4096;
    if (input_.watch && cells.row % rows_between_words == 0 && !input_.content.empty())
        input_.watch({input_.file, std::min(1.0, static_cast<double>(cells.byte) /
                                                     static_cast<double>(input_.content.size()))});
    // Without a column that every record needs, each row would only repeat the complaint.
    if (!has_columns_) {
        rejected_.push_back(cells.row);
        return;
    }
    const std::size_t before = problems_.size();
    if (!leave_out(cells)) {
        if (long_)
            long_->add(cells, *conversion_, problems_);
        else
            build(cells);
    }
    if (problems_.size() == before) return;
    note_places(before, cells);
    store_.limit.hold(problems_);
}

void record_table::build(const csv_row& cells) {
    const record_source at = {input_.index, cells.row};
    if (row_.kind == nullptr)
        row_.restart(input_.kind, at, input_.file);
    else
        row_.go_on(at);
    row_.header = &header_;
    conversion_->fill(cells, row_, problems_);
    if (build_filled_row() == row_fate::rejected) return rejected_.push_back(cells.row);
    constexpr std::uint64_t enough_to_tell = 1000;
    if (++accepted_ == enough_to_tell) make_room(cells);
}

/// For as many records as are still to come, if all are as long as those so far: a list that grows
/// by and by is copied each time, and has every record twice for a while.
void record_table::make_room(const csv_row& cells) {
    const std::uint64_t size = input_.content.size();
    if (cells.byte == 0 || cells.byte >= size) return;
    const std::uint64_t more = (size - cells.byte) * accepted_ / cells.byte;
    const std::uint64_t most = input_.limits.rows;
    const auto make_room_in = [&](auto& list) {
        const auto wanted =
            list.size() + static_cast<std::size_t>(std::min(more + more / 50, most));
        if (wanted <= list.capacity()) return;
        try {
            list.reserve(std::max(wanted, 2 * list.capacity()));
        } catch (const std::bad_alloc&) {
            return;  // it was a guess: the list grows as it must
        }
    };
    programme& records = store_.records;
    if (input_.kind.kind == record_kind::people) make_room_in(records.people);
    if (input_.kind.kind == record_kind::sessions) make_room_in(records.sessions);
    if (input_.kind.kind == record_kind::attendance) make_room_in(records.attendances);
}

row_fate record_table::build_filled_row() {
    look_at_dates();
    look_at_sex();
    if (row_.faults > 0) note_lost_actor();
    return build_record(row_, store_, problems_);
}

void record_table::build_long_records() {
    long_->for_each([&](const long_table::record& record) {
        row_.restart(input_.kind, {input_.index, record.rows.front()}, input_.file);
        row_.header = &header_;
        row_.rules = &plan_.rules;
        row_.faults = record.faults;
        for (std::size_t i = 0; i < plan_.fields.size(); ++i) {
            const field_text& text = record.texts[i];
            if (text.form == written_as::nothing) continue;
            conversion_->take(plan_.fields[i], text.text, text.row, text.column, row_, problems_);
        }
        if (build_filled_row() == row_fate::accepted)
            accepted_ += record.rows.size();
        else
            rejected_.insert(rejected_.end(), record.rows.begin(), record.rows.end());
        store_.limit.hold(problems_);
    });
    if (input_.mapping.ignores_others) return;
    for (const auto& [name, row] : long_->unread())
        problems_.push_back({severity::warning,
                             "unknown-column",
                             {input_.file, row, plan_.long_name},
                             header_.describe(plan_.long_name, row) + " names " +
                                 quoted_text(name) + ", which no field of the mapping takes",
                             "name it with { element = … }, or write ignore = [\"*\"]"});
}

/// Rows of another repeat have their own parents, under numbers that mean others here.
bool record_table::is_of_other_table(const csv_row& cells) const {
    return plan_.parent_table && compared_word(cell_of(cells, *plan_.parent_table)) !=
                                     compared_word(input_.mapping.join->table);
}

bool record_table::leave_out(const csv_row& cells) {
    const auto skip = [&](skip_reason why) {
        ++skipped_;
        if (!skips_.empty() && skips_.back().why == why && skips_.back().last + 1 == cells.row)
            skips_.back().last = cells.row;
        else
            skips_.push_back({why, cells.row, cells.row});
        return true;
    };
    if (is_of_other_table(cells)) return skip(skip_reason::declared);
    if (!plan_.time) return false;
    const latest_rows::fate fate = latest_.of(cells.row);
    if (fate == latest_rows::fate::superseded) return skip(skip_reason::same_again);
    if (fate == latest_rows::fate::counts) return false;
    rejected_.push_back(cells.row);
    problems_.push_back({severity::error,
                         "duplicate-key",
                         {input_.file, cells.row, *plan_.time},
                         header_.describe(*plan_.time, cells.row) +
                             " cannot be compared with the time of another row of the same key",
                         "write both as 2024-03-05T10:21:00 in one zone, or keep one of the rows"});
    return true;
}

std::string record_table::key_of(const csv_row& cells) {
    std::string key;
    for (const planned_field& planned : plan_.fields) {
        if (!is_own_id(input_.kind, planned)) continue;
        const std::string_view part = trimmed(conversion_->text_of(planned, cells));
        if (part.empty()) return {};
        key += std::to_string(part.size()) + ':' + std::string(part);
    }
    return key;
}

void record_table::find_latest_rows() {
    read_rows([](const csv_header&) {},
              [this](const csv_row& cells) {
                  if (is_of_other_table(cells)) return;
                  conversion_->look_at(cells);
                  if (const std::string key = key_of(cells); !key.empty())
                      latest_.add(key, cell_of(cells, *plan_.time), cells.row);
              });
    latest_.settle();
    conversion_.emplace(plan_, input_.mapping, header_, input_.file, input_.parents);
}

void record_table::look_at_dates() {
    for (const planned_field* planned : dates_) {
        const std::size_t field = *planned->field;
        const date_form& form = plan_.rules[field].dates;
        if (form.order || !needs_order(row_.fields[field].text, form)) continue;
        if (surveyed_.insert(field).second) survey_dates(*planned);
        // The column was complained of as a whole; its cells are not, one by one.
        if (ambiguous_.count(field) != 0) row_.fields[field].form = written_as::misfit;
    }
}

void record_table::look_at_sex() {
    if (sex_ == nullptr) return;
    // An M is a man's, or a mujer's where H stands for hombre.
    const std::size_t field = *sex_->field;
    const std::string_view said = trimmed(row_.fields[field].text);
    if ((said == "M" || said == "m") && surveyed_.insert(field).second) survey_sex(*sex_);
}

void record_table::look_through(const planned_field& planned,
                                function_ref<void(std::string_view, std::uint32_t)> use) {
    row_conversion look(plan_, input_.mapping, header_, input_.file, input_.parents);
    read_rows([](const csv_header&) {},
              [&](const csv_row& cells) {
                  if (is_of_other_table(cells)) return;
                  look.look_at(cells);
                  if (look.stands_in(planned, cells))
                      use(trimmed(look.text_of(planned, cells)), cells.row);
              });
}

void record_table::survey_sex(const planned_field& planned) {
    // Under our own heading, which is English, only an H could speak against a man.
    if (planned.said == nullptr && !may_say_hombre(input_.content)) {
        plan_.rules[*planned.field].m = letter_m::man;
        return;
    }
    std::string_view heading = planned.name;
    for (const table_column& column : header_.columns)
        if (!planned.columns.empty() && column.column == planned.columns.front())
            heading = column.heading;
    sex_survey survey(heading);
    look_through(planned, [&](std::string_view text, std::uint32_t) { survey.add(text); });
    plan_.rules[*planned.field].m = survey.letter();
}

void record_table::survey_dates(const planned_field& planned) {
    date_survey survey;
    look_through(planned, [&](std::string_view text, std::uint32_t row) { survey.add(text, row); });
    const date_survey_result found = survey.result();
    const std::uint32_t column =
        planned.columns.empty() ? plan_.long_value : planned.columns.front();
    const std::string named =
        column == 0 ? '`' + planned.name + '`' : header_.describe(column, header_.row);
    if (found.evidence == order_evidence::certain) {
        plan_.rules[*planned.field].dates.order = found.order;
        const auto& witness =
            found.order == date_order::day_month_year ? found.day_first : found.month_first;
        facts_.push_back(
            {"date order of " + named,
             std::string(name_of(*found.order)) +
                 (witness ? ", as row " + std::to_string(witness->row) + " shows" : ""),
             false});
        return;
    }
    ambiguous_.insert(*planned.field);
    problems_.push_back({severity::unusable,
                         "date-order-undeclared",
                         {input_.file, header_.row, column},
                         named + ": " + found.seen(),
                         found.mend()});
}

}  // namespace cascade
