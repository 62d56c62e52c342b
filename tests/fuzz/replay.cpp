// Runs every file below seeds/ and found/ through its harness: what fuzzing found once is tried on
// every machine, with any compiler, without libFuzzer.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "harness.hpp"

namespace {

namespace fs = std::filesystem;

struct harness {
    const char* name;
    void (*run)(std::string_view bytes);
};

constexpr harness harnesses[] = {
#define HARNESS(name) {#name, cascade::fuzz::name},
#include "harnesses.inc"
#undef HARNESS
};

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code missing;
    for (const auto& entry : fs::recursive_directory_iterator(folder, missing))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::size_t replay(const harness& h, const fs::path& folder) {
    const auto files = files_below(folder / h.name);
    for (const fs::path& path : files) {
        std::ifstream in(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        // A broken property ends the process: the last line names the file.
        std::cout << path.string() << std::endl;
        h.run(bytes);
    }
    return files.size();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: cascade_fuzz_replay FOLDER, which holds seeds/ and found/\n";
        return 2;
    }
    const fs::path folder = argv[1];
    for (const harness& h : harnesses) {
        if (replay(h, folder / "seeds") == 0) {
            std::cerr << "no seeds for " << h.name << '\n';
            return 1;
        }
        replay(h, folder / "found");
    }
    return 0;
}
