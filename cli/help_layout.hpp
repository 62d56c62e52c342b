#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace cascade::cli {

/// How the help of a command is laid out: what it is for, how it is typed, its options, an example.
class help_layout : public CLI::Formatter {
public:
    explicit help_layout(std::string usage);

    std::string make_help(const CLI::App* app, std::string name,
                          CLI::AppFormatMode mode) const override;
    std::string make_option(const CLI::Option* option, bool is_positional) const override;

private:
    std::string usage_;
};

}  // namespace cascade::cli
