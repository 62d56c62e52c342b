#include "cascade/read/input_bytes.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "cascade/read/sha256.hpp"

using namespace cascade;
using namespace std::literals;
namespace fs = std::filesystem;

namespace {

/// A programme folder of its own, beside a folder that is not part of it.
class programme_folder {
public:
    programme_folder() {
        std::string name = (fs::temp_directory_path() / "cascade-input-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        base_ = name;
        fs::create_directories(base_ / "programme" / "partners");
        fs::create_directories(base_ / "elsewhere");
        write("programme/people.csv", "actor_id\nP1\n");
        write("programme/partners/pwf.csv", "session_id\nS1\n");
        write("elsewhere/private.csv", "not for the programme\n");
    }
    ~programme_folder() {
        std::error_code ignored;
        fs::remove_all(base_, ignored);
    }
    programme_folder(const programme_folder&) = delete;
    programme_folder& operator=(const programme_folder&) = delete;

    void write(const std::string& name, std::string_view text) const {
        std::ofstream(base_ / name, std::ios::binary) << text;
    }
    void append(const std::string& name, std::string_view text) const {
        std::ofstream(base_ / name, std::ios::binary | std::ios::app) << text;
    }
    fs::path base() const { return base_; }
    fs::path path() const { return base_ / "programme"; }

private:
    fs::path base_;
};

void check_refused(const programme_folder& folder, const std::string& name, std::string_view code) {
    CAPTURE(name);
    const input_bytes r = read_input(folder.path(), name);
    REQUIRE(r.fault);
    CAPTURE(to_line(*r.fault));
    CHECK(r.fault->code == code);
    CHECK(r.fault->severity == severity::unusable);
    CHECK(r.fault->where.file == name);
    CHECK(r.fault->where.row == 0);
    CHECK_FALSE(r.fault->mend.empty());
    CHECK(r.content.empty());
}

}  // namespace

TEST_CASE("a file below the programme folder is read with its hash") {
    const programme_folder folder;
    for (const auto* name : {"people.csv", "./people.csv", "partners/../people.csv"}) {
        const input_bytes r = read_input(folder.path(), name);
        REQUIRE(r.ok());
        CHECK(r.content == "actor_id\nP1\n");
        CHECK(r.size == 12);
        CHECK(r.sha256 == sha256_hex("actor_id\nP1\n"));
    }
    CHECK(read_input(folder.path(), "partners/pwf.csv").content == "session_id\nS1\n");
}

TEST_CASE("a file of several blocks and an empty file are read whole") {
    const programme_folder folder;
    std::string text;
    while (text.size() < 2'500'000) text += std::to_string(text.size()) + '\n';
    folder.write("programme/large.csv", text);
    const input_bytes r = read_input(folder.path(), "large.csv");
    REQUIRE(r.ok());
    CHECK(r.content == text);
    CHECK(r.sha256 == sha256_hex(text));

    std::string joined;
    int blocks = 0;
    const auto take = [&](std::string_view block) {
        joined += block;
        ++blocks;
    };
    CHECK(read_input_blocks(folder.path(), "large.csv", take).sha256 == r.sha256);
    CHECK(joined == text);
    CHECK(blocks == 3);

    folder.write("programme/empty.csv", "");
    const input_bytes empty = read_input(folder.path(), "empty.csv");
    CHECK(empty.ok());
    CHECK(empty.content.empty());
    CHECK(empty.sha256 == sha256_hex(""));
}

TEST_CASE("names that leave the programme folder are refused") {
    const programme_folder folder;
    for (const auto* name :
         {"/etc/hostname", "../elsewhere/private.csv", "..", "partners/../../elsewhere/private.csv",
          "C:/people.csv", "\\\\host\\a"}) {
        check_refused(folder, name, "path-outside-project");
    }
    check_refused(folder, folder.base() / "elsewhere/private.csv", "path-outside-project");
}

TEST_CASE("links are followed within the programme folder and refused when they lead out") {
    const programme_folder folder;
    fs::create_symlink("people.csv", folder.path() / "inside.csv");
    CHECK(read_input(folder.path(), "inside.csv").content == "actor_id\nP1\n");
    fs::create_symlink(folder.base() / "elsewhere/private.csv", folder.path() / "outward.csv");
    check_refused(folder, "outward.csv", "path-outside-project");
    fs::create_symlink("../elsewhere", folder.path() / "folder");
    check_refused(folder, "folder/private.csv", "path-outside-project");
    fs::create_symlink("nowhere.csv", folder.path() / "dead.csv");
    check_refused(folder, "dead.csv", "not-found");
    fs::create_symlink("loop.csv", folder.path() / "loop.csv");
    check_refused(folder, "loop.csv", "not-found");
    // A folder whose name begins like the programme's is another one.
    fs::create_directories(folder.base() / "programme2");
    folder.write("programme2/x.csv", "x");
    fs::create_symlink("../programme2/x.csv", folder.path() / "sibling.csv");
    check_refused(folder, "sibling.csv", "path-outside-project");
}

TEST_CASE("the programme folder itself may be named through a link") {
    const programme_folder folder;
    fs::create_symlink("programme", folder.base() / "current");
    CHECK(read_input(folder.base() / "current", "people.csv").ok());
}

TEST_CASE("folders, pipes and devices are refused without waiting") {
    const programme_folder folder;
    check_refused(folder, "partners", "not-a-regular-file");
    check_refused(folder, "partners/", "not-a-regular-file");
    check_refused(folder, ".", "not-a-regular-file");
    REQUIRE(::mkfifo((folder.path() / "pipe.csv").c_str(), 0600) == 0);
    check_refused(folder, "pipe.csv", "not-a-regular-file");
    CHECK(read_input("/dev", "zero").fault->code == "not-a-regular-file");
}

TEST_CASE("control characters, backslashes and device names are refused") {
    const programme_folder folder;
    for (const auto& name :
         {""s, "a\nb.csv"s, "a\0b.csv"s, "\x1B[2Jpeople.csv"s, "a\x7F.csv"s, "a\xC2\x9B.csv"s,
          "a\xE2\x80\xAE.csv"s, "a\xFF.csv"s, "partners\\pwf.csv"s, "CON"s, "nul.csv"s,
          "partners/Aux.txt"s, "com1"s, "LPT9.csv"s}) {
        check_refused(folder, name, "path-invalid");
    }
    check_refused(folder, std::string(300, 'a'), "path-invalid");
    folder.write("programme/console.csv", "x");
    CHECK(read_input(folder.path(), "console.csv").ok());
}

TEST_CASE("nothing in a name is expanded") {
    const programme_folder folder;
    for (const auto* name : {"~/people.csv", "$HOME/people.csv", "*.csv", "-", "people.csv;ls"}) {
        check_refused(folder, name, "not-found");
    }
}

TEST_CASE("a missing file is told with the nearest name that exists") {
    const programme_folder folder;
    const auto mend = [&](const std::string& name) {
        check_refused(folder, name, "not-found");
        return read_input(folder.path(), name).fault->mend;
    };
    CHECK(mend("poeple.csv") == "did you mean `people.csv`?");
    CHECK(mend("People.CSV") == "did you mean `people.csv`?");
    CHECK(mend("partners/pwff.csv") == "did you mean `partners/pwf.csv`?");
    CHECK(mend("partner/pwf.csv") == "did you mean `partners`?");
    CHECK(mend("outputs-of-2021.csv").find("did you mean") == std::string::npos);
    CHECK(mend("people.csv/x").find("did you mean") == std::string::npos);
    CHECK(read_input(folder.path() / "none", "people.csv").fault->code == "not-found");
}

TEST_CASE("a file that may not be read is told so") {
    if (::geteuid() == 0) return;  // the superuser may read everything
    const programme_folder folder;
    fs::permissions(folder.path() / "people.csv", fs::perms::none);
    check_refused(folder, "people.csv", "permission");
}

TEST_CASE("a file of the largest size is read, one byte more is refused") {
    const programme_folder folder;
    folder.write("programme/a.csv", "12345");
    CHECK(read_input(folder.path(), "a.csv", {6}).ok());
    CHECK(read_input(folder.path(), "a.csv", {5}).content == "12345");
    const auto r = read_input(folder.path(), "a.csv", {4});
    REQUIRE(r.fault);
    CHECK(r.fault->code == "too-large");
    CHECK(r.fault->seen == "the file has 5 bytes, more than 4 bytes");
}

TEST_CASE("a file that changes while it is read is refused") {
    const programme_folder folder;
    const std::string text(1'500'000, 'x');
    const auto read_while = [&](auto change) {
        folder.write("programme/a.csv", text);
        // An old time, so that a change within the clock's grain is seen.
        const auto old = fs::file_time_type::clock::now() - std::chrono::hours(1);
        fs::last_write_time(folder.path() / "a.csv", old);
        bool first = true;
        const auto r = read_input_blocks(folder.path(), "a.csv", [&](std::string_view) {
            if (first) change();
            first = false;
        });
        return r.fault ? r.fault->code : ""sv;
    };
    CHECK(read_while([] {}) == "");
    CHECK(read_while([&] { folder.append("programme/a.csv", "more"); }) == "changed-while-reading");
    CHECK(read_while([&] { fs::resize_file(folder.path() / "a.csv", 1'200'000); }) ==
          "changed-while-reading");
    CHECK(read_while([&] { folder.write("programme/a.csv", std::string(1'500'000, 'y')); }) ==
          "changed-while-reading");
}

TEST_CASE("a file that is replaced or removed after opening is read in its old version") {
    const programme_folder folder;
    const std::string text(1'500'000, 'x');
    folder.write("programme/a.csv", text);
    std::string read;
    const auto r = read_input_blocks(folder.path(), "a.csv", [&](std::string_view block) {
        if (read.empty()) fs::remove(folder.path() / "a.csv");
        read += block;
    });
    CHECK(r.ok());
    CHECK(read == text);
}
