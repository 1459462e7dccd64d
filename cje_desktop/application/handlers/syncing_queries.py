"""Functions that tell what is to send, what was received, and by whom."""

from collections.abc import Mapping
from typing import Any

from cje_desktop.application.base import Query
from cje_desktop.application.bundles import TrustedParty
from cje_desktop.application.exchange_state import (
    ExchangeState,
    OfficeRecord,
    SentRecord,
    heads_digest,
    load_keys,
    load_state,
)
from cje_desktop.application.pending import Pending
from cje_desktop.application.queries.syncing import (
    ProvinceOffice,
    ProvinceView,
    SentBundle,
    ShowProvince,
    ShowSync,
    SyncView,
)
from cje_desktop.application.services import Context, QueryFunction
from cje_desktop.application.units import profile_on
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.entities.office import Unit
from cje_desktop.core.entities.papers import Document

DRAFT_KINDS = ("intake", "session", "paper", "decision", "person", "note")
"""Kinds of drafts that the screens keep."""


def show_sync(ctx: Context, _query: ShowSync) -> SyncView:
    """Tell what is to send and what the province has."""
    services, store = ctx.services, ctx.services.store
    state, keys = load_state(store), load_keys(store)
    province = services.bundles.parties(keys)[0] if keys.trust else None
    pending = Pending.of(store.transactions(state.acknowledged_upto))
    drafts = sum(len(store.drafts.list(kind)) for kind in DRAFT_KINDS)
    return SyncView(
        enrolled=province is not None,
        province="" if province is None else province.name,
        fingerprint=state.fingerprint,
        next_number=state.next_number,
        pending_transactions=pending.transactions,
        pending_operations=pending.operations,
        parts=pending.parts(ctx.reading, services.messages),
        stays_here=services.messages.sentence("exchange.stays_here", {"count": drafts}).text,
        bundles=tuple(_sent(each) for each in reversed(state.bundles)),
    )


def _sent(record: SentRecord) -> SentBundle:
    return SentBundle(
        number=record.number,
        file_name=record.file_name,
        at=record.at,
        transactions=record.transactions,
        operations=record.operations,
        size=record.size,
        state="sent" if record.accepted_at is None else "accepted",
        accepted_at=record.accepted_at,
    )


def show_province(ctx: Context, _query: ShowProvince) -> ProvinceView:
    """Tell which offices have sent what."""
    services, store = ctx.services, ctx.services.store
    state, keys = load_state(store), load_keys(store)
    unit = ctx.reading.get(Unit, store.identity.unit_id)
    profile = profile_on(ctx.reading, unit.id, services.clock.today())
    name = unit.code if profile is None else profile.name
    others = (each for each in services.bundles.parties(keys) if each.unit_id != unit.id)
    return ProvinceView(
        name=name,
        fingerprint=services.bundles.card(keys, store.identity, unit.code, name).fingerprint,
        offices=tuple(_office(ctx, state, each) for each in others),
        digest=heads_digest(store),
    )


def _office(ctx: Context, state: ExchangeState, party: TrustedParty) -> ProvinceOffice:
    heads = ctx.services.store.vector()
    record = state.offices.get(party.unit_id, OfficeRecord())
    return ProvinceOffice(
        code=party.code,
        name=party.name,
        devices=len(party.devices),
        transactions=sum(heads[device].seq for device in party.devices if device in heads),
        waiting=record.waiting,
        last_import=record.last_import,
        cases=ctx.reading.count(Case, unit_id=party.unit_id),
        papers=ctx.reading.count(Document, unit_id=party.unit_id),
    )


QUERIES: Mapping[type[Query[Any]], QueryFunction] = {ShowSync: show_sync, ShowProvince: show_province}
