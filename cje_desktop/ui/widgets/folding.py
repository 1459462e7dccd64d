"""Folding of Vietnamese text for search, and the letters a search marks."""

import unicodedata
from functools import lru_cache

Marks = tuple[tuple[int, int], ...]
"""Stretches of a text as (start, end), end not included."""


@lru_cache(maxsize=64)
def fold(text: str) -> str:
    """Strip tones and marks, turn đ into d, and lower the case."""
    return _fold_with_places(text)[0]


def _fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each of its letters, the place in ``text`` it came from."""
    letters = [_fold_letter(letter) for letter in text]
    places = [place for place, plain in enumerate(letters) for _ in plain]
    return "".join(letters), places


@lru_cache(maxsize=1024)
def _fold_letter(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part.casefold().replace("đ", "d") for part in parts if not unicodedata.combining(part))


def mark_ranges(text: str, query: str) -> Marks:
    """Return the stretches of ``text`` that a search for ``query`` has hit, on whole letters.

    The whole query is looked for first; if it does not stand in the text as written, each of
    its words is looked for at the starts of words. ``hoa`` marks ``Hòa`` and the start of
    ``Hoài``. Stretches parted by one space only are joined.
    """
    folded, places = _fold_with_places(text)
    terms = fold(query).split()
    if not terms:
        return ()
    whole = " ".join(terms)
    hits = _find(folded, whole, anywhere=True)
    for term in terms if not hits else ():
        hits += _find(folded, term, anywhere=False)
    places.append(len(text))
    spans = sorted((places[start], _letter_end(text, places[end - 1] + 1)) for start, end in hits)
    return _joined(text, spans)


def _find(folded: str, term: str, *, anywhere: bool) -> list[tuple[int, int]]:
    hits, start = [], folded.find(term)
    while start >= 0:
        if anywhere or start == 0 or not folded[start - 1].isalnum():
            hits.append((start, start + len(term)))
        start = folded.find(term, start + 1)
    return hits


def _letter_end(text: str, end: int) -> int:
    """Take the combining marks that follow, if the text is not in NFC."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _joined(text: str, spans: list[tuple[int, int]]) -> Marks:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and text[joined[-1][1] : start] in ("", " "):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)
