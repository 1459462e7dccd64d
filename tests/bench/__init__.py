"""Measurements against floors and peers that run beside us: `python -m tests.bench`."""
