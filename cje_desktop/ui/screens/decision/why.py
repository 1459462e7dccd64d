"""A condition in full: what is known, the sum, the article (F8)."""

from PySide6.QtWidgets import QWidget

from cje_desktop.application.queries.papers import ConditionView
from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.dialogs import Dialog
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.theme import Size, TextRole


class WhyDialog(Dialog):
    """Show the working of one condition."""

    def __init__(self, condition: ConditionView, parent: QWidget | None = None) -> None:
        super().__init__(condition.title, parent, width=520)
        self.body.addWidget(Label(condition.title, TextRole.HEADING, wrap=True))
        for text in (condition.refusal or condition.fact, condition.working, condition.remedy):
            if text:
                self.body.addWidget(Label(text, TextRole.BODY, wrap=True))
        article = " ".join(filter(None, (condition.article, condition.law)))
        self.body.addWidget(Label(article, TextRole.SMALL, colour="link", wrap=True))
        self.add_button(Button(self.tr("Close"), key="Esc", height=Size.MAIN_ACTION)).clicked.connect(
            self.reject
        )
