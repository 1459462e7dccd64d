"""The tabs of the case page, each described once: columns, rows, acts, and what it says when empty."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from cje_desktop.ui.presenters.case_page import CaseTab
from cje_desktop.ui.screens.case import tables
from cje_desktop.ui.screens.case.tables import TabTable
from cje_desktop.ui.widgets.table import Column

_DATE, _RECEIPT, _MONEY, _BADGE = 120, 160, 170, 170
_ROOMY = 760
"""Width of a table from which its last column is shown."""


def tab_names() -> tuple[str, ...]:
    """Return the names of the tabs in their order."""
    return (
        QCoreApplication.translate("CaseTabs", "Diary"),
        QCoreApplication.translate("CaseTabs", "Parties"),
        QCoreApplication.translate("CaseTabs", "Obligations"),
        QCoreApplication.translate("CaseTabs", "Verification"),
        QCoreApplication.translate("CaseTabs", "Service"),
        QCoreApplication.translate("CaseTabs", "Sessions"),
        QCoreApplication.translate("CaseTabs", "Coercion"),
        QCoreApplication.translate("CaseTabs", "Assets"),
        QCoreApplication.translate("CaseTabs", "Money"),
        QCoreApplication.translate("CaseTabs", "Papers"),
    )


def act_text(key: str) -> str:
    """Return the name of an act."""
    return {
        "service": QCoreApplication.translate("CaseTabs", "Record service"),
        "verification": QCoreApplication.translate("CaseTabs", "Record verification"),
        "session": QCoreApplication.translate("CaseTabs", "Record session"),
        "receipt": QCoreApplication.translate("CaseTabs", "Record money received"),
        "asset": QCoreApplication.translate("CaseTabs", "Register asset"),
        "event": QCoreApplication.translate("CaseTabs", "Record another fact"),
        "external": QCoreApplication.translate("CaseTabs", "Record paper of another body"),
        "attachment": QCoreApplication.translate("CaseTabs", "Attach a file"),
        "assignment": QCoreApplication.translate("CaseTabs", "Assign an officer"),
        "paper": QCoreApplication.translate("CaseTabs", "Draw up a paper"),
        "decision": QCoreApplication.translate("CaseTabs", "Draw up compulsory decision"),
    }[key]


def _day_columns(middle: str, last: str, width: int, *, right: bool = False) -> tuple[Column, ...]:
    day = QCoreApplication.translate("CaseTabs", "Day")
    return (Column(day, _DATE), Column(middle), Column(last, width, right=right, least=480))


def _party_columns() -> tuple[Column, ...]:
    person = QCoreApplication.translate("CaseTabs", "Person")
    return (Column(person), Column(QCoreApplication.translate("CaseTabs", "Role"), 220))


def _line_columns() -> tuple[Column, ...]:
    content = QCoreApplication.translate("CaseTabs", "Obligation")
    amount = QCoreApplication.translate("CaseTabs", "Amount (đồng)")
    return (Column("", 40), Column(content), Column(amount, _MONEY, right=True))


def _verification_columns() -> tuple[Column, ...]:
    result = QCoreApplication.translate("CaseTabs", "Result and findings")
    return _day_columns(result, QCoreApplication.translate("CaseTabs", "Of whom, where"), 260)


def _service_columns() -> tuple[Column, ...]:
    addressee = QCoreApplication.translate("CaseTabs", "Addressee and paper")
    return _day_columns(addressee, QCoreApplication.translate("CaseTabs", "Channel and result"), 280)


def _session_columns() -> tuple[Column, ...]:
    kind = QCoreApplication.translate("CaseTabs", "Session")
    return _day_columns(kind, QCoreApplication.translate("CaseTabs", "Outcome"), 280)


def _measure_columns() -> tuple[Column, ...]:
    day = QCoreApplication.translate("CaseTabs", "Day")
    return (
        Column(day, _DATE),
        Column(QCoreApplication.translate("CaseTabs", "Measure")),
        Column(QCoreApplication.translate("CaseTabs", "Coercion day"), 130, least=_ROOMY),
        Column(QCoreApplication.translate("CaseTabs", "Transfer"), _BADGE),
    )


def _asset_columns() -> tuple[Column, ...]:
    asset = QCoreApplication.translate("CaseTabs", "Asset")
    value = QCoreApplication.translate("CaseTabs", "Value (đồng)")
    return (Column(asset), Column(value, _MONEY, right=True, least=480))


def _receipt_columns() -> tuple[Column, ...]:
    payer = QCoreApplication.translate("CaseTabs", "Payer")
    amount = QCoreApplication.translate("CaseTabs", "Amount (đồng)")
    day, _, _ = _day_columns("", "", 0)
    return (replace(day, width=_RECEIPT), Column(payer), Column(amount, _MONEY, right=True, least=480))


def _paper_columns() -> tuple[Column, ...]:
    return (
        Column(QCoreApplication.translate("CaseTabs", "Day, number"), 160),
        Column(QCoreApplication.translate("CaseTabs", "Paper")),
        Column(QCoreApplication.translate("CaseTabs", "Legal state"), _BADGE),
        Column(QCoreApplication.translate("CaseTabs", "Transfer"), _BADGE, least=_ROOMY),
    )


def _no_parties() -> tuple[str, str]:
    return (
        QCoreApplication.translate("CaseTabs", "No parties"),
        QCoreApplication.translate("CaseTabs", "Parties are entered at intake."),
    )


def _no_lines() -> tuple[str, str]:
    return (
        QCoreApplication.translate("CaseTabs", "No obligations"),
        QCoreApplication.translate("CaseTabs", "Obligations are entered at intake."),
    )


def _no_verification() -> tuple[str, str]:
    return (
        QCoreApplication.translate("CaseTabs", "Not verified yet"),
        QCoreApplication.translate("CaseTabs", "Each verification is recorded here, with its minutes."),
    )


def _no_service() -> tuple[str, str]:
    return (
        QCoreApplication.translate("CaseTabs", "Nothing served yet"),
        QCoreApplication.translate("CaseTabs", "The voluntary period runs from valid service."),
    )


def _no_sessions() -> tuple[str, str]:
    return (
        QCoreApplication.translate("CaseTabs", "No sessions yet"),
        QCoreApplication.translate("CaseTabs", "Mediation, dialogue and persuasion are recorded here."),
    )


def _no_measures() -> tuple[str, str]:
    return (
        QCoreApplication.translate("CaseTabs", "No measures"),
        QCoreApplication.translate("CaseTabs", "A compulsory decision checks its conditions first."),
    )


def _no_assets() -> tuple[str, str]:
    return (
        QCoreApplication.translate("CaseTabs", "No assets yet"),
        QCoreApplication.translate("CaseTabs", "Register assets after verification."),
    )


def _no_receipts() -> tuple[str, str]:
    return (
        QCoreApplication.translate("CaseTabs", "No money received yet"),
        QCoreApplication.translate("CaseTabs", "Record each receipt with its number and day."),
    )


def _no_papers() -> tuple[str, str]:
    return (
        QCoreApplication.translate("CaseTabs", "No papers yet"),
        QCoreApplication.translate("CaseTabs", "Record the enforcement decision to start the clocks."),
    )


TABLES: Mapping[CaseTab, TabTable] = MappingProxyType(
    {
        CaseTab.PARTIES: TabTable(_party_columns, tables.party_rows, (), _no_parties),
        CaseTab.LINES: TabTable(_line_columns, tables.line_rows, (), _no_lines),
        CaseTab.VERIFICATION: TabTable(
            _verification_columns, tables.verification_rows, ("verification",), _no_verification
        ),
        CaseTab.SERVICE: TabTable(_service_columns, tables.service_rows, ("service",), _no_service),
        CaseTab.SESSIONS: TabTable(_session_columns, tables.session_rows, ("session",), _no_sessions),
        CaseTab.COERCION: TabTable(_measure_columns, tables.measure_rows, ("decision",), _no_measures),
        CaseTab.ASSETS: TabTable(_asset_columns, tables.asset_rows, ("asset",), _no_assets),
        CaseTab.MONEY: TabTable(_receipt_columns, tables.receipt_rows, ("receipt",), _no_receipts),
        CaseTab.PAPERS: TabTable(_paper_columns, tables.paper_rows, ("external", "paper"), _no_papers),
    }
)
"""What each tab but the diary shows."""
