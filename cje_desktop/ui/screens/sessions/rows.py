"""The log of sessions as table entries."""

from PySide6.QtCore import QCoreApplication

from cje_desktop.application.queries.sessions import SessionListRow
from cje_desktop.core.entities.sessions import Presence, SessionState
from cje_desktop.ui.presenters.sessions import SessionLog
from cje_desktop.ui.widgets.badges import BadgeSpec
from cje_desktop.ui.widgets.dates import short_date, weekday
from cje_desktop.ui.widgets.table import Cell, Column, GroupHead, Row, TableEntry
from cje_desktop.ui.widgets.theme import Tone

_CAME = (Presence.PRESENT, Presence.REPRESENTED)


def columns() -> tuple[Column, ...]:
    """Return the columns; who came goes first when it is narrow."""
    translate = QCoreApplication.translate
    return (
        Column(translate("SessionsScreen", "Day"), 104),
        Column(translate("SessionsScreen", "Session")),
        Column(translate("SessionsScreen", "Case"), 210),
        Column(translate("SessionsScreen", "Who came"), 110, least=1000),
        Column(translate("SessionsScreen", "Outcome"), 290),
    )


def entries_of(log: SessionLog) -> list[TableEntry]:
    """Return what lies ahead, then what was held, each newest first under its head."""
    translate = QCoreApplication.translate
    ahead = [each for each in log.rows if each.row.session.state is SessionState.PLANNED]
    past = [each for each in log.rows if each.row.session.state is not SessionState.PLANNED]
    entries: list[TableEntry] = []
    for rows, text, icon in (
        (ahead, translate("SessionsScreen", "Planned"), "calendar"),
        (past, translate("SessionsScreen", "Held"), "handshake"),
    ):
        if rows:
            count = translate("SessionsScreen", "%n session(s)", "", len(rows))
            entries.append(GroupHead(text, count, icon))
            entries.extend(_row(each, log) for each in rows)
    return entries


def _row(listed: SessionListRow, log: SessionLog) -> Row:
    session = listed.row.session
    hours = " – ".join(filter(None, (session.starts_at, session.ends_at)))
    day = short_date(session.on, log.today)
    cases = ", ".join(listed.file_texts)
    badge = _badge(listed)
    place = " · ".join(filter(None, (hours, session.place)))
    came = [each.full_name for each in listed.row.attendance if each.presence in _CAME]
    cells = (
        Cell(day, weekday(session.on), strong=True),
        Cell(listed.row.kind_label, place, tooltip=session.subject),
        Cell(cases, listed.debtor, tooltip=f"{cases} · {listed.debtor}"),
        Cell(f"{len(came)}/{len(listed.row.attendance)}", quiet=True, tooltip=", ".join(came)),
        Cell(badge=badge, tooltip=badge.text),
    )
    sentence = ", ".join((day, hours, listed.row.kind_label, cases, listed.debtor, badge.text))
    return Row(str(session.id), cells, sentence)


def _badge(listed: SessionListRow) -> BadgeSpec:
    translate = QCoreApplication.translate
    state, label = listed.row.session.state, listed.row.outcome_label
    if state is SessionState.PLANNED:
        return BadgeSpec(translate("SessionsScreen", "Planned"), "calendar", Tone.INFO)
    if state is SessionState.NOT_HELD:
        return BadgeSpec(label or translate("SessionsScreen", "Not held"), "calendar-x", Tone.NEUTRAL)
    if listed.row.is_failure:
        return BadgeSpec(label, "circle-x", Tone.PLUM)
    return BadgeSpec(label, "circle-check", Tone.OK)
