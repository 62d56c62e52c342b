#include "cascade/base/ids.hpp"

#ifdef MISTAKE
bool answer() { return cascade::actor_index{1} < cascade::session_index{2}; }
#else
bool answer() { return cascade::actor_index{1} < cascade::actor_index{2}; }
#endif
