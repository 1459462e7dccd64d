"""A few cases taken in lately, so that the morning list of the practice office has something to say."""

from dataclasses import replace
from datetime import date

from cje_desktop.application.commands.intake import LineInput, RequestInput
from cje_desktop.application.services import Services
from cje_desktop.core.entities.cases import ObligationKind
from tests.builders.office import JUDGMENT, creditor, debtor, intake

_NEW = (
    ("Lý Văn Tài", "Nguyễn Thị Hồng Thắm", date(2026, 11, 11), 48_250_000),
    ("Hoàng Văn Páo", "Ngân hàng TMCP Đông Bắc", date(2026, 11, 12), 1_250_000_000),
    ("Công ty trách nhiệm hữu hạn Thương mại Na Sầm", "Vi Thị Nhung", date(2026, 11, 16), 199_100_000),
    ("Nông Thị Hiền", "Triệu Văn Sơn", date(2026, 11, 16), 12_600_000),
    ("Lăng Thị Bích Phượng", "Chu Minh Páo", date(2026, 11, 18), 86_000_000),
    ("Vi Hữu Hải", "Công ty Tài chính TNHH Bắc Giang", date(2026, 11, 20), 64_500_000),
)
"""Debtor, creditor, day of the request, đồng."""


def take_in(services: Services) -> None:
    """Open the cases; their clocks run from the day of the request."""
    for number, (against, of, day, amount) in enumerate(_NEW):
        line = LineInput(
            kind=ObligationKind.MONEY,
            description="Trả nợ gốc và lãi",
            amount=amount,
            creditors=(0,),
            debtors=(1,),
        )
        services.run(
            intake(
                judgment=replace(JUDGMENT, number=f"{71 + number}/2026/DS-ST", received_on=day),
                parties=(
                    replace(creditor(full_name=of, id_number=f"0201850{number:05d}"), same_name_checked=True),
                    replace(
                        debtor(full_name=against, id_number=f"0200800{number:05d}"), same_name_checked=True
                    ),
                ),
                lines=(line,),
                officer_id=services.user.id if services.user else None,
                summary="Tranh chấp hợp đồng vay tài sản",
                opened_on=day,
                request=RequestInput(received_on=day, content="Yêu cầu thi hành án"),
            )
        )
