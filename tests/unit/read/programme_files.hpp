#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem_codes.hpp"
#include "cascade/read/programme_reader.hpp"

namespace cascade::testing {

/// A programme folder of invented records, gone again after the test.
class programme_files {
public:
    programme_files() {
        std::random_device random;
        folder_ = std::filesystem::temp_directory_path() /
                  ("cascade-read-" + std::to_string(random()) + '-' + std::to_string(random()));
        std::filesystem::create_directories(folder_);
    }
    ~programme_files() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    programme_files(const programme_files&) = delete;
    programme_files& operator=(const programme_files&) = delete;

    programme_files& with(const std::string& name, std::string_view text) {
        std::filesystem::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return *this;
    }
    /// A programme file of the given lines below `[programme]`.
    programme_files& listing(std::string_view lines) {
        return with("cascade.toml", "[programme]\nid = \"invented\"\n" + std::string(lines));
    }
    const std::filesystem::path& folder() const { return folder_; }

    /// Reads the programme; every problem's code is in the list, every file's rows add up.
    reading read() const {
        reading r = read_programme(folder_);
        for (const problem& p : r.problems) {
            CAPTURE(to_line(p));
            CHECK(find_problem_code(p.code) != nullptr);
        }
        for (const input_file& f : r.records.files.all()) {
            CAPTURE(f.name);
            CHECK(f.rows_read == f.accepted + f.rejected + f.skipped);
        }
        return r;
    }

private:
    std::filesystem::path folder_;
};

inline std::vector<std::string> lines_of(const reading& r) {
    std::vector<std::string> lines;
    for (const problem& p : r.problems) lines.push_back(to_line(p));
    return lines;
}

inline std::string all_lines(const reading& r) {
    std::string text;
    for (const std::string& line : lines_of(r)) text += line + '\n';
    return text;
}

}  // namespace cascade::testing
