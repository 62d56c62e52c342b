#include <cascade/base/ids.hpp>
#include <cascade/read/sha256.hpp>
#include <cascade/version.hpp>
#include <iostream>

// Calls into the archive and, behind it, into nettle: the package must bring both.
int main() {
    const cascade::session_id session("abc");
    const std::string digest = cascade::sha256_hex(session.text());
    std::cout << "cascade " << cascade::version << ", " << digest << '\n';
    // The one-block example of FIPS 180-2, appendix B.1.
    const bool right = digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    return right && !cascade::version.empty() ? 0 : 1;
}
