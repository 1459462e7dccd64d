"""The law engine (quy định về thời hạn, điều kiện): calendar, counting, law packs, clocks and preconditions.

Nothing here knows a number of days by heart: lengths, articles and code lists are data of a
law pack (``resources/law``), each with its citation and how well it is confirmed.
"""
