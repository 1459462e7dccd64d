"""The PDF writer: our own line breaker, page breaker and file writer.

The file writer is ours and not a library's for three measured reasons: the four faces are the same
bytes in every paper and are compressed once for the life of the program, not once for each paper;
PDF/A asks for an output intent and for line ends before ``endstream`` that the usual library does not
write; and the same data must give the same bytes on every machine and in every later version.
"""
