"""Letterhead, place, officer, signer, money account: what the office puts on every paper."""

from cje_desktop.application.paper_data.scope import Data, Scope, day
from cje_desktop.application.signers import position_as_printed
from cje_desktop.core.entities.people import PartyRole, Person
from cje_desktop.core.law.basis import Language
from cje_desktop.core.words import capitalised, with_honorific

NOTICE = "Trực tiếp, niêm yết công khai hoặc bằng phương tiện điện tử"
"""The forms of notification of Đ. 35 Luật 106/2025/QH15, as a first proposal."""

_TITLES = {"criminal_judgment": "Bản án hình sự", "administrative_judgment": "Bản án hành chính"}
"""Titles of which the civil part is enforced: a paper cites the judgment, not its part."""


def letterhead(scope: Scope) -> Data:
    """Return the two bodies at the head of page 1 (ô 2 Phụ lục I NĐ 30/2020)."""
    profile = scope.issuing if scope.form.issuer == "province" else scope.working
    return {} if profile is None else {"superior": profile.superior_line, "body": profile.body_line}


def paper(scope: Scope) -> Data:
    """Return place and date; number and symbol come when the number is taken."""
    profile = scope.working or scope.issuing
    return {"place": "" if profile is None else profile.place, "date": day(scope.dated)}


def agency(scope: Scope) -> Data:
    """Return the name of the provincial agency."""
    return {} if scope.issuing is None else {"name": scope.issuing.name}


def office(scope: Scope) -> Data:
    """Return the name of the regional office, where it is another than the agency."""
    working, issuing = scope.working, scope.issuing
    if working is None or (issuing is not None and working.unit_id == issuing.unit_id):
        return {}
    return {"name": working.name}


def signer(scope: Scope) -> Data:
    """Return capacity and name over and under the signature."""
    line = scope.signer
    return {} if line is None else {"capacity": position_as_printed(line), "name": line.full_name}


def officer(scope: Scope) -> Data:
    """Return the officer responsible."""
    user = scope.officer
    return {} if user is None else {"name": user.full_name, "rank": user.rank}


def payment(scope: Scope) -> Data:
    """Return where enforced money is paid to."""
    profile = scope.issuing
    if profile is None or not profile.account:
        return {}
    return {"instruction": f"Nộp tại {profile.name} hoặc chuyển vào tài khoản {profile.account}"}


def receiving(scope: Scope) -> Data:
    """Return the account that takes in deducted money, cut from ``number tại bank``."""
    profile = scope.issuing
    if profile is None or not profile.account:
        return {}
    number, _, bank = profile.account.partition(" tại ")
    return {"holder": profile.name, "number": number.strip(), "bank": bank.strip()}


def notice(_scope: Scope) -> Data:
    """Return how papers are notified."""
    return {"form": NOTICE}


def sending(scope: Scope) -> Data:
    """Return whom a paper is sent to: procuracy, commune, land registry, related persons."""
    profile = scope.working or scope.issuing
    procuracy = "" if profile is None else profile.procuracy
    place = _place_of_coercion(scope)
    return {
        "procuracy": procuracy,
        "commune": commune_committee(place),
        "registry": _registry(place),
        "others": [
            {"name": _addressed(scope.person(each))} for each in scope.file.of_role(PartyRole.RELATED)
        ],
    }


def _addressed(person: Person) -> str:
    return with_honorific(person.honorific, person.full_name)


def minutes(_scope: Scope) -> Data:
    """Return how many copies are made: one for each side and one for the file."""
    return {"copies": 3}


def recorder(scope: Scope) -> Data:
    """Return who writes the minutes: whom the session names, or who is at the keyboard."""
    session, user = scope.session, scope.services.user
    named = "" if session is None else session.recorder
    return {"name": named or ("" if user is None else user.full_name)}


def voluntary(scope: Scope) -> Data:
    """Return the voluntary period: its length, and its end when a compulsory decision names it."""
    days = scope.services.law.rule("D17", scope.dated).length
    return {"days": days, "end": day(scope.decision_end)}


def judgment(scope: Scope) -> Data:
    """Return the title that is enforced, with the one of first instance."""
    title = scope.file.judgment
    known = scope.services.law.pack.codes.title_kinds
    names = {each.code: each.name.in_language(Language.VI) for each in known} | _TITLES
    return {
        "kind": capitalised(names.get(title.kind, "Bản án")),
        "number": title.number,
        "date": day(title.judged_on),
        "court": title.court,
        "earlier_number": title.earlier_number,
        "earlier_date": day(title.earlier_on),
        "earlier_court": title.earlier_court,
    }


def enforcement(scope: Scope) -> Data:
    """Return the enforcement decision in force."""
    decision = scope.enforcement
    if decision is None:
        return {}
    return {"number": decision.number_text, "date": day(decision.dated), "issuer": decision.issuer}


def commune_committee(address: str) -> str:
    """Return the people's committee of the commune that an address names; empty when it names none."""
    for part in (each.strip() for each in address.split(",")):
        if part.lower().startswith("ủy ban nhân dân "):
            return part
        if part.lower().startswith(("xã ", "phường ", "đặc khu ")):
            return f"Ủy ban nhân dân {part[0].lower()}{part[1:]}"
    return ""


def _registry(address: str) -> str:
    last = address.rpartition(",")[2].strip()
    if not last.lower().startswith(("tỉnh ", "thành phố ")):
        return ""
    return f"Văn phòng đăng ký đất đai {last[0].lower()}{last[1:]}"


def _place_of_coercion(scope: Scope) -> str:
    decision = scope.decision
    if decision is None:
        return ""
    assets = (each for each in scope.file.assets if each.id in decision.asset_ids)
    return next((each.address for each in assets if each.address), decision.place)
