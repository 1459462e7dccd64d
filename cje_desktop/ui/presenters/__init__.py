"""One presenter per screen: state, commands, signals; no widgets."""
