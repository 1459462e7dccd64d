"""Bounds and shapes of what people type: names, amounts, ID numbers, areas, hours, dates.

The checks yield refusals instead of raising them, so that a form shows all its faults together.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from cje_desktop.core.errors import Refusal, Refusals

LARGEST_AMOUNT = 10**15
"""Largest amount of one line or receipt, in đồng."""
LONGEST_NAME = 200
LONGEST_TEXT = 20_000
ID_NUMBER_DIGITS = 12
"""Digits of a personal ID number (số định danh cá nhân; Đ. 12 Luật Căn cước 26/2023/QH15)."""
ORGANISATION_DIGITS = (10, 13)
"""Digits of an enterprise or branch code (mã số doanh nghiệp, mã số đơn vị phụ thuộc)."""
EARLIEST = date(1945, 9, 2)
"""No title that is enforced today is older than the State."""

_AREA = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[.,](\d))?")
_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_FILE = re.compile(r"(\d{1,7})\s*/\s*(\d{4})")
_DIGIT_SEPARATORS = str.maketrans("", "", " .-")


def refuse_any(faults: Iterable[Refusal]) -> None:
    """Raise what was found: one refusal as itself, several as ``Refusals``.

    Raises:
        Refusal: there is at least one fault.
    """
    found = tuple(faults)
    if len(found) == 1:
        raise found[0]
    if found:
        raise Refusals(found)


def one_line(text: str) -> str:
    """Return a text in NFC, without white space at its ends and with single spaces inside."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def many_lines(text: str) -> str:
    """Return a text in NFC without white space at its ends; its line breaks stay."""
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").strip()


def digits_of(number: str) -> str:
    """Return a number without the spaces, dots and hyphens people write into it."""
    return number.translate(_DIGIT_SEPARATORS)


def required_faults(value: str, field: str) -> Iterator[Refusal]:
    """Find that a text that must be given is empty, or is far too long to be one."""
    if not value.strip():
        yield Refusal("value.required", field=field)
    elif len(value) > LONGEST_TEXT:
        yield Refusal("value.text.too_long", field=field, count=len(value), most=LONGEST_TEXT)


def name_faults(name: str, field: str) -> Iterator[Refusal]:
    """Find faults of a name of a person or body: empty, or over 200 letters."""
    length = len(one_line(name))
    if not length:
        yield Refusal("person.name.empty", field=field)
    elif length > LONGEST_NAME:
        yield Refusal("person.name.too_long", field=field, count=length, most=LONGEST_NAME)


def id_number_faults(number: str, field: str) -> Iterator[Refusal]:
    """Find faults of a personal ID number; empty means not known and is no fault."""
    digits = digits_of(number)
    if not digits:
        return
    if not (digits.isascii() and digits.isdigit()):
        yield Refusal("person.id_number.letters", field=field, value=number)
    elif len(digits) != ID_NUMBER_DIGITS:
        yield Refusal("person.id_number.length", field=field, value=number, count=len(digits))


def id_number_warnings(number: str, gender: str, birth_year: int | None) -> Iterator[Refusal]:
    """Find what in an ID number disagrees with gender or birth year: to look at, never to refuse.

    The fourth digit tells gender and century (0, 1: born 1900-1999; 2, 3: 2000-2099; odd is female), the
    next two the year of birth.
    """
    digits = digits_of(number)
    if len(digits) != ID_NUMBER_DIGITS or not digits.isdigit():
        return
    century, odd = divmod(int(digits[3]), 2)
    if gender and gender != ("female" if odd else "male"):
        yield Refusal("person.id_number.gender", field="id_number", value=number)
    year = 1900 + 100 * century + int(digits[4:6])
    if birth_year is not None and birth_year != year:
        yield Refusal("person.id_number.year", field="id_number", value=number, year=year, given=birth_year)


def organisation_number_warnings(number: str) -> Iterator[Refusal]:
    """Find that a code of an organisation has neither 10 nor 13 digits: to look at, never to refuse."""
    digits = digits_of(number)
    if digits and (not digits.isdigit() or len(digits) not in ORGANISATION_DIGITS):
        yield Refusal("person.organisation_number.length", field="organisation_number", value=number)


def amount_faults(amount: int, field: str) -> Iterator[Refusal]:
    """Find that an amount in đồng is not above zero or over 10^15."""
    if amount <= 0:
        yield Refusal("money.not_positive", field=field, amount=amount)
    elif amount > LARGEST_AMOUNT:
        yield Refusal("money.too_large", field=field, amount=amount, most=LARGEST_AMOUNT)


def future_faults(day: date | None, today: date, field: str) -> Iterator[Refusal]:
    """Find that something said to have happened lies after today, or before there was a State."""
    if day is None:
        return
    if day > today:
        yield Refusal("date.future", field=field, day=day, today=today)
    elif day < EARLIEST:
        yield Refusal("date.too_early", field=field, day=day, earliest=EARLIEST)


def hour_faults(hour: str, field: str) -> Iterator[Refusal]:
    """Find that an hour is not written ``HH:MM``; empty means not known."""
    if hour and not _HOUR.fullmatch(hour):
        yield Refusal("time.shape", field=field, value=hour)


def hours_faults(start: str, end: str, start_field: str, end_field: str) -> Iterator[Refusal]:
    """Find faults of two hours of one day, the end after the start."""
    wrong = (*hour_faults(start, start_field), *hour_faults(end, end_field))
    yield from wrong
    if not wrong and start and end and end <= start:
        yield Refusal("time.order", field=end_field, start=start, end=end)


def area_tenths(text: str, field: str) -> int | None:
    """Read an area in m² as tenths: ``164,0``, ``164.0``, ``1.234,5`` or ``164``; None when empty.

    Raises:
        Refusal: ``land.area.shape``, no area with at most one decimal (TT 10/2024/TT-BTNMT).
    """
    shown = one_line(text).removesuffix("m²").removesuffix("m2").strip()
    if not shown:
        return None
    match = _AREA.fullmatch(shown)
    if match is None:
        raise Refusal("land.area.shape", field=field, value=text)
    return int(match.group(1).replace(".", "")) * 10 + int(match.group(2) or 0)


def area_faults(text: str, field: str) -> Iterator[Refusal]:
    """Find that a text is no area."""
    try:
        area_tenths(text, field)
    except Refusal as refusal:
        yield refusal


def file_text(number: int, year: int) -> str:
    """Return the number of a file as written: ``0231/2026``."""
    return f"{number:04d}/{year}"


def parse_file_text(text: str) -> tuple[int, int]:
    """Read a file number; returns number and year.

    Raises:
        Refusal: ``case.file_number.shape``.
    """
    match = _FILE.fullmatch(one_line(text))
    if match is None:
        raise Refusal("case.file_number.shape", field="file_text", value=text)
    return int(match.group(1)), int(match.group(2))
