"""The one application style sheet, built from the tokens; everything else is painted.

Only what Qt itself draws is styled here: text fields, menus, scroll bars, tool tips. There
are no descendant selectors, and a field shows its state by the dynamic property ``st``.
"""

from typing import Final

from cje_desktop.ui.widgets.theme.tokens import Colours, Radius, Tone

_SHEET: Final = """
/* scale {scale} */
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {border_strong}; padding: 5px 8px; }}
QLineEdit, QPlainTextEdit, QComboBox {{
  background: {surface}; color: {text}; border: 1px solid {border_strong}; border-radius: {radius}px;
  padding: 0 8px; selection-background-color: {accent}; selection-color: {on_accent};
  placeholder-text-color: {text3}; }}
QLineEdit {{ padding: 0 7px; }}
QPlainTextEdit {{ padding: 4px 5px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {focus}; padding: 0 7px; }}
QLineEdit:focus {{ padding: 0 6px; }}
QPlainTextEdit:focus {{ padding: 3px 4px; }}
QLineEdit[st="error"], QPlainTextEdit[st="error"], QComboBox[st="error"] {{
  border: 2px solid {danger}; padding: 0 7px; }}
QLineEdit[st="error"] {{ padding: 0 6px; }}
QPlainTextEdit[st="error"] {{ padding: 3px 4px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
  background: {sunken}; color: {text3}; border: 1px solid {border}; }}
QLineEdit:read-only {{ background: {sunken}; }}
QLineEdit[st="bare"] {{ border: none; padding: 0; background: transparent; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow {{ image: none; }}
QAbstractItemView {{ background: {surface}; color: {text}; border: 1px solid {border};
  selection-background-color: {selected}; selection-color: {text}; outline: none; }}
QAbstractItemView::item {{ min-height: {item}px; padding: 0 8px; }}
QTableView, QListView {{ background: transparent; border: none; }}
QComboBoxListView, QCompleterPopup {{ background: {surface}; border: 1px solid {border_strong}; }}
QHeaderView {{ background: transparent; border: none; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {border_strong}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; min-height: {menu}px; }}
QMenu::item:selected {{ background: {selected}; color: {text}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::separator {{ height: 1px; background: {divider}; margin: 4px 8px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {border_strong}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QMainWindow, QDialog {{ background: {window}; }}
"""


def style_sheet(colours: Colours, scale: float) -> str:
    """Return the style sheet of a scheme at a text scale (1.0 or 1.15)."""
    roles = {name: getattr(colours, name) for name in Colours.__slots__ if name != "tones"}
    return _SHEET.format(
        **roles,
        scale=scale,
        radius=Radius.CONTROL,
        danger=colours.tones[Tone.DANGER].text,
        handle=colours.border_strong if colours.window == "#000000" else colours.border,
        item=round(30 * scale),
        menu=round(22 * scale),
    )
