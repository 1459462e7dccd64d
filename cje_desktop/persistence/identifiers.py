"""UUIDv7 identifiers that never go back, also when the clock does."""

import os
import threading
import time
from uuid import UUID

_RANDOM_BITS = 74


class Identifiers:
    """Make identifiers in ascending order."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def new(self) -> UUID:
        """Return a new UUIDv7 (RFC 9562), greater than all before it."""
        with self._lock:
            millis = time.time_ns() // 1_000_000
            value = (millis << _RANDOM_BITS) | (int.from_bytes(os.urandom(10)) >> 6)
            # Within one millisecond and after a clock set back: one more than the last.
            self._last = max(value, self._last + 1)
            return _uuid7(self._last)


def _uuid7(value: int) -> UUID:
    millis, random = value >> _RANDOM_BITS, value & ((1 << _RANDOM_BITS) - 1)
    high, low = random >> 62, random & ((1 << 62) - 1)
    return UUID(int=(millis << 80) | (0x7 << 76) | (high << 64) | (0b10 << 62) | low)
