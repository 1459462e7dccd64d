"""The arithmetic in words, as lists and pages show it."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from cje_desktop.core.law.basis import Citation, Confidence, Language
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.clocks import Direction, Ground, Period, Unit, Working, work_out
from cje_desktop.core.law.wording import ClockWording

Wordings = Callable[[Language], ClockWording]


def working(book: LawBook, key: str, start: date, fact: str) -> Working:
    rule = book.rule(key, start)
    return work_out(start, rule.period, Ground(fact, rule.key, rule.article, rule.confidence), book.calendar)


@pytest.mark.parametrize(
    ("key", "start", "fact", "vietnamese", "english"),
    [
        (
            "D17",
            date(2026, 11, 12),
            "document.served_valid",
            "12/11 tống đạt hợp lệ + 10 ngày = 22/11 CN → 23/11",
            "12/11 valid service + 10 days = 22/11 Sun → 23/11",
        ),
        (
            "D17",
            date(2026, 11, 13),
            "document.served_valid",
            "13/11 tống đạt hợp lệ + 10 ngày = 23/11",
            "13/11 valid service + 10 days = 23/11",
        ),
        (
            "D12",
            date(2026, 12, 30),
            "document.issued",
            "30/12/2026 ban hành văn bản + 3 ngày làm việc = 05/01/2027",
            "30/12/2026 paper issued + 3 working days = 05/01/2027",
        ),
        (
            "D13",
            date(2026, 11, 17),
            "posting.started",
            "17/11 niêm yết + 7 ngày = 24/11 Ngày Văn hóa Việt Nam → 25/11",
            "17/11 posted + 7 days = 24/11 Vietnamese Culture Day → 25/11",
        ),
        (
            "D50",
            date(2026, 11, 30),
            "forces.planned",
            "30/11 ngày cưỡng chế có huy động lực lượng − 1 ngày làm việc = chậm nhất 26/11",
            "30/11 day of coercion with forces − 1 working day = by 26/11",
        ),
        (
            "D46",
            date(2026, 11, 26),
            "coercion.planned",
            "26/11 ngày cưỡng chế − 2 ngày làm việc = 22/11 CN, T7 → chậm nhất 20/11",
            "26/11 day of coercion − 2 working days = 22/11 Sun, Sat → by 20/11",
        ),
        (
            "AG1",
            date(2026, 11, 28),
            "instalment.due",
            "28/11 đến hạn theo thỏa thuận T7, CN → 30/11",
            "28/11 instalment due Sat, Sun → 30/11",
        ),
        (
            "D04.interim",
            date(2026, 11, 23),
            "judgment.received",
            "23/11 nhận bản án, quyết định: trong ngày",
            "23/11 judgment received: the same day",
        ),
    ],
)
def test_one_line(
    book: LawBook, wording: Wordings, key: str, start: date, fact: str, vietnamese: str, english: str
) -> None:
    found = working(book, key, start, fact)
    assert wording(Language.VI).line(found) == vietnamese
    assert wording(Language.EN).line(found) == english


def test_one_sentence_names_the_article_and_the_rule_that_moves_the_end(
    book: LawBook, wording: Wordings
) -> None:
    found = working(book, "D17", date(2026, 11, 12), "document.served_valid")
    assert wording(Language.VI).sentence(found) == (
        "Từ ngày 12/11/2026 (tống đạt hợp lệ), không tính ngày đầu, thời hạn 10 ngày hết ngày 22/11/2026 "
        "là ngày nghỉ (Chủ nhật) nên kết thúc vào cuối ngày làm việc tiếp theo 23/11/2026 "
        "(Đ. 36.1 Luật Thi hành án dân sự số 106/2025/QH15; Đ. 148.5 Bộ luật Dân sự)."
    )
    assert (
        wording(Language.EN)
        .sentence(found)
        .endswith("(Art. 36.1 Law on Civil Judgment Enforcement No. 106/2025/QH15; Art. 148.5 Civil Code).")
    )
    assert wording(Language.VI).article(found.citation) == "Đ. 36.1 Luật 106"


def test_hours_show_the_moment(book: LawBook, wording: Wordings) -> None:
    ground = Ground("information.requested", "D42", Citation("152/2026/NĐ-CP", "43.2c"), Confidence.READ)
    at = datetime.fromisoformat("2026-11-27T16:30:00+07:00")
    found = work_out(at.date(), Period(24, Unit.HOUR), ground, book.calendar, at=at)
    assert wording(Language.VI).line(found) == "27/11 yêu cầu cung cấp thông tin + 24 giờ = 16:30 28/11"


def test_notes_say_what_to_check(book: LawBook, wording: Wordings) -> None:
    ground = Ground("instalment.due", "AG1", Citation("152/2026/NĐ-CP", "14"), Confidence.RECALLED)
    found = work_out(date(2026, 11, 23), Period(24, Unit.MONTH), ground, book.calendar)
    assert wording(Language.EN).notes(found) == (
        "There is no holiday table for 2028: only Saturdays and Sundays are taken out. "
        "Enter the table and count again.",
        "Rule AG1 has not been compared with the legal text: a reminder to check.",
    )
    soon = working(book, "D12", date(2026, 11, 20), "document.issued")
    assert wording(Language.VI).notes(soon) == (
        "Ngày 24/11/2026 (Ngày Văn hóa Việt Nam) theo Nghị quyết 28/2026/QH16, "
        "chưa được xác nhận bằng văn bản.",
    )


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("length", [0, 1, 5])
def test_every_shape_can_be_said(
    book: LawBook, wording: Wordings, language: Language, unit: Unit, direction: Direction, length: int
) -> None:
    ground = Ground("coercion.planned", "D46", Citation("106/2025/QH15", "72.7"), Confidence.READ)
    for start in (date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 28)):
        found = work_out(start, Period(length, unit, direction), ground, book.calendar)
        said = wording(language)
        for text in (said.line(found), said.sentence(found)):
            assert "{" not in text
            assert "law." not in text
