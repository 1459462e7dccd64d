"""The measures of a page, in points, from Phụ lục I Nghị định 30/2020/NĐ-CP."""

from typing import Final

MM: Final = 72 / 25.4
PAGE_WIDTH: Final = round(210 * MM, 2)
PAGE_HEIGHT: Final = round(297 * MM, 2)
LEFT: Final = 30 * MM
RIGHT: Final = 15 * MM
TOP: Final = 20 * MM
BOTTOM: Final = 20 * MM
TEXT_WIDTH: Final = PAGE_WIDTH - LEFT - RIGHT
TEXT_HEIGHT: Final = PAGE_HEIGHT - TOP - BOTTOM

BODY: Final = 14
"""Body text, bases, titles: 13 to 14."""
HEADING: Final = 12
"""National heading and names of bodies: 12 to 13."""
MOTTO: Final = 13
"""Tiêu ngữ, number, place and date: 13 to 14."""
SMALL: Final = 11
"""The list of recipients."""
RECIPIENTS_HEAD: Final = 12
TABLE: Final = 12
PAGE_NUMBER: Final = 13

LEADING: Final = 1.29
"""Line distance by size: 1.12 lines of this face, within "single to 1.5 lines"."""
TIGHT: Final = 1.17
INDENT: Final = 36.0
"""First line of a paragraph: 1.27 cm."""
PARAGRAPH_GAP: Final = 6.0
LEFT_COLUMN: Final = 192.0
"""Width of the bodies' column of the heading; the national heading takes the rest."""
COLUMN_GAP: Final = 8.0
SEAL_ROOM: Final = 72.0
"""Room for a signature and a 36 mm seal laid over a third of it."""
HAND_ROOM: Final = 48.0
"""Room for a signature without a seal, in minutes."""
SIGNATURE: Final = 13
"""Position and name of the signer: 13 to 14."""
RECIPIENTS_SHARE: Final = 0.475
"""Share of the width that the list of recipients takes; the signature stands to its right."""
UNDERLINE: Final = 3.5
"""Distance of a line under a heading from the text above it."""
PAGE_NUMBER_BASELINE: Final = PAGE_HEIGHT - 13 * MM
RULE: Final = 0.7
