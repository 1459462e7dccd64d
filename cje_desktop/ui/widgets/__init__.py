"""General widgets that know no domain: they import Qt, the standard library and each other."""
