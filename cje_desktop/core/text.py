"""Text as people type and sort it: folding for search, and the Vietnamese order of the dictionary."""

import re
import unicodedata
from collections.abc import Mapping

_STROKED = str.maketrans({"đ": "d", "Đ": "D"})
_MARKS = dict.fromkeys(range(0x300, 0x370))
"""The combining marks of Latin letters, to be left out."""
_WORD = re.compile(r"[^\W_]+")

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK: Mapping[str, str] = {letter: chr(0x41 + index) for index, letter in enumerate(_LETTERS)}
# Order of the tones in the dictionary: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONE_RANK: Mapping[str, str] = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_NO_TONE = "0"


def nfc(text: str) -> str:
    """Return the composed form, the only one that is stored."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the search form: small letters without tones and marks, ``đ`` as ``d``, single spaces."""
    if text.isascii():
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFD", text.translate(_STROKED))
    return " ".join(unicodedata.normalize("NFC", decomposed.translate(_MARKS)).casefold().split())


def words(text: str) -> tuple[str, ...]:
    """Return the folded words and numbers of a text, in their order."""
    return tuple(_WORD.findall(fold(text)))


def words_text(text: str) -> str:
    """Return the folded words with single spaces: what a text index holds, free of signs."""
    return " ".join(words(text))


def is_toned(text: str) -> bool:
    """Tell whether a text has marks or ``đ``, that is whether its writer was exact."""
    return fold(text) != " ".join(text.casefold().split())


def sort_key(text: str) -> str:
    """Return a key whose plain order is the Vietnamese order (a ă â b c d đ ...; tones decide last).

    The tones of a syllable count only after its letters: ``ba < bà < bả < bã < bá < bạ < ban``.
    """
    return " ".join(_syllable_key(syllable) for syllable in nfc(text).casefold().split())


def _syllable_key(syllable: str) -> str:
    letters: list[str] = []
    tone = _NO_TONE
    for letter in syllable:
        marks = unicodedata.normalize("NFD", letter)
        for mark in marks[1:]:
            tone = _TONE_RANK.get(mark, tone)
        base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONE_RANK))
        letters.append(_LETTER_RANK.get(base, base))
    return "".join(letters) + "!" + tone
