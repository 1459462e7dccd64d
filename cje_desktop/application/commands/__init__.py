"""One file per verb group: the command values and the functions that carry them out."""
