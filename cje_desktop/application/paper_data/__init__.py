"""What a paper is filled with, made from the case and the office: one builder a group of fields.

A form names its fields (``judgment.number``); the part before the first dot chooses the builder.
Dates are ISO text, hours ``HH:MM``, money whole đồng, areas tenths of a m².
"""
