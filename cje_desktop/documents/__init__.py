"""Form packs, the page model and its PDF writer."""
