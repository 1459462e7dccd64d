"""Bech32 (BIP 173), the writing side only: how age writes a secret key."""

from collections.abc import Iterable
from typing import Final

_ALPHABET: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def encode(prefix: str, data: bytes) -> str:
    """Write bytes under a lower-case prefix, with the checksum."""
    values = _groups_of_five(data)
    return f"{prefix}1" + "".join(_ALPHABET[value] for value in values + _checksum(prefix, values))


def _groups_of_five(data: bytes) -> list[int]:
    padding = -len(data) * 8 % 5
    number = int.from_bytes(data, "big") << padding
    count = (len(data) * 8 + padding) // 5
    return [number >> 5 * place & 31 for place in reversed(range(count))]


def _checksum(prefix: str, values: list[int]) -> list[int]:
    expanded = [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]
    remainder = _polymod([*expanded, *values, 0, 0, 0, 0, 0, 0]) ^ 1
    return [remainder >> 5 * (5 - place) & 31 for place in range(6)]


def _polymod(values: Iterable[int]) -> int:
    result = 1
    for value in values:
        top = result >> 25
        result = (result & 0x1FFFFFF) << 5 ^ value
        for place, term in enumerate(_GENERATOR):
            if top >> place & 1:
                result ^= term
    return result
