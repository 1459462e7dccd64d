"""The log of operations: append, chain, compress."""
