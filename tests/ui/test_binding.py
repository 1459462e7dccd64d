"""The Qt binding must not lose references to None: a window would die within seconds."""

import sys

from PySide6.QtCore import QPoint


def test_calls_that_return_nothing_keep_the_reference_count_of_none() -> None:
    point = QPoint()
    before = sys.getrefcount(None)
    for number in range(1000):
        point.setX(number)
    assert abs(sys.getrefcount(None) - before) < 100
