"""The compulsory decision, step by step, with the page as it will be."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.application.queries.cases import CaseView
from cje_desktop.application.queries.papers import CoercionCheck, CoercionStart, ConditionView
from cje_desktop.core.entities.office import Signer
from cje_desktop.core.ids import CaseId, SessionId, SignerId
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.decision import DecisionPresenter
from cje_desktop.ui.screens.decision.closing import IssueStep, RecipientsStep
from cje_desktop.ui.screens.decision.conditions import ConditionsStep
from cje_desktop.ui.screens.decision.content import ContentStep
from cje_desktop.ui.screens.decision.foot import DecisionFoot
from cje_desktop.ui.screens.decision.why import WhyDialog
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.form import Fault, FaultBoard
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.page_pane import PagePane
from cje_desktop.ui.widgets.problem_bar import ProblemBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.scrolling import ScrollColumn
from cje_desktop.ui.widgets.theme import Breakpoint, Size, Space, TextRole
from cje_desktop.ui.widgets.wizard import WizardSteps

CONDITIONS, CONTENT, RECIPIENTS, ISSUE = range(4)


class DecisionScreen(ScreenWidget):
    """Conditions, content, recipients, number; Alt+Right goes on, F4 to the next gap."""

    screen_key = "papers"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = DecisionPresenter(context, self)
        self._case: CaseView | None = None
        self._check: CoercionCheck | None = None
        self._make_parts()
        self._lay_out()
        self._connect()
        self._go_to(CONDITIONS)

    def start(self, case_id: CaseId, measure: str = "") -> None:
        """Begin a decision in a case; who comes back from mending a condition goes on."""
        self._problem.clear()
        given = self._presenter.given
        if given is not None and given.case_id == case_id and measure in ("", given.measure):
            self._presenter.refresh()
            return
        self._check = None
        self._go_to(CONDITIONS)
        self._presenter.begin(case_id, measure)

    def title(self) -> str:
        """Return the measure, or the name of the screen."""
        if self._check is None:
            return self.tr("Compulsory decision")
        return self._check.measure.label

    def subtitle(self) -> str:
        """Return the case."""
        if self._case is None:
            return ""
        return self.tr("case {number} · {name}").format(number=self._case.file_text, name=self._case.title)

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the wizard."""
        return (
            KeyHint("F4", self.tr("next gap")),
            KeyHint("F8", self.tr("why")),
            KeyHint("Alt+→", self.tr("next step")),
            KeyHint("Ctrl+S", self.tr("save the draft")),
            KeyHint("Ctrl+Shift+P", self.tr("fold the page")),
        )

    def activate(self) -> None:
        """Go to the measure and check again."""
        self._conditions.measure.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_parts(self) -> None:
        today = self._context.services.clock.today()
        self._problem = ProblemBar()
        self._steps = WizardSteps(
            (
                self.tr("Conditions"),
                self.tr("Content"),
                self.tr("Recipients"),
                self.tr("Number and signature"),
            )
        )
        self._conditions = ConditionsStep()
        self._content = ContentStep(today)
        self._recipients = RecipientsStep(today)
        self._issue = IssueStep(today)
        self._pages = QStackedWidget()
        for step in (self._conditions, self._content, self._recipients, self._issue):
            column = ScrollColumn()
            column.column.addWidget(step)
            column.column.addStretch(1)
            self._pages.addWidget(column)
        self._pane = PagePane(self.tr("Preview"), self.tr("There is no form for this measure yet."))
        self._gaps = Label("", TextRole.SMALL, colour="text2")
        self._next_gap = Button(self.tr("To the next one"), ButtonKind.GHOST, key="F4", height=Size.TOOLBAR)
        self._next_gap.setObjectName("decision.next_gap")
        self._next_gap.hide()
        self._foot = DecisionFoot()
        self._board = FaultBoard(
            lambda: [self._content.form, *self._content.fields.forms(), *self._recipients.fields.forms()]
        )

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self._steps)
        left.addWidget(self._problem)
        left.addWidget(self._pages, 1)
        gaps = QHBoxLayout()
        gaps.addWidget(self._gaps, 1)
        gaps.addWidget(self._next_gap)
        self._pane.foot.addLayout(gaps)
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.L)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.case_changed.connect(self._take_case)
        presenter.started.connect(self._show_start)
        presenter.checked.connect(self._show_check)
        presenter.signers_changed.connect(self._show_signers)
        presenter.drafted.connect(self._note_drafted)
        presenter.issued.connect(self._note_issued)
        presenter.failed.connect(self._show_failure)
        presenter.pages.drawn.connect(self._pane.show_pages)
        self._steps.chosen.connect(self._go_to)
        self._conditions.measure_chosen.connect(self._choose_measure)
        self._conditions.mend.connect(presenter.mend)
        self._conditions.day_proposed.connect(self._take_day)
        self._conditions.explain.connect(self._explain)
        self._conditions.edited.connect(self._change)
        self._content.edited.connect(self._change)
        self._content.typed.connect(presenter.type_field)
        self._recipients.typed.connect(presenter.type_field)
        self._issue.dated.connect(self._date_it)
        self._issue.signer_chosen.connect(self._choose_signer)
        self._issue.issue.clicked.connect(presenter.issue)
        self._foot.close_button.clicked.connect(self._context.navigator.back)
        self._foot.save_button.clicked.connect(presenter.save_draft)
        self._foot.next_button.clicked.connect(self._go_on)
        self._next_gap.clicked.connect(self._to_next_gap)
        QShortcut(QKeySequence("F8"), self).activated.connect(self._explain_first)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self._go_back)
        self._pane.add_fold_key(self)

    def _take_case(self, case: CaseView) -> None:
        self._case = case
        self.title_changed.emit()

    def _show_start(self, start: CoercionStart) -> None:
        given = self._presenter.given
        if given is None or self._case is None:
            return
        self._conditions.blockSignals(True)
        self._conditions.show_measures(start.measures, given.measure)
        self._conditions.show_sessions(start.failed_sessions, [str(each) for each in given.session_ids])
        self._conditions.show_reason(given.dissipation_reason)
        self._conditions.blockSignals(False)
        self._content.show_choices(self._case, start, given)
        self._issue.day.set_day(given.dated)
        self._change()

    def _show_check(self, check: CoercionCheck) -> None:
        given = self._presenter.given
        if given is None:
            return
        self._check = check
        self._problem.clear()
        self._conditions.show_check(check)
        self._issue.show_check(check)
        missing = 0
        if check.preview is not None:
            self._content.show_preview(check.preview, given.fields)
            self._recipients.show_preview(check.preview, given.fields)
            missing = len(check.preview.missing)
        self._gaps.setText(self.tr("%n place(s) to look at, in yellow", "", missing) if missing else "")
        self._next_gap.setVisible(missing > 0)
        self._steps.set_done(CONDITIONS, check.may_decide and check.may_act)
        self._steps.set_done(CONTENT, missing == 0)
        self._fit_lock()
        self.title_changed.emit()

    def _show_signers(self, signers: tuple[Signer, ...]) -> None:
        self._issue.show_signers(signers, str(self._presenter.signer_id or ""))

    def _fit_lock(self) -> None:
        """Say why the decision cannot be issued yet, at the foot and at the last step."""
        check = self._check
        if check is None:
            return
        refused = sum(each.state == "not_met" for each in check.conditions)
        missing = 0 if check.preview is None else len(check.preview.missing)
        reason = ""
        if check.preview is None:
            reason = self.tr("Not yet: there is no form for this measure")
        elif not (check.may_decide and check.may_act):
            reason = self.tr("Not yet: %n condition(s) not met", "", refused)
        elif missing:
            reason = self.tr("Not yet: %n field(s) missing", "", missing)
        self._issue.set_lock(reason)
        self._foot.set_lock(reason)
        has_remedy = self._conditions.first_remedy() is not None
        self._foot.next_button.set_kind(ButtonKind.SECONDARY if has_remedy else ButtonKind.PRIMARY)

    def _change(self) -> None:
        """Give the whole input to be checked."""
        given = self._presenter.given
        if given is None:
            return
        cited = tuple(SessionId(UUID(key)) for key in self._conditions.cited())
        reason = self._conditions.dissipation_reason()
        named = replace(given, session_ids=cited, dissipation_reason=reason)
        self._presenter.change(self._content.apply(named))

    def _choose_measure(self, code: str) -> None:
        if self._presenter.given is not None:
            self._presenter.change(replace(self._presenter.given, measure=code, fields={}))

    def _take_day(self, day: date) -> None:
        self._content.set_day(day)
        self._change()

    def _date_it(self, day: date) -> None:
        if self._presenter.given is not None:
            self._presenter.change(replace(self._presenter.given, dated=day))

    def _choose_signer(self, key: str) -> None:
        self._presenter.choose_signer(SignerId(UUID(key)) if key else None)

    def _go_to(self, step: int) -> None:
        self._steps.set_current(step)
        self._pages.setCurrentIndex(step)
        names = (self.tr("Content"), self.tr("Recipients"), self.tr("Number and signature"))
        last = step == ISSUE
        self._foot.next_button.setVisible(not last)
        if not last:
            self._foot.next_button.setText(self.tr("Next: {step}").format(step=names[step]))

    def _go_on(self) -> None:
        self._go_to(min(ISSUE, self._steps.current_step() + 1))

    def _go_back(self) -> None:
        self._go_to(max(CONDITIONS, self._steps.current_step() - 1))

    def _to_next_gap(self) -> None:
        step = self._steps.current_step()
        if step not in (CONTENT, RECIPIENTS):
            self._go_to(
                CONTENT if any(form.faulty() for form in self._content.fields.forms()) else RECIPIENTS
            )
        self._board.focus_next()
        self._pane.preview.next_mark()

    def _explain(self, condition: ConditionView) -> None:
        dialog = WhyDialog(condition, self)
        dialog.exec()
        dialog.deleteLater()

    def _explain_first(self) -> None:
        if self._check is not None and self._check.conditions:
            self._explain(self._check.conditions[0])

    def _note_drafted(self) -> None:
        self._context.navigator.say(self.tr("The draft is kept on this computer."))

    def _note_issued(self, _document: object) -> None:
        self._context.navigator.say(self.tr("The decision is issued."))

    def _show_failure(self, failure: Failure) -> None:
        faults = [Fault(each.field, each.sentence.text) for each in failure.more or (failure,)]
        homeless = self._board.show(faults)
        if homeless:
            sentences = " ".join(fault.sentence for fault in homeless)
            self._problem.show_problem(sentences, failure.sentence.remedy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the widths of the desk."""
        super().resizeEvent(event)
        width = self.window().width()
        self._pane.fit(width)
        margin = Space.M if width < Breakpoint.NARROW else Space.XL
        self._row.setContentsMargins(margin, Space.M, margin, Space.S)
        self._foot.set_margin(margin)
