"""Signed and encrypted bundles, keys and trust: how facts travel between machines without a network.

The format is written down in ``docs/bundle-format.md`` so that a bundle can be opened with
public tools alone.
"""
