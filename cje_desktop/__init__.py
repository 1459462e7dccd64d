"""CJE Desktop: offline workbench for Vietnamese civil judgment enforcement offices."""

__version__ = "0.1.0"
