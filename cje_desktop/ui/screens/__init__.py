"""One folder per screen: the view and its wiring; no screen imports another."""
