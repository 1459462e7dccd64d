"""The session as its editor holds it: invited people, what an agreement needs, what is left to pay."""

from dataclasses import replace
from datetime import date

import pytest

from cje_desktop.application.commands.sessions import AgreementInput, AttendanceInput, RecordSession
from cje_desktop.application.queries.cases import CaseView, ShowCase
from cje_desktop.application.queries.office import Code, ListCodes
from cje_desktop.application.queries.sessions import ShowSession
from cje_desktop.application.services import Services
from cje_desktop.ui.models.session_form import (
    Content,
    SessionDesk,
    SessionForm,
    agreement_input,
    contents,
    desk_of,
    invited,
    left_after,
    record_command,
)
from tests.builders.office import TODAY, founded, opened

WORDS = AgreementInput(content="Trả dần", term="Đến 31/12/2027", breach="Kê biên", costs="Bên phải thi hành")


def form(**changes: object) -> SessionForm:
    given = SessionForm(
        kind="dialogue",
        on=TODAY,
        starts_at="14:00",
        ends_at="15:00",
        place="Trụ sở",
        subject="",
        attendance=(
            AttendanceInput(full_name="Trần Thị Bích", capacity="Người được thi hành án"),
            AttendanceInput(full_name="Lý Văn Tài", capacity="Người phải thi hành án"),
        ),
        outcome="agreed_full",
        agreement=WORDS,
    )
    return replace(given, **changes)  # type: ignore[arg-type]  # named fields of the form


def codes(services: Services) -> dict[str, tuple[Code, ...]]:
    return {name: services.ask(ListCodes(codes=name)) for name in ("session_kinds", "session_outcomes")}


def shown(services: Services) -> CaseView:
    return services.ask(ShowCase(case_id=opened(services).case_id))


def desk(services: Services) -> SessionDesk:
    return desk_of((shown(services),), codes(services), None, services.user)


def test_a_new_session_invites_the_officer_and_every_party_with_printed_capacities() -> None:
    services = founded()
    people = [(each.full_name, each.capacity) for each in invited((shown(services),), services.user)]
    assert people == [
        ("Hoàng Văn Minh", "Chấp hành viên"),
        ("Trần Thị Bích", "Người được thi hành án"),
        ("Lý Văn Tài", "Người phải thi hành án"),
    ]


def test_a_person_in_two_cases_is_invited_once() -> None:
    services = founded()
    case = shown(services)
    assert len(invited((case, case), None)) == 2


@pytest.mark.parametrize(
    ("missing", "changes"),
    [
        (Content.TIME_AND_PLACE, {"place": ""}),
        (Content.PEOPLE, {"attendance": ()}),
        (Content.SUBSTANCE, {"agreement": replace(WORDS, content="")}),
        (Content.TERM, {"agreement": replace(WORDS, term="")}),
        (Content.BREACH, {"agreement": replace(WORDS, breach="")}),
        (Content.COSTS, {"agreement": replace(WORDS, costs="")}),
    ],
)
def test_each_part_an_agreement_must_hold_is_noticed(missing: Content, changes: dict[str, object]) -> None:
    assert all(contents(form()).values())
    assert [part for part, there in contents(form(**changes)).items() if not there] == [missing]


def test_the_rest_falls_with_each_instalment_and_may_be_overdrawn() -> None:
    assert left_after(100, (30, 50, 40)) == (70, 20, -20)


def test_an_agreement_goes_only_with_an_outcome_that_needs_one() -> None:
    held = desk(founded())
    assert record_command(held, form()).agreement == WORDS
    assert record_command(held, form(outcome="failed")).agreement is None


def test_a_recorded_agreement_comes_back_without_parts_that_were_left_out() -> None:
    services = founded()
    case = shown(services)
    held = desk_of((case,), codes(services), None, services.user)
    line = case.lines[0].id
    given = replace(WORDS, line_ids=(line,))
    session_id = services.run(record_command(held, form(agreement=given))).result
    view = services.ask(ShowSession(session_id=session_id))
    again = desk_of((case,), codes(services), view, services.user)
    assert again.agreement is not None
    assert agreement_input(again.agreement) == given
    assert [form_id for form_id, _ in again.unissued()] == ["bien-ban-thoa-thuan", "bien-ban-phien"]
    assert not again.is_frozen


def test_a_failed_session_has_one_paper() -> None:
    services = founded()
    case = shown(services)
    command = RecordSession(
        case_ids=(case.case.id,),
        kind="mediation",
        on=date(2026, 11, 20),
        starts_at="08:00",
        ends_at="09:00",
        place="Trụ sở",
        outcome="failed",
        attendance=(AttendanceInput(full_name="Lý Văn Tài", capacity="Người phải thi hành án"),),
    )
    view = services.ask(ShowSession(session_id=services.run(command).result))
    held = desk_of((case,), codes(services), view, services.user)
    assert [form_id for form_id, _ in held.papers()] == ["bien-ban-phien"]
