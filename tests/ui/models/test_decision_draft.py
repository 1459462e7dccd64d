"""A draft of a decision outlives the program; the planned day is local."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from cje_desktop.application.commands.papers import CoerciveInput
from cje_desktop.core.canonical import dumps
from cje_desktop.core.ids import AssetId, CaseId, LineId, SessionId
from cje_desktop.ui.models.decision_draft import draft_of, from_draft, planned_on

EMPTY = CoerciveInput(case_id=CaseId(UUID(int=1)), measure="", dated=date(2026, 11, 23))
FULL = CoerciveInput(
    case_id=EMPTY.case_id,
    measure="deduct_account",
    dated=EMPTY.dated,
    line_ids=(LineId(UUID(int=2)),),
    asset_ids=(AssetId(UUID(int=3)),),
    session_ids=(SessionId(UUID(int=4)),),
    amount=48_250_000,
    costs=1_000_000,
    dissipation_reason="Đang bán xe",
    uses_forces=True,
    planned_start=datetime(2026, 11, 26, 1, 30, tzinfo=UTC),
    planned_end=datetime(2026, 11, 26, 5, 30, tzinfo=UTC),
    place="Nhà ông Tài",
    fields={"account.number": "0123"},
)


def test_everything_but_case_and_date_comes_back() -> None:
    assert dumps(draft_of(FULL))  # plain values only
    assert from_draft(EMPTY, draft_of(FULL)) == FULL


def test_an_empty_draft_is_an_empty_decision() -> None:
    assert from_draft(EMPTY, {}) == EMPTY


@pytest.mark.parametrize(("hour", "start"), [("08:30", (1, 30)), ("", (1, 0)), ("99", (1, 0))])
def test_the_day_is_planned_in_local_hours_for_half_a_day(hour: str, start: tuple[int, int]) -> None:
    planned = planned_on(EMPTY, date(2026, 11, 26), hour)
    assert planned.planned_start == datetime(2026, 11, 26, *start, tzinfo=UTC)
    assert planned.planned_end == datetime(2026, 11, 26, start[0] + 4, start[1], tzinfo=UTC)


def test_no_day_plans_nothing() -> None:
    planned = planned_on(FULL, None, "08:30")
    assert (planned.planned_start, planned.planned_end) == (None, None)
