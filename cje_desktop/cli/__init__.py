"""The command line: the same commands as the window, for scripts, tests and support."""
