"""The card beside the tabs: what is next, who, what there is to take, how much is left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cje_desktop.application.queries.cases import CaseView
from cje_desktop.core.entities.people import PersonKind
from cje_desktop.ui.screens.case.specs import OPEN_CLOCKS
from cje_desktop.ui.screens.case.tables import asset_line, person_line
from cje_desktop.ui.widgets.cards import Card, FactRow, Meter
from cje_desktop.ui.widgets.fields.money_text import write_money
from cje_desktop.ui.widgets.labels import Divider, Label
from cje_desktop.ui.widgets.notices import IconSign
from cje_desktop.ui.widgets.theme import MEDIUM, STRONG, Space, TextRole, Tone

_MOST = 4
_ICON = 16


class SideCard(QScrollArea):
    """Show the few facts one wants while reading the diary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case.side")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def show_case(self, view: CaseView) -> None:
        """Show a case."""
        card = Card()
        card.body.setSpacing(Space.XS)
        self._add_next(card.body, view)
        self._add_parties(card.body, view)
        self._add_assets(card.body, view)
        self._add_money(card.body, view)
        card.body.addStretch(1)
        self.setWidget(card)

    def _add_next(self, body: QVBoxLayout, view: CaseView) -> None:
        clock = next((each for each in view.clocks if each.state in OPEN_CLOCKS), None)
        body.addWidget(_head(self.tr("Next")))
        if clock is None:
            body.addWidget(Label(self.tr("No clock is running."), TextRole.SMALL, colour="text2", wrap=True))
            return
        body.addWidget(Label(clock.title, TextRole.SMALL, weight=MEDIUM, wrap=True))
        body.addWidget(Label(clock.working, TextRole.CAPTION, colour="text2", wrap=True))

    def _add_parties(self, body: QVBoxLayout, view: CaseView) -> None:
        body.addSpacing(Space.XS)
        body.addWidget(Divider())
        body.addSpacing(Space.XS)
        body.addWidget(_head(self.tr("Parties")))
        for party in view.parties[:_MOST]:
            icon = "user" if party.person.kind is PersonKind.INDIVIDUAL else "building-2"
            body.addLayout(_fact(icon, party.person.full_name, person_line(party.person)))
        self._add_more(body, len(view.parties))

    def _add_assets(self, body: QVBoxLayout, view: CaseView) -> None:
        if not view.assets:
            return
        body.addSpacing(Space.XS)
        body.addWidget(Divider())
        body.addSpacing(Space.XS)
        body.addWidget(_head(self.tr("Assets")))
        for asset in view.assets[:_MOST]:
            body.addLayout(_fact("map-pin", asset.description, asset_line(asset)))
        self._add_more(body, len(view.assets))

    def _add_money(self, body: QVBoxLayout, view: CaseView) -> None:
        if not view.due:
            return
        body.addSpacing(Space.XS)
        body.addWidget(Divider())
        body.addSpacing(Space.XS)
        body.addWidget(_head(self.tr("Money (đồng)")))
        body.addWidget(FactRow(self.tr("To perform"), write_money(view.due)))
        body.addWidget(FactRow(self.tr("Collected"), write_money(view.collected)))
        body.addWidget(Meter(view.collected / view.due, tone=Tone.OK))
        left = max(0, view.due - view.collected)
        body.addWidget(FactRow(self.tr("Left"), write_money(left), strong=True))

    def _add_more(self, body: QVBoxLayout, count: int) -> None:
        if count > _MOST:
            more = self.tr("and {count} more").format(count=count - _MOST)
            body.addWidget(Label(more, TextRole.CAPTION, colour="text3"))


def _head(text: str) -> Label:
    return Label(text, TextRole.SMALL, weight=STRONG)


def _fact(icon: str, title: str, second: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(title, TextRole.SMALL, weight=MEDIUM))
    words.addWidget(Label(second, TextRole.CAPTION, colour="text2"))
    sign = QVBoxLayout()
    sign.addWidget(IconSign(icon, Tone.NEUTRAL, size=_ICON))
    sign.addStretch(1)
    row.addLayout(sign)
    row.addLayout(words, 1)
    return row
