"""Invented cases for one paper of each kind: who, what was judged, what is owed."""

from datetime import date

from cje_desktop.application.commands.intake import (
    JudgmentInput,
    LineInput,
    OpenCase,
    PartyInput,
    RequestInput,
)
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.core.entities.cases import CaseBasis, ObligationKind
from cje_desktop.core.entities.people import PartyRole, PersonKind
from cje_desktop.core.ids import UserId

COURT = "Tòa án nhân dân khu vực 2 - Lạng Sơn"

BANK = PersonInput(
    full_name="Ngân hàng TMCP Đông Bắc",
    kind=PersonKind.ORGANISATION,
    organisation_number="0101452780",
    old_address="số 15 đường Hùng Vương, phường Đông Kinh, tỉnh Lạng Sơn",
    legal_representative="bà Trần Minh Nguyệt",
    representative_position="Giám đốc Chi nhánh Lạng Sơn",
)
HUSBAND = PersonInput(
    full_name="Hoàng Ngọc Đễ",
    honorific="Ông",
    gender="male",
    birth_date=date(1975, 2, 9),
    id_number="020075003316",
    old_address="thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn",
)
WIFE = PersonInput(
    full_name="Lương Thị Thưởng",
    honorific="Bà",
    gender="female",
    birth_date=date(1979, 10, 21),
    id_number="020179005542",
    old_address="thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn",
)
BUYER = PersonInput(
    full_name="Nguyễn Thị Ngọc Thuở",
    honorific="Bà",
    gender="female",
    birth_date=date(1968, 4, 12),
    id_number="020168007714",
    old_address="khu 3, xã Na Sầm, tỉnh Lạng Sơn",
)
SELLER = PersonInput(
    full_name="Vi Văn Ưởng",
    honorific="Ông",
    gender="male",
    birth_date=date(1961, 9, 3),
    id_number="020061002290",
    old_address="thôn Nà Lình, xã Na Sầm, tỉnh Lạng Sơn",
)
LENDER = PersonInput(
    full_name="Bế Thị Mỹ Lệ",
    honorific="Bà",
    gender="female",
    birth_date=date(1982, 1, 30),
    id_number="020182006618",
    old_address="thôn Pác Cáp, xã Thụy Hùng, tỉnh Lạng Sơn",
)
BORROWER = PersonInput(
    full_name="Đàm Quốc Khởi",
    honorific="Ông",
    gender="male",
    birth_date=date(1980, 6, 15),
    id_number="020080004407",
    old_address="thôn Còn Tẩu, xã Thụy Hùng, tỉnh Lạng Sơn",
)
CONVICTED = PersonInput(
    full_name="Hứa Văn Thặng",
    honorific="Ông",
    gender="male",
    birth_date=date(1990, 12, 5),
    id_number="020090008823",
    old_address="thôn Khun Slam, xã Hội Hoan, tỉnh Lạng Sơn",
)


def _judgment(number: str, on: date, kind: str = "civil_judgment") -> JudgmentInput:
    return JudgmentInput(
        number=number,
        judged_on=on,
        court=COURT,
        received_on=date(2026, 10, 26),
        kind=kind,
        effective_on=date(2026, 10, 19),
    )


def _parties(creditors: tuple[PersonInput, ...], debtors: tuple[PersonInput, ...]) -> tuple[PartyInput, ...]:
    people = [(PartyRole.CREDITOR, each) for each in creditors]
    people += [(PartyRole.DEBTOR, each) for each in debtors]
    return tuple(PartyInput(role=role, person=person, same_name_checked=True) for role, person in people)


def mortgage(officer: UserId) -> OpenCase:
    """A bank against a couple, jointly: a loan secured by their house and land."""
    return OpenCase(
        basis=CaseBasis.ON_REQUEST,
        parties=_parties((BANK,), (HUSBAND, WIFE)),
        lines=(
            LineInput(
                kind=ObligationKind.MONEY,
                description="Trả nợ gốc và lãi trong hạn theo hợp đồng tín dụng",
                amount=1_250_500_000,
                interest_rule="Lãi quá hạn theo hợp đồng tín dụng trên nợ gốc chưa trả, từ ngày 02/9/2026",
                debtors=(1, 2),
                creditors=(0,),
                joint=True,
            ),
            LineInput(
                kind=ObligationKind.MONEY,
                description="Hoàn trả chi phí xem xét, thẩm định tại chỗ",
                amount=4_015_000,
                debtors=(1, 2),
                creditors=(0,),
                joint=True,
            ),
        ),
        summary="Nợ tín dụng có thế chấp nhà, đất",
        opened_on=date(2026, 11, 2),
        judgment=_judgment("41/2026/KDTM-ST", date(2026, 9, 1), "commercial_judgment"),
        request=RequestInput(received_on=date(2026, 10, 28), requested_on=date(2026, 10, 27)),
        officer_id=officer,
    )


def land(officer: UserId) -> OpenCase:
    """A buyer who waits for a house and its land."""
    return OpenCase(
        basis=CaseBasis.ON_REQUEST,
        parties=_parties((BUYER,), (SELLER,)),
        lines=(
            LineInput(
                kind=ObligationKind.ASSET,
                description="Giao nhà và quyền sử dụng 164,0 m² đất thuộc thửa số 215, tờ bản đồ số 27",
                debtors=(1,),
                creditors=(0,),
            ),
        ),
        summary="Giao nhà và 164,0 m² đất",
        opened_on=date(2026, 11, 2),
        judgment=_judgment("38/2026/DS-ST", date(2026, 9, 11)),
        request=RequestInput(received_on=date(2026, 10, 28)),
        officer_id=officer,
    )


def loan(officer: UserId) -> OpenCase:
    """A private loan that the parties agree to pay back in parts."""
    return OpenCase(
        basis=CaseBasis.ON_REQUEST,
        parties=_parties((LENDER,), (BORROWER,)),
        lines=(
            LineInput(
                kind=ObligationKind.MONEY,
                description="Trả nợ vay",
                amount=121_015_000,
                debtors=(1,),
                creditors=(0,),
            ),
        ),
        summary="Trả nợ vay",
        opened_on=date(2026, 11, 2),
        judgment=_judgment("44/2026/DS-ST", date(2026, 9, 15)),
        request=RequestInput(received_on=date(2026, 10, 29)),
        officer_id=officer,
    )


def fine(officer: UserId) -> OpenCase:
    """Court fees and a fine due to the State, enforced of the agency's own motion."""
    lines = (("Nộp án phí hình sự sơ thẩm", 200_000), ("Nộp tiền phạt bổ sung", 15_000_000))
    return OpenCase(
        basis=CaseBasis.OWN_INITIATIVE,
        parties=_parties((), (CONVICTED,)),
        lines=tuple(
            LineInput(
                kind=ObligationKind.MONEY, description=text, amount=amount, for_state=True, debtors=(0,)
            )
            for text, amount in lines
        ),
        summary="Án phí, tiền phạt",
        opened_on=date(2026, 11, 2),
        judgment=_judgment("27/2026/HS-ST", date(2026, 9, 8), "criminal_judgment"),
        officer_id=officer,
    )
