"""Papers, registers and forms, one tab each."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.application.paper_ports import FormInfo
from cje_desktop.application.queries.cases import PaperRow
from cje_desktop.application.queries.office import SeriesView
from cje_desktop.application.queries.papers import RegisterLine
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.papers import PapersPresenter
from cje_desktop.ui.screens.papers.cancel import CancelDialog
from cje_desktop.ui.screens.papers.rows import (
    form_columns,
    form_rows,
    paper_columns,
    paper_rows,
    register_columns,
    register_rows,
)
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.empty_state import EmptyState
from cje_desktop.ui.widgets.fields import Choice, ComboBox, LineEdit
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.problem_bar import ProblemBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.table import DataTable, TableModel
from cje_desktop.ui.widgets.tabs import TabBar
from cje_desktop.ui.widgets.theme import Breakpoint, Size, Space, TextRole, Tone

PAPERS, REGISTER, FORMS = range(3)


class PapersScreen(ScreenWidget):
    """Show the papers of the office; Enter opens one."""

    screen_key = "papers"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = PapersPresenter(context, self)
        self._today = context.services.clock.today()
        self._series: tuple[SeriesView, ...] = ()
        self._lines: dict[str, RegisterLine] = {}
        self._problem = ProblemBar()
        self._tabs = TabBar()
        for name in (self.tr("Papers"), self.tr("Registers"), self.tr("Forms in force")):
            self._tabs.add(name, 0)
        self._papers = TableModel(paper_columns(), self)
        self._register = TableModel(register_columns(), self)
        self._forms = TableModel(form_columns(), self)
        self._paper_table = self._table(self._papers, "papers.table", self.tr("Papers"), two_lines=True)
        self._register_table = self._table(self._register, "papers.register", self.tr("Register"))
        self._form_table = self._table(self._forms, "papers.forms", self.tr("Forms in force"))
        self._make_register_bar()
        self._lay_out()
        self._connect()

    def title(self) -> str:
        """Return the name of the screen."""
        return self.tr("Papers")

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the list."""
        return (
            KeyHint("↑ ↓", self.tr("choose")),
            KeyHint("Enter", self.tr("open")),
            KeyHint("Alt+1…3", self.tr("list")),
        )

    def activate(self) -> None:
        """Ask for the papers and go to the list."""
        self._presenter.refresh()
        self._paper_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _table(self, model: TableModel, name: str, title: str, *, two_lines: bool = False) -> DataTable:
        table = DataTable(model, two_lines=two_lines)
        table.setObjectName(name)
        table.setAccessibleName(title)
        return table

    def _make_register_bar(self) -> None:
        self._kind = ComboBox(placeholder=self.tr("Series"))
        self._kind.setObjectName("papers.kind")
        self._kind.setAccessibleName(self.tr("Series"))
        self._kind.setFixedWidth(220)
        self._period = LineEdit(placeholder=self.tr("Year"))
        self._period.setObjectName("papers.period")
        self._period.setAccessibleName(self.tr("Year"))
        self._period.setFixedWidth(90)
        self._left = Label("", TextRole.SMALL, colour="text2")
        self._cancel = Button(self.tr("Cancel the number…"), ButtonKind.DANGER, height=Size.CONTROL)
        self._cancel.setObjectName("papers.cancel")
        self._cancel.setEnabled(False)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(Space.M)
        for widget in (self._kind, self._period):
            bar.addWidget(widget)
        bar.addWidget(self._left, 1)
        bar.addWidget(self._cancel)
        registers = QWidget()
        column = QVBoxLayout(registers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(bar)
        column.addWidget(_card(self._register_table), 1)
        self._pages = QStackedWidget()
        self._paper_pages = QStackedWidget()
        self._paper_pages.addWidget(_card(self._paper_table))
        empty = Card()
        empty.body.addWidget(
            EmptyState(
                self.tr("No papers yet"),
                self.tr("Papers drawn up in a case are listed here."),
                icon="file-text",
                tone=Tone.NEUTRAL,
            )
        )
        self._paper_pages.addWidget(empty)
        self._pages.addWidget(self._paper_pages)
        self._pages.addWidget(registers)
        self._pages.addWidget(_card(self._form_table))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self._problem)
        self._column.addWidget(self._tabs)
        self._column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.papers_changed.connect(self._show_papers)
        presenter.series_changed.connect(self._show_series)
        presenter.register_changed.connect(self._show_register)
        presenter.forms_changed.connect(self._show_forms)
        presenter.failed.connect(self._show_failure)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._paper_table.opened.connect(presenter.open)
        self._register_table.opened.connect(self._open_number)
        self._register_table.row_changed.connect(self._fit_cancel)
        self._kind.chosen.connect(self._ask_register)
        self._period.editingFinished.connect(self._ask_register)
        self._cancel.clicked.connect(self._ask_cancel)

    def _show_papers(self, papers: tuple[PaperRow, ...]) -> None:
        self._problem.clear()
        self._papers.set_entries(paper_rows(papers, self._today))
        self._tabs.set_count(PAPERS, len(papers))
        self._paper_pages.setCurrentIndex(0 if papers else 1)
        if not self._paper_table.current_key():
            self._paper_table.select_first()

    def _series_name(self, view: SeriesView) -> str:
        """Return the kind with its symbol; file numbers have none."""
        return f"{view.series.kind} · {view.series.symbol or self.tr('file numbers')}"

    def _show_series(self, series: tuple[SeriesView, ...]) -> None:
        self._series = series
        self._kind.set_choices([Choice(each.series.kind, self._series_name(each)) for each in series])
        self._kind.set_key(self._presenter.kind or (series[0].series.kind if series else ""))
        self._tabs.set_count(REGISTER, len(series))

    def _show_register(self, lines: tuple[RegisterLine, ...]) -> None:
        self._lines = {str(line.use.id): line for line in lines}
        self._register.set_entries(register_rows(lines, self._today))
        series = next((each for each in self._series if each.series.kind == self._kind.key()), None)
        if series is None or series.left is None:
            self._left.setText(self.tr("%n number(s)", "", len(lines)))
        else:
            text = self.tr("{used} taken, {left} left in the block")
            self._left.setText(text.format(used=len(lines), left=series.left))
        self._fit_cancel()

    def _show_forms(self, forms: tuple[FormInfo, ...]) -> None:
        self._forms.set_entries(form_rows(forms))
        self._tabs.set_count(FORMS, len(forms))

    def _ask_register(self) -> None:
        text = self._period.value()
        self._presenter.show_register(self._kind.key(), int(text) if text.isdigit() else None)

    def _open_number(self, key: str) -> None:
        line = self._lines.get(key)
        if line is not None and line.document is not None:
            self._presenter.open(str(line.document.id))

    def _fit_cancel(self) -> None:
        line = self._lines.get(self._register_table.current_key())
        self._cancel.setEnabled(line is not None and not line.cancelled)

    def _ask_cancel(self) -> None:
        line = self._lines.get(self._register_table.current_key())
        if line is None:
            return
        dialog = CancelDialog(line.number_text, self)
        if dialog.exec():
            self._presenter.cancel(str(line.use.id), dialog.reason())
        dialog.deleteLater()

    def _show_failure(self, failure: Failure) -> None:
        self._problem.show_problem(failure.sentence.text, failure.sentence.remedy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins of the desk."""
        super().resizeEvent(event)
        margin = Space.M if self.window().width() < Breakpoint.NARROW else Space.XL
        self._column.setContentsMargins(margin, Space.S, margin, Space.M)


def _card(table: DataTable) -> Card:
    card = Card(flush=True)
    card.body.addWidget(table)
    return card
