from datetime import UTC, date, timedelta

from cje_desktop.application.ports import Clock
from cje_desktop.system.clock import HANOI, PracticeClock, SystemClock


def test_the_day_is_the_day_in_viet_nam() -> None:
    clock: Clock = SystemClock()
    before = clock.now().astimezone(HANOI).date()
    assert before <= clock.today() <= clock.now().astimezone(HANOI).date()
    assert clock.now().tzinfo is UTC


def test_a_practice_office_lives_on_one_day() -> None:
    clock: Clock = PracticeClock()
    assert clock.today() == date(2026, 11, 23)
    assert clock.now().astimezone(HANOI).date() == clock.today()
    assert PracticeClock(date(2026, 12, 1)).today() - clock.today() == timedelta(days=8)
