"""The pages of the first run: plain forms that give values and show faults under their fields."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from cje_desktop.application.commands.office import UnitInput
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.fields import CheckBox, FormRow, LineEdit
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.segmented import SegmentedChoice
from cje_desktop.ui.widgets.theme import Size, Space, TextRole, Tone

_FIELD_GAP = 12
_PAGE_WIDTH = 720


class Page(QScrollArea):
    """One page: a heading, an explanation, and fields in two columns."""

    def __init__(self, heading: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FormRow] = {}
        self._cells = 0
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        holder.setMaximumWidth(_PAGE_WIDTH)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, Space.M, 0)
        self.column.setSpacing(Space.S)
        self.column.addWidget(Label(heading, TextRole.HEADING, wrap=True))
        if explanation:
            self.column.addWidget(Label(explanation, TextRole.SMALL, colour="text2", wrap=True))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(Space.L)
        self.grid.setVerticalSpacing(_FIELD_GAP)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.column.addLayout(self.grid)
        self.column.addStretch(1)
        self.setWidget(holder)

    def add_row(self, name: str, row: FormRow, *, wide: bool = False) -> None:
        """Add a field after the others; a wide one takes both columns."""
        self.rows[name] = row
        if wide:
            self._cells += self._cells % 2
        line, column = divmod(self._cells, 2)
        self.grid.addWidget(row, line, column, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
        self._cells += 2 if wide else 1

    def add_wide(self, widget: QWidget) -> None:
        """Add what is no field on a line of its own."""
        self._cells += self._cells % 2
        self.grid.addWidget(widget, self._cells // 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._cells += 2

    def value(self, name: str) -> str:
        """Return the text of a field."""
        field = self.rows[name].field
        return field.value() if isinstance(field, LineEdit) else ""

    def secret(self, name: str) -> str:
        """Return a password exactly as typed, spaces included."""
        field = self.rows[name].field
        return field.text() if isinstance(field, LineEdit) else ""

    def clear_faults(self) -> None:
        """Take all faults away."""
        for row in self.rows.values():
            row.clear_error()

    def show_fault(self, failure: Failure) -> bool:
        """Show a fault under its field; tell whether it is one of this page."""
        row = self.rows.get(failure.field)
        if row is None:
            return False
        row.set_error(" ".join(filter(None, (failure.sentence.text, failure.sentence.remedy))))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def take_focus(self) -> None:
        """Go to the first field."""
        first = next(iter(self.rows.values()), None)
        if first is not None:
            first.field.setFocus(Qt.FocusReason.OtherFocusReason)


class KindPage(Page):
    """What to make: an office, a province, or a backup put in place."""

    kind_changed = Signal(str)
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("KindPage", "What is this computer for?"), parent=parent)
        self._texts: Mapping[str, str] = {
            "office": self.tr(
                "A regional office registers judgments, opens cases, holds sessions and issues papers."
            ),
            "province": self.tr(
                "A provincial agency reads in the bundles of its offices and acknowledges them."
            ),
            "restore": self.tr(
                "A backup of this program is put in place. Its key file (.keyslots.json) lies beside it."
            ),
        }
        self.choice = SegmentedChoice(
            (
                ("office", self.tr("Regional office")),
                ("province", self.tr("Provincial agency")),
                ("restore", self.tr("From a backup")),
            ),
            key="office",
        )
        self._text = Label("", TextRole.BODY, colour="text2", wrap=True)
        self._file = LineEdit(icon="archive-restore")
        self._file.setReadOnly(True)
        self._browse = Button(self.tr("Choose the backup…"), icon="folder-open", height=Size.CONTROL)
        self._browse.clicked.connect(self.file_wanted)
        password = LineEdit(icon="key-round")
        password.setEchoMode(LineEdit.EchoMode.Password)
        self.column.insertWidget(1, self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.insertWidget(2, self._text)
        self.column.insertSpacing(3, Space.S)
        self.add_row("backup", FormRow(self.tr("Backup"), self._file), wide=True)
        self.add_wide(self._browse)
        self.add_row("backup.login", FormRow(self.tr("Name to sign in with"), LineEdit()))
        self.add_row("password", FormRow(self.tr("Password"), password))
        self.choice.chosen.connect(self._choose)
        self._choose("office")

    @property
    def kind(self) -> str:
        """Return ``office``, ``province`` or ``restore``."""
        return self.choice.key()

    def set_file(self, path: str) -> None:
        """Show the backup chosen."""
        self._file.setText(path)

    def take_focus(self) -> None:
        """Go to the choice."""
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, kind: str) -> None:
        self._text.setText(self._texts[kind])
        for widget in (*self.rows.values(), self._browse):
            widget.setVisible(kind == "restore")
        self.kind_changed.emit(kind)


class UnitPage(Page):
    """A unit with its letterhead, as printed on papers."""

    def __init__(self, part: str, heading: str, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, explanation, parent)
        self._part = part
        self._add("name", self.tr("Full name"), required=True, wide=True)
        self._add("superior_line", self.tr("Letterhead, upper line"))
        self._add("body_line", self.tr("Letterhead, lower line (bold)"), required=True)
        self._add("code", self.tr("Short code"), self.tr("letters and digits, as in LS-KV2"), required=True)
        self._add("place", self.tr("Place before the date"), self.tr("as in Lạng Sơn"), required=True)
        self._add("address", self.tr("Address"))
        self._add("head_title", self.tr("Title of the head, as printed"))
        self._add("account", self.tr("Account for enforced money"))
        self._add("procuracy", self.tr("Supervising procuracy"))

    def _add(
        self, name: str, label: str, hint: str = "", *, required: bool = False, wide: bool = False
    ) -> None:
        self.add_row(
            f"{self._part}.{name}", FormRow(label, LineEdit(), hint=hint, required=required), wide=wide
        )

    def unit(self) -> UnitInput:
        """Return what was typed."""
        part = self._part
        return UnitInput(
            code=self.value(f"{part}.code"),
            name=self.value(f"{part}.name"),
            superior_line=self.value(f"{part}.superior_line"),
            body_line=self.value(f"{part}.body_line"),
            place=self.value(f"{part}.place"),
            address=self.value(f"{part}.address"),
            head_title=self.value(f"{part}.head_title"),
            account=self.value(f"{part}.account"),
            procuracy=self.value(f"{part}.procuracy"),
        )


class UserPage(Page):
    """The first person who signs in, and the password."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("UserPage", "Who signs in first?"),
            translate("UserPage", "This person heads the office in this program and lets others in."),
            parent,
        )
        password, repeated = LineEdit(icon="key-round"), LineEdit(icon="key-round")
        for field in (password, repeated):
            field.setEchoMode(LineEdit.EchoMode.Password)
        hint = self.tr("at least 10 letters; a few words are easier to keep than signs")
        self.add_row("full_name", FormRow(self.tr("Full name"), LineEdit(), required=True))
        self.add_row("rank", FormRow(self.tr("Rank, as printed"), LineEdit()))
        self.add_row(
            "login",
            FormRow(
                self.tr("Name to sign in with"), LineEdit(), hint=self.tr("short, as in minh"), required=True
            ),
            wide=True,
        )
        self.add_row("password", FormRow(self.tr("Password"), password, hint=hint, required=True))
        self.add_row("repeated", FormRow(self.tr("The same password again"), repeated, required=True))


class CodePage(Page):
    """The recovery code, shown this one time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("CodePage", "Recovery code"), parent=parent)
        self._code = LineEdit(height=Size.CONTROL + 10)
        self._code.setReadOnly(True)
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.written = CheckBox(self.tr("I have written it down and put it in a safe place"))
        self.column.insertWidget(
            1,
            NoticeBar(
                Tone.WARN,
                self.tr("This code is shown only now"),
                self.tr(
                    "It opens the data when every password is lost. Nobody else has it, not even the maker "
                    "of the program. Write it on paper and seal it."
                ),
                icon="triangle-alert",
            ),
        )
        self.add_row("code", FormRow(self.tr("Code"), self._code), wide=True)
        self.add_wide(self.written)

    def show_code(self, code: str) -> None:
        """Show the code."""
        self._code.setText(code)
        self.written.setChecked(False)

    def take_focus(self) -> None:
        """Go to the box that says it is written down."""
        self.written.setFocus(Qt.FocusReason.OtherFocusReason)
