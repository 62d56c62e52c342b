#include "cascade/base/ids.hpp"

bool same(cascade::session_index a, cascade::session_index b) { return a == b; }

#ifdef MISTAKE
bool answer() { return cascade::session_index{1} == cascade::actor_index{1}; }
#else
bool answer() { return same(cascade::session_index{1}, cascade::session_index{1}); }
#endif
