#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "cascade/base/function_ref.hpp"
#include "cascade/read/workbook.hpp"

struct zip;

namespace cascade {

/// Why a workbook is refused; no code: it is not.
struct workbook_fault {
    std::string_view code;
    std::string seen;

    explicit operator bool() const { return !code.empty(); }
};

/// The ZIP archive that a workbook is. Sizes are counted while unpacking, never believed.
class zip_package {
public:
    /// `content` must outlive the package.
    zip_package(std::string_view content, workbook_limits limits);
    ~zip_package();
    zip_package(const zip_package&) = delete;
    zip_package& operator=(const zip_package&) = delete;

    /// Why nothing of the archive may be used, also after a part was refused.
    const workbook_fault& fault() const { return fault_; }

    /// Names are compared with A-Z lowered, as Excel does.
    bool has(std::string_view part) const;

    /// Unpacks a part block by block until `take` returns false. False: there is a fault().
    bool unpack(std::string_view part, function_ref<bool(std::string_view)> take);

private:
    struct entry {
        std::uint64_t index = 0;
        std::uint64_t packed_bytes = 0;
        std::uint64_t unpacked_bytes = 0;  // as far as it was ever unpacked
    };

    void open();
    void list_entries();
    void refuse(std::string_view code, std::string seen) { fault_ = {code, std::move(seen)}; }

    std::string_view content_;
    workbook_limits limits_;
    zip* archive_ = nullptr;
    std::map<std::string, entry, std::less<>> entries_;
    std::uint64_t unpacked_bytes_ = 0;
    workbook_fault fault_;
};

}  // namespace cascade
