"""What a compulsory decision says of assets, day and grounds (Đ. 71-94 Luật 106/2025/QH15)."""

from datetime import datetime

from cje_desktop.application.local_time import local
from cje_desktop.application.paper_data.parties import creditors as all_creditors
from cje_desktop.application.paper_data.parties import debtors as all_debtors
from cje_desktop.application.paper_data.parties import person_data
from cje_desktop.application.paper_data.scope import Data, Scope, day
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.entities.measures import Asset, AssetKind

DEADLINE = "ngay sau khi nhận được Quyết định này"
_REAL_ESTATE = (AssetKind.LAND, AssetKind.BUILDING)


def _assets(scope: Scope, *kinds: AssetKind) -> tuple[Asset, ...]:
    wanted = () if scope.decision is None else scope.decision.asset_ids
    return tuple(each for each in scope.file.assets if each.id in wanted and each.kind in kinds)


def _real_estate(scope: Scope) -> Asset | None:
    return next(iter(_assets(scope, *_REAL_ESTATE)), None)


def parcel(scope: Scope) -> Data:
    """Return the parcel: sheet, number, areas, land type, address."""
    land = _real_estate(scope)
    if land is None:
        return {}
    certified = land.certificate_area_tenths
    return {
        "number": land.parcel,
        "map_sheet": land.map_sheet,
        "area": land.area_tenths if certified is None else certified,
        "measured_area": None if certified is None else land.area_tenths,
        "land_type": land.land_type,
        "address": land.address,
    }


def certificate(scope: Scope) -> Data:
    """Return the land certificate."""
    land = _real_estate(scope)
    if land is None:
        return {}
    return {"serial": land.certificate_serial, "book": land.certificate_book_number}


def attached(scope: Scope) -> JsonValue:
    """Return what stands on the land, one row for each part parted by a semicolon."""
    land = _real_estate(scope)
    parts = () if land is None else (part.strip() for part in land.attached_assets.split(";"))
    return [{"name": part, "state": "Theo hiện trạng", "area": None} for part in parts if part]


def owners(scope: Scope) -> JsonValue:
    """Return who owns or uses the assets; the debtors where nothing else is known."""
    known = dict.fromkeys(each.owner_id for each in _assets(scope, *_REAL_ESTATE) if each.owner_id)
    return [person_data(scope.person(each)) for each in known] or all_debtors(scope)


def holders(scope: Scope) -> JsonValue:
    """Return who holds what must be handed over."""
    return all_debtors(scope)


def receivers(scope: Scope) -> JsonValue:
    """Return who takes over what is handed over."""
    return all_creditors(scope)


def mortgagee(scope: Scope) -> Data:
    """Return who holds a mortgage on the assets."""
    return {"name": next((each.mortgagee for each in _assets(scope, *_REAL_ESTATE) if each.mortgagee), "")}


def handover(scope: Scope) -> Data:
    """Return what is handed over, and when and where."""
    kinds = {each.kind for each in _assets(scope, *_REAL_ESTATE)}
    land = _real_estate(scope)
    both = len(kinds) == 2 or (land is not None and land.kind is AssetKind.LAND and land.attached_assets)
    single = "house" if kinds == {AssetKind.BUILDING} else "land"
    return {"kind": "house_and_land" if both else single, **seizure(scope)}


def seizure(scope: Scope) -> Data:
    """Return when and where the coercion takes place."""
    decision, land = scope.decision, _real_estate(scope)
    if decision is None:
        return {}
    place = decision.place or ("" if land is None else land.address)
    return {**_moment(decision.planned_start), "place": place}


def _moment(start: datetime | None) -> Data:
    if start is None:
        return {}
    return {"date": day(local(start).date()), "time": f"{local(start):%H:%M}"}


def account(scope: Scope) -> Data:
    """Return the account to deduct from."""
    found = next(iter(_assets(scope, AssetKind.ACCOUNT)), None)
    if found is None:
        return {}
    return {
        "holder": found.account_holder,
        "number": found.account_number,
        "bank": found.holder,
        "bank_address": found.address,
    }


def deduction(scope: Scope) -> Data:
    """Return the sum to deduct: duty and costs to the day of the decision."""
    decision = scope.decision
    if decision is None:
        return {}
    left = scope.file.amount_due - scope.file.collected + (decision.costs or 0)
    return {"amount": decision.amount or left or None, "costs": decision.costs, "deadline": DEADLINE}


def dissipation(scope: Scope) -> Data:
    """Return why property would be lost by waiting (Đ. 72.1)."""
    return {} if scope.decision is None else {"reason": scope.decision.dissipation_reason}


def failed_sessions(scope: Scope) -> JsonValue:
    """Return the failed sessions cited as ground."""
    cited = () if scope.decision is None else scope.decision.session_ids
    numbers = {each.id: each.number_text for each in scope.file.documents}
    return [
        {
            "kind": scope.label("session_kinds", each.kind),
            "number": numbers.get(each.minutes_id, "") if each.minutes_id else "",
            "date": day(each.on),
            "outcome": scope.label("session_outcomes", each.outcome),
        }
        for each in scope.file.sessions
        if each.id in cited
    ]
