"""Entities of the field as frozen dataclasses; tables, operations and the fold derive from them."""
