"""The told cases keep the facts of the reports they are told after."""

from datetime import date

from cje_desktop.application.queries.cases import CaseView, FindCase, ShowCase, ShowClocks
from cje_desktop.application.services import Services

LAND, HYDROPOWER = "17/2022", "98/2022"


def case_of(services: Services, file_text: str) -> CaseView:
    return services.ask(ShowCase(case_id=services.ask(FindCase(file_text=file_text))))


def days_of(view: CaseView, kind: str, words: str = "") -> list[date]:
    """Days of the diary entries of a kind whose title holds some words, oldest first."""
    return sorted(entry.on for entry in view.diary if entry.kind == kind and words in entry.title)


def details_of(view: CaseView, on: date) -> str:
    return "\n".join(f"{entry.title}: {entry.detail}" for entry in view.diary if entry.on == on)


def clock_states(services: Services, view: CaseView) -> dict[str, str]:
    return {each.rule_id: each.state for each in services.ask(ShowClocks(case_id=view.case.id))}


def test_the_land_dispute_is_about_164_square_metres_since_2003(told_office: Services) -> None:
    view = case_of(told_office, LAND)
    assert "164,0 m²" in view.case.summary
    assert "164,0 m² đất" in view.judgment.content
    assert "từ năm 2003" in view.judgment.content


def test_the_land_dispute_was_accepted_in_2022_and_talked_over_for_two_years(told_office: Services) -> None:
    view = case_of(told_office, LAND)
    assert view.case.opened_on.year == 2022
    held = days_of(view, "session")
    assert held == [
        date(2022, 3, 15),
        date(2022, 7, 12),
        date(2022, 11, 8),
        date(2023, 4, 18),
        date(2023, 10, 24),
        date(2024, 3, 19),
    ]
    assert not [each for each in view.diary if each.kind == "session" and "Thành" in each.title]


def test_the_land_was_handed_over_by_force_early_in_june_2025(told_office: Services) -> None:
    view = case_of(told_office, LAND)
    assert days_of(view, "measure") == [date(2024, 9, 10)]
    assert "giao 164,0 m² đất" in details_of(view, date(2025, 6, 3))
    assert "Thi hành xong" in details_of(view, date(2025, 6, 5))
    assert view.badge.label == "Thi hành xong"
    assert not {"overdue", "due", "running"} & set(clock_states(told_office, view).values())


def test_the_hydropower_debt_was_taken_over_in_2022_and_valued(told_office: Services) -> None:
    view = case_of(told_office, HYDROPOWER)
    assert view.case.opened_on.year == 2022
    assert "199.100.000.000 đồng" in view.judgment.content
    assert "thẩm định giá" in details_of(view, date(2022, 9, 12))
    assert "137.300.000.000 đồng" in details_of(view, date(2023, 2, 20))


def test_six_price_cuts_and_seven_auctions_sold_the_hydropower_project(told_office: Services) -> None:
    view = case_of(told_office, HYDROPOWER)
    assert len(days_of(view, "event", "Giảm giá")) == 6
    failed, sold = days_of(view, "event", "Đấu giá không thành"), days_of(view, "event", "Đấu giá thành")
    assert (len(failed), sold) == (6, [date(2024, 12, 26)])
    assert "72.980.000.000 đồng" in details_of(view, date(2024, 12, 26))


def test_the_hydropower_project_was_handed_over_and_the_bank_paid_in_time(told_office: Services) -> None:
    view = case_of(told_office, HYDROPOWER)
    assert "Giao toàn bộ dự án" in details_of(view, date(2025, 4, 3))
    # Within 10 days of handing over, that is until 13 April 2025, a Sunday (Đ. 27.4 NĐ 62/2015/NĐ-CP).
    assert "Chi trả cho ngân hàng sau khi trừ chi phí" in details_of(view, date(2025, 4, 11))
    states = clock_states(told_office, view)
    assert states["D100.auction"] == "kept"
    assert not {"overdue", "due", "running"} & set(states.values())
