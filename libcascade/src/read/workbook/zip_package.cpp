#include "zip_package.hpp"

#include <zip.h>

#include <algorithm>
#include <array>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

// The directory of an archive stands at its end, followed by a comment of at most 64 KiB.
constexpr std::size_t longest_tail = 22 + 65535;
constexpr std::string_view end_mark("PK\x05\x06", 4);

std::string size_in_words(std::uint64_t bytes) {
    const bool whole = bytes >= (1U << 20U) && bytes % (1U << 20U) == 0;
    return whole ? std::to_string(bytes >> 20U) + " MiB" : std::to_string(bytes) + " bytes";
}

bool leads_outside(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != name.npos) return true;
    if (name.size() > 1 && name[1] == ':') return true;
    while (!name.empty()) {
        const std::string_view step = name.substr(0, name.find('/'));
        if (step == "..") return true;
        name.remove_prefix(std::min(name.size(), step.size() + 1));
    }
    return false;
}

class open_part {
public:
    open_part(zip* archive, std::uint64_t index) : file_(zip_fopen_index(archive, index, 0)) {}
    ~open_part() {
        if (file_ != nullptr) zip_fclose(file_);
    }
    open_part(const open_part&) = delete;
    open_part& operator=(const open_part&) = delete;

    bool ok() const { return file_ != nullptr; }
    zip_int64_t read(std::array<char, 65536>& block) {
        return zip_fread(file_, block.data(), block.size());
    }

private:
    zip_file_t* file_;
};

}  // namespace

zip_package::zip_package(std::string_view content, workbook_limits limits)
    : content_(content), limits_(limits) {
    open();
    if (!fault_) list_entries();
}

zip_package::~zip_package() {
    if (archive_ != nullptr) zip_discard(archive_);
}

void zip_package::open() {
    const std::size_t tail = content_.size() - std::min(content_.size(), longest_tail);
    if (content_.find(end_mark, tail) == content_.npos)
        return refuse("truncated", "the file ends before the directory of the workbook's parts");
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(content_.data(), content_.size(), 0, &error);
    if (source != nullptr) archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive_ == nullptr) {
        if (source != nullptr) zip_source_free(source);
        refuse("workbook-damaged", "the directory of the workbook's parts cannot be read");
    }
    zip_error_fini(&error);
}

void zip_package::list_entries() {
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive_, 0));
    if (count > limits_.parts) {
        return refuse("workbook-unsafe", "the workbook has " + std::to_string(count) + " parts, " +
                                             std::to_string(limits_.parts) + " are the most");
    }
    std::uint64_t packed = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        if (zip_stat_index(archive_, i, 0, &about) != 0 || (about.valid & ZIP_STAT_NAME) == 0)
            return refuse("workbook-damaged", "a part of the workbook has no name");
        const std::string_view name = about.name;
        if (leads_outside(name)) {
            return refuse("workbook-unsafe",
                          "a part of the workbook has a name that leads outside it");
        }
        if (about.encryption_method != ZIP_EM_NONE)
            return refuse("workbook-unsafe", "the workbook is protected by a password");
        // More packed bytes than the file has: parts lie over one another, as in a ZIP bomb.
        packed += std::min<std::uint64_t>(about.comp_size, content_.size() + 1);
        if (packed > content_.size()) {
            return refuse("workbook-unsafe",
                          "parts of the workbook lie over one another in the file");
        }
        if (!entries_.try_emplace(folded(name), entry{i, about.comp_size, 0}).second)
            return refuse("workbook-unsafe", "two parts of the workbook have one name");
    }
}

bool zip_package::has(std::string_view part) const { return entries_.count(folded(part)) != 0; }

bool zip_package::unpack(std::string_view part, function_ref<bool(std::string_view)> take) {
    const auto found = entries_.find(folded(part));
    if (found == entries_.end()) {
        refuse("workbook-damaged", "a part that the workbook names is missing");
        return false;
    }
    open_part file(archive_, found->second.index);
    const std::uint64_t most_by_ratio =
        std::max(limits_.judged_from, found->second.packed_bytes * limits_.ratio);
    std::array<char, 65536> block;
    std::uint64_t bytes = 0;
    while (file.ok()) {
        const zip_int64_t got = file.read(block);
        if (got == 0) return true;
        if (got < 0) break;
        bytes += static_cast<std::uint64_t>(got);
        if (bytes > found->second.unpacked_bytes) {
            unpacked_bytes_ += bytes - found->second.unpacked_bytes;
            found->second.unpacked_bytes = bytes;
        }
        if (bytes > most_by_ratio) {
            refuse("workbook-unsafe", "a part of the workbook unpacks to more than " +
                                          std::to_string(limits_.ratio) + " times its size");
            return false;
        }
        if (bytes > limits_.part_bytes || unpacked_bytes_ > limits_.total_bytes) {
            refuse("workbook-unsafe", "the workbook unpacks to more than " +
                                          (bytes > limits_.part_bytes
                                               ? size_in_words(limits_.part_bytes) + " in one part"
                                               : size_in_words(limits_.total_bytes)));
            return false;
        }
        if (!take({block.data(), static_cast<std::size_t>(got)})) return true;
    }
    refuse("workbook-damaged", "a part of the workbook cannot be unpacked");
    return false;
}

}  // namespace cascade
