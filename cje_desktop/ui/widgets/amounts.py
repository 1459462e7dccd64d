"""Amounts in words short enough for a narrow column."""

from cje_desktop.ui.widgets.fields.money_text import write_money

_BILLION, _MILLION = 1_000_000_000, 1_000_000


def short_money(amount: int) -> str:
    """Return ``199,1 tỷ``, ``48,25 tr`` or ``950.000``; at most two decimals, cut rather than rounded up."""
    for size, unit in ((_BILLION, "tỷ"), (_MILLION, "tr")):
        if abs(amount) >= size:
            hundredths = abs(amount) * 100 // size
            whole, rest = divmod(hundredths, 100)
            decimals = f"{rest:02d}".rstrip("0")
            sign = "−" if amount < 0 else ""
            return f"{sign}{write_money(whole)}{',' + decimals if decimals else ''} {unit}"
    return write_money(amount)


def full_money(amount: int) -> str:
    """Return ``48.250.000 đồng``."""
    return f"{write_money(amount)} đồng"
