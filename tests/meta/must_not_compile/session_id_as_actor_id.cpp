#include "cascade/base/ids.hpp"

bool is_known(const cascade::actor_id& id);
bool is_known(const cascade::actor_id& id) { return !id.empty(); }

#ifdef MISTAKE
bool answer() { return is_known(cascade::session_id("S1")); }
#else
bool answer() { return is_known(cascade::actor_id("A1")); }
#endif
