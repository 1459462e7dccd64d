"""The field in plain Python: frozen dataclasses, enums, pure functions; no clock, disk, Qt or SQL."""
