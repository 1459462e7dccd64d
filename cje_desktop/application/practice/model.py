"""What the practice data files hold."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Family:
    """A family name with its rough share."""

    name: str
    weight: int


@dataclass(frozen=True, slots=True)
class Bank:
    """An invented credit institution."""

    name: str
    representative: str
    position: str


@dataclass(frozen=True, slots=True)
class Names:
    """Name lists."""

    families: tuple[Family, ...]
    male_middles: tuple[str, ...]
    female_middles: tuple[str, ...]
    male_givens: tuple[str, ...]
    female_givens: tuple[str, ...]
    banks: tuple[Bank, ...]
    companies: tuple[str, ...]
    hamlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """An obligation line; bounds in million đồng."""

    kind: str
    description: str
    low: int = 0
    high: int = 0
    for_state: bool = False
    interest: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """What a kind of case is about."""

    weight: int
    basis: str
    symbol: str
    summary: str
    lines: tuple[SubjectLine, ...]
    creditor: str = "person"


@dataclass(frozen=True, slots=True)
class Subjects:
    """The list of kinds of cases."""

    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class PracticeUser:
    """A person who signs in; all practice users share one known password."""

    login: str
    full_name: str
    roles: tuple[str, ...]
    rank: str


@dataclass(frozen=True, slots=True)
class PracticeUnit:
    """The practice province."""

    code: str
    name: str
    superior_line: str
    body_line: str
    place: str
    address: str
    head_title: str
    procuracy: str
    users: tuple[PracticeUser, ...]
    account: str = ""


@dataclass(frozen=True, slots=True)
class PracticeOffice:
    """A regional office of the practice province."""

    code: str
    name: str
    superior_line: str
    body_line: str
    place: str
    address: str
    head_title: str
    procuracy: str
    court: str
    old_body: str
    """District body until 30 June 2025."""
    old_court: str
    old_symbol: str
    district: str
    communes: tuple[str, ...]
    lease_first: int
    lease_last: int
    share: int
    """Percent of the cases asked for."""
    told: bool
    users: tuple[PracticeUser, ...]


@dataclass(frozen=True, slots=True)
class PracticeSetup:
    """The whole practice province."""

    practice_date: date
    seed: str
    province_code: str
    old_province_number: str
    password: str
    province: PracticeUnit
    offices: tuple[PracticeOffice, ...]


@dataclass(frozen=True, slots=True)
class ToldPerson:
    """A person of a told case."""

    full_name: str
    kind: str = "individual"
    honorific: str = ""
    gender: str = ""
    birth_date: date | None = None
    id_number: str = ""
    organisation_number: str = ""
    old_address: str = ""
    address_detail: str = ""
    commune: str = ""
    legal_representative: str = ""
    representative_position: str = ""


@dataclass(frozen=True, slots=True)
class ToldParty:
    """A party of a told case."""

    role: str
    person: ToldPerson


@dataclass(frozen=True, slots=True)
class ToldLine:
    """An obligation line; debtors and creditors are indexes of parties."""

    kind: str
    description: str
    amount: int | None = None
    interest_rule: str = ""
    debtors: tuple[int, ...] = ()
    creditors: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldJudgment:
    """The judgment of a told case."""

    number: str
    judged_on: date
    effective_on: date
    received_on: date
    court: str
    content: str
    earlier_number: str = ""
    earlier_on: date | None = None
    earlier_court: str = ""


@dataclass(frozen=True, slots=True)
class ToldRequest:
    """The request of a told case."""

    received_on: date
    channel: str
    content: str


@dataclass(frozen=True, slots=True)
class ToldAsset:
    """The asset of a told case."""

    kind: str
    description: str
    address: str = ""
    old_address: str = ""
    map_sheet: str = ""
    parcel: str = ""
    area: str = ""
    land_type: str = ""
    certificate_serial: str = ""
    certificate_book_number: str = ""
    mortgagee: str = ""
    value: int | None = None


@dataclass(frozen=True, slots=True)
class ToldServed:
    """How a paper reached the debtor."""

    on: date
    receiver: str
    proof: str


@dataclass(frozen=True, slots=True)
class ToldPaper:
    """A paper of the past, recorded as external."""

    form_id: str
    kind: str
    title: str
    number_text: str
    dated: date
    issuer: str
    signer_name: str
    signer_position: str
    served: ToldServed | None = None


@dataclass(frozen=True, slots=True)
class ToldMeasure:
    """A measure decided in the past."""

    kind: str
    form_id: str
    title: str
    number_text: str
    dated: date
    issuer: str
    signer_name: str
    signer_position: str
    served: ToldServed


@dataclass(frozen=True, slots=True)
class ToldVerification:
    """A verification of the past."""

    on: date
    result: str
    place: str
    informants: tuple[str, ...]
    findings: str


@dataclass(frozen=True, slots=True)
class ToldSession:
    """A session of the past; its minutes exist on paper only."""

    kind: str
    on: date
    hours: tuple[str, str]
    place: str
    outcome: str
    course: str
    external_ref: str
    creditor_proposal: str = ""
    debtor_proposal: str = ""


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """Another dated fact."""

    kind: str
    on: date
    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class ToldReceipt:
    """Money received."""

    number: str
    on: date
    amount: int
    payer: str
    kind: str = "voluntary"
    note: str = ""


@dataclass(frozen=True, slots=True)
class ToldCase:
    """A told case: its diary from the judgment to the end."""

    story: str
    summary: str
    basis: str
    opened_on: date
    file_number: int
    file_year: int
    officer: str
    judgment: ToldJudgment
    request: ToldRequest
    parties: tuple[ToldParty, ...]
    lines: tuple[ToldLine, ...]
    asset: ToldAsset
    papers: tuple[ToldPaper, ...] = ()
    verifications: tuple[ToldVerification, ...] = ()
    sessions: tuple[ToldSession, ...] = ()
    measures: tuple[ToldMeasure, ...] = ()
    events: tuple[ToldEvent, ...] = ()
    receipts: tuple[ToldReceipt, ...] = ()


@dataclass(frozen=True, slots=True)
class PracticeData:
    """Everything the practice province is made from."""

    setup: PracticeSetup
    names: Names
    subjects: tuple[Subject, ...]
    told: tuple[ToldCase, ...] = field(default=())
