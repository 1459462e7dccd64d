"""One file per screen or report: the question, and the frozen value made to answer it."""
