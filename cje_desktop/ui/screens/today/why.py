"""F8: how a date came about, in full."""

from PySide6.QtWidgets import QWidget

from cje_desktop.ui.models.due_list import DueItem
from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.cards import FactRow
from cje_desktop.ui.widgets.dates import long_date
from cje_desktop.ui.widgets.dialogs import Dialog
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.theme import Size, TextRole, Tone


class WhyDialog(Dialog):
    """Show sum, day and article of one clock; Esc closes."""

    def __init__(self, item: DueItem, parent: QWidget | None = None) -> None:
        clock = item.row.clock
        super().__init__(clock.title, parent)
        self.body.addWidget(Label(clock.title, TextRole.HEADING, wrap=True))
        self.body.addWidget(Label(clock.working, TextRole.BODY, weight=600, wrap=True))
        if clock.explanation and clock.explanation != clock.working:
            self.body.addWidget(Label(clock.explanation, TextRole.BODY, colour="text2", wrap=True))
        if clock.due_on is not None:
            self.body.addWidget(FactRow(self.tr("Last day"), long_date(clock.due_on)))
        self.body.addWidget(FactRow(self.tr("Article"), " ".join(filter(None, (clock.article, clock.law)))))
        if clock.hint:
            self.body.addWidget(
                NoticeBar(
                    Tone.WARN,
                    self.tr("To check"),
                    self.tr("This rule is not confirmed yet: it reminds, it never stops you."),
                )
            )
        close = self.add_button(Button(self.tr("Close"), key="Esc", height=Size.MAIN_ACTION))
        close.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
