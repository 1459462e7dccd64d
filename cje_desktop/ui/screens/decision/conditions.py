"""The first step: what stands in the way of the decision, and how to mend it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.queries.papers import (
    CoercionCheck,
    CoercionMeasure,
    ConditionView,
    FailedSession,
)
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.conditions import ConditionLine, ConditionState, RefusalCard
from cje_desktop.ui.widgets.fields import CheckBox, Choice, ComboBox, FormRow, TextEdit
from cje_desktop.ui.widgets.labels import Label, Span
from cje_desktop.ui.widgets.theme import Space, TextRole

_SIGNS = {"met": ConditionState.PASSED, "hint": ConditionState.HINT}


class ConditionsStep(QWidget):
    """Measure, refusals with their remedies, hints, conditions met, exception and cited sessions."""

    measure_chosen = Signal(str)
    mend = Signal(object)
    """The user wants to mend a ``ConditionView``."""
    day_proposed = Signal(object)
    """The user takes the earliest ``date``."""
    explain = Signal(object)
    """The user asks for the working of a ``ConditionView``."""
    edited = Signal()
    """Exception or cited sessions changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cited: dict[str, CheckBox] = {}
        self.measure = ComboBox(searchable=True)
        self.measure.setObjectName("decision.measure")
        self.measure.setAccessibleName(self.tr("Measure"))
        self.measure.chosen.connect(self.measure_chosen)
        self._count = Label("", TextRole.SMALL, colour="text2")
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(Label(self.tr("Conditions of the decision"), TextRole.HEADING))
        head.addWidget(self._count, 1)
        self._refusals = QVBoxLayout()
        self._refusals.setSpacing(Space.S)
        self._first_remedy: Button | None = None
        self._lines = Card(flush=True)
        self._lines.body.setSpacing(0)
        self._make_exception()
        self._make_sessions()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(FormRow(self.tr("Measure"), self.measure))
        column.addLayout(head)
        column.addLayout(self._refusals)
        for widget in (self._lines, self._sessions, self._exception):
            column.addWidget(widget)

    def _make_exception(self) -> None:
        self._exception = Card()
        self.except_box = CheckBox(self.tr("Coerce before the voluntary period is over, against dissipation"))
        self.except_box.setObjectName("decision.exception")
        self.reason = TextEdit(lines=2)
        self.reason.setObjectName("decision.exception.reason")
        self._reason_row = FormRow(
            self.tr("Reason, as it stands in the decision"), self.reason, required=True
        )
        self._reason_row.hide()
        self._exception.body.addWidget(self.except_box)
        self._exception.body.addWidget(self._reason_row)
        self.except_box.toggled.connect(self._fit_exception)
        self.reason.textChanged.connect(self.edited)

    def _make_sessions(self) -> None:
        self._sessions = Card(
            self.tr("Failed sessions to cite"), aside=self.tr("a ground to name, never a condition")
        )
        self._sessions.hide()

    def show_measures(self, measures: Sequence[CoercionMeasure], chosen: str) -> None:
        """Offer the measures of the law in force; one without a form says so."""
        self.measure.set_choices(
            [
                Choice(
                    each.code,
                    each.label if each.form_id else self.tr("{name} (no form yet)").format(name=each.label),
                )
                for each in measures
            ]
        )
        self.measure.set_key(chosen)

    def show_sessions(self, sessions: Sequence[FailedSession], cited: Sequence[str]) -> None:
        """Offer failed sessions to cite."""
        for box in self._cited.values():
            self._sessions.body.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._cited = {}
        for number, each in enumerate(sessions):
            box = CheckBox(each.label, checked=each.session_id in cited)
            box.setObjectName(f"decision.cite.{number}")
            box.toggled.connect(self.edited)
            self._cited[each.session_id] = box
            self._sessions.body.addWidget(box)
        self._sessions.setVisible(bool(sessions))

    def show_reason(self, reason: str) -> None:
        """Show the reason of the exception, if it is made use of."""
        self.except_box.setChecked(bool(reason))
        self.reason.setPlainText(reason)

    def cited(self) -> tuple[str, ...]:
        """Return the ids of the sessions that are cited."""
        return tuple(key for key, box in self._cited.items() if box.isChecked())

    def dissipation_reason(self) -> str:
        """Return the reason of the exception; empty when it is not made use of."""
        return self.reason.value() if self.except_box.isChecked() else ""

    def show_check(self, check: CoercionCheck) -> None:
        """Show refusals as cards, everything else as lines."""
        self._clear()
        refused = [each for each in check.conditions if each.state == "not_met"]
        lines = [each for each in check.conditions if each.state in _SIGNS]
        for place, condition in enumerate(refused):
            self._refusals.addWidget(self._card(condition, first=place == 0))
        for condition in lines:
            self._lines.body.addWidget(self._line(condition))
        self._lines.setVisible(bool(lines))
        counts = {state: sum(each.state == state for each in lines) for state in _SIGNS}
        text = self.tr("{met} met · {refused} not met · {hints} to check")
        self._count.setText(text.format(met=counts["met"], refused=len(refused), hints=counts["hint"]))

    def first_remedy(self) -> Button | None:
        """Return the remedy of the first refusal: the primary button while it is open."""
        return self._first_remedy

    def _card(self, condition: ConditionView, *, first: bool) -> RefusalCard:
        others, remedy = [], None
        if condition.action:
            kind = ButtonKind.PRIMARY if first else ButtonKind.SECONDARY
            remedy = Button(self._act(condition), kind, icon="arrow-right", key="Ctrl+Enter" if first else "")
            remedy.setObjectName("decision.remedy.0" if first else f"decision.remedy.{condition.code}")
            remedy.clicked.connect(partial(self.mend.emit, condition))
            if first:
                self._first_remedy = remedy
        if condition.earliest is not None:
            day = f"{condition.earliest:%d/%m/%Y}"
            other = Button(self.tr("Move to {day}").format(day=day), icon="calendar")
            other.setObjectName(f"decision.earliest.{condition.code}")
            other.clicked.connect(partial(self.day_proposed.emit, condition.earliest))
            others.append(other)
        spans = [Span(condition.refusal)]
        if condition.working and condition.working not in condition.refusal:
            spans.append(Span(f" {condition.working}", strong=True))
        if condition.remedy:
            spans.append(Span(f" {condition.remedy}"))
        card = RefusalCard(
            condition.title,
            spans,
            remedy=remedy,
            others=others,
            article=" ".join(filter(None, (condition.article, condition.law))),
        )
        card.article_clicked.connect(partial(self.explain.emit, condition))
        return card

    def _line(self, condition: ConditionView) -> ConditionLine:
        fact = condition.fact or condition.working
        line = ConditionLine(_SIGNS[condition.state], condition.title, fact, article=condition.article)
        line.article_clicked.connect(partial(self.explain.emit, condition))
        return line

    def _act(self, condition: ConditionView) -> str:
        """Name the act that mends a condition."""
        words = {
            "service record": self.tr("Record service"),
            "verification record": self.tr("Record verification"),
            "session record": self.tr("Record a session"),
            "asset add": self.tr("Register the asset"),
            "document issue": self.tr("Make the paper"),
            "document external": self.tr("Record the paper"),
        }
        return words.get(condition.action, self.tr("Go and mend it"))

    def _fit_exception(self) -> None:
        self._reason_row.setVisible(self.except_box.isChecked())
        self.edited.emit()

    def _clear(self) -> None:
        self._first_remedy = None
        for layout in (self._refusals, self._lines.body):
            while (item := layout.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.setObjectName("")
                    widget.deleteLater()
