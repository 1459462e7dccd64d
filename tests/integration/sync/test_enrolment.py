"""Province cards, office requests and trust lists: how keys come to be believed."""

import json
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from cje_desktop.core import canonical
from cje_desktop.core.errors import CjeError
from cje_desktop.sync import errors
from cje_desktop.sync.enrolment import Role, make_card, read_card
from cje_desktop.sync.keys import SigningKey
from cje_desktop.sync.manifest import Kind
from cje_desktop.sync.signed_file import FileType, SignedFile
from cje_desktop.sync.trust import TrustList, accept_trust_list
from tests.integration.sync import world
from tests.integration.sync.world import OFFICE, OTHER, PROVINCE

ROOT = PROVINCE.keys.signing
SECOND_ROOT = SigningKey(bytes([2]) * 32)
THIRD_ROOT = SigningKey(bytes([3]) * 32)


def test_cards_are_read_as_they_were_made() -> None:
    assert read_card(PROVINCE.file, role=Role.PROVINCE, practice=True) == PROVINCE.card
    assert read_card(OFFICE.file, role=Role.OFFICE, practice=True) == OFFICE.card
    assert OFFICE.card.unit.code == "TH02"
    assert [device.device for device in OFFICE.card.unit.devices] == [OFFICE.device.device]


def test_the_fingerprint_is_compared_as_people_type_it() -> None:
    printed = OFFICE.card.fingerprint
    assert [len(group) for group in printed.split(" ")] == [4] * 8
    OFFICE.card.confirm(printed)
    OFFICE.card.confirm(printed.lower().replace(" ", ""))
    for wrong in ("", printed[:-1], OTHER.card.fingerprint):
        with pytest.raises(errors.FingerprintWrong):
            OFFICE.card.confirm(wrong)


def test_every_changed_byte_of_a_card_is_refused() -> None:
    for offset in range(len(OFFICE.file)):
        bad = bytearray(OFFICE.file)
        bad[offset] ^= 1
        with pytest.raises(CjeError) as refusal:
            read_card(bytes(bad), role=Role.OFFICE, practice=True)
        assert refusal.value.code.startswith("sync.")


def signatures_removed(file: bytes, keep: int) -> bytes:
    return b"".join(line + b"\n" for line in file.splitlines()[: 2 + keep])


@pytest.mark.parametrize(
    ("file", "error"),
    [
        (b"", errors.SignedFileUnreadable),
        (OFFICE.file[:-1], errors.SignedFileUnreadable),
        (signatures_removed(OFFICE.file, 0), errors.SignedFileUnreadable),
        (signatures_removed(OFFICE.file, 1), errors.CardSignatureWrong),
        (OFFICE.file + OFFICE.file.splitlines()[2] * 2 + b"\n", errors.SignedFileUnreadable),
        (PROVINCE.file, errors.CardRoleWrong),
        (world.party(2, Role.OFFICE, practice=False).file, errors.RealRefused),
    ],
)
def test_a_card_that_is_not_what_it_should_be_is_refused(file: bytes, error: type[CjeError]) -> None:
    with pytest.raises(error):
        read_card(file, role=Role.OFFICE, practice=True)


def test_a_card_with_more_fields_than_we_know_is_refused() -> None:
    """Its fingerprint would be of something else than what is trusted."""
    payload = OFFICE.card.payload().replace(b'"v":1', b'"v":1,"x":1')
    file = SignedFile.make(FileType.UNIT_CARD, payload, [OFFICE.keys.signing, OFFICE.device.signing])
    with pytest.raises(errors.SignedFileUnreadable):
        read_card(file.to_bytes(), role=Role.OFFICE, practice=True)


@pytest.mark.parametrize("keys", [[], ["00"], ["zz" * 32], [1], ["00" * 32] * 2])
def test_root_keys_are_read_strictly(keys: list[object]) -> None:
    payload = json.loads(TrustList.first(PROVINCE.card).payload())
    payload["roots"]["keys"] = keys
    with pytest.raises((errors.FieldWrong, errors.KeyUnreadable)):
        TrustList.from_payload(canonical.dumps(payload))


def test_a_real_province_refuses_a_practice_office() -> None:
    with pytest.raises(errors.PracticeRefused):
        read_card(OFFICE.file, role=Role.OFFICE, practice=False)
    real = world.party(1, Role.PROVINCE, practice=False)
    with pytest.raises(errors.PracticeRefused):
        TrustList.first(real.card).with_office(OFFICE.card)
    with pytest.raises(errors.RealRefused):
        TrustList.first(PROVINCE.card).with_office(world.party(2, Role.OFFICE, practice=False).card)


def test_practice_and_real_keys_do_not_share_a_card() -> None:
    real = world.party(2, Role.OFFICE, practice=False)
    with pytest.raises(errors.RealRefused):
        make_card(OFFICE.keys, [real.device], code="X", name="X", role=Role.OFFICE)
    with pytest.raises(errors.PracticeRefused):
        make_card(real.keys, [OFFICE.device], code="X", name="X", role=Role.OFFICE)


def test_the_first_list_knows_the_province_and_us() -> None:
    trust = TrustList.first(PROVINCE.card, OFFICE.card)
    assert trust.version == 0
    assert [unit.role for unit in trust.units] == [Role.PROVINCE, Role.OFFICE]
    signer = trust.signer(OFFICE.device.signing.public.key_id)
    assert (signer.unit, signer.device.device) == (OFFICE.card.unit, OFFICE.device.device)
    assert (signer.may_send(Kind.OPS), signer.may_send(Kind.ACK)) == (True, False)
    assert trust.signer(PROVINCE.device.signing.public.key_id).may_send(Kind.ACK)
    with pytest.raises(errors.SignerUnknown):
        trust.signer(OTHER.device.signing.public.key_id)
    with pytest.raises(errors.CardRoleWrong):
        TrustList.first(OFFICE.card)
    with pytest.raises(errors.CardRoleWrong):
        TrustList.first(PROVINCE.card, PROVINCE.card)


def test_a_list_grows_and_is_accepted_once_signed() -> None:
    at_office = TrustList.first(PROVINCE.card, OFFICE.card)
    at_province = TrustList.first(PROVINCE.card).with_office(OFFICE.card)
    assert at_province.version == 1
    accepted = accept_trust_list(at_province.sign([ROOT]), at_office)
    assert accepted == at_province
    assert accept_trust_list(at_province.sign([ROOT]), accepted) == accepted
    next_list = at_province.with_office(OTHER.card)
    accepted = accept_trust_list(next_list.sign([ROOT]), accepted)
    assert accepted.version == 2
    assert accepted.unit(OTHER.keys.unit) == OTHER.card.unit
    assert accepted.unit(UUID(int=0)) is None
    with pytest.raises(errors.TrustListOlder) as refusal:
        accept_trust_list(at_province.sign([ROOT]), accepted)
    assert refusal.value.fields == {"version": 1, "current": 2}


def renamed(trust: TrustList) -> TrustList:
    return replace(trust, units=(replace(trust.units[0], name="Khác"), *trust.units[1:]))


@pytest.mark.parametrize(
    ("change", "keys", "error"),
    [
        (lambda trust: trust, [], errors.SignedFileUnreadable),
        (lambda trust: trust, [OFFICE.keys.signing], errors.TrustSignaturesMissing),
        (lambda trust: trust, [OFFICE.keys.signing] * 3, errors.TrustSignaturesMissing),
        (renamed, [ROOT], errors.TrustListForked),
        (lambda trust: replace(trust, province=OFFICE.keys.unit), [ROOT], errors.OtherProvince),
        (lambda trust: replace(trust, practice=False), [ROOT], errors.RealRefused),
        (
            lambda trust: replace(trust, roots=(SECOND_ROOT.public,)),
            [SECOND_ROOT],
            errors.TrustSignaturesMissing,
        ),
        (lambda trust: replace(trust, roots=(SECOND_ROOT.public,)), [ROOT], errors.TrustSignaturesMissing),
        (lambda trust: replace(trust, units=trust.units * 2), [ROOT], errors.SignedFileUnreadable),
    ],
)
def test_a_list_that_must_not_be_believed_is_refused(
    change: Callable[[TrustList], TrustList], keys: list[SigningKey], error: type[CjeError]
) -> None:
    current = TrustList.first(PROVINCE.card).with_office(OFFICE.card)
    with pytest.raises(error):
        accept_trust_list(change(current).sign(keys), current)


def test_two_of_three_roots() -> None:
    roots = (ROOT.public, SECOND_ROOT.public, THIRD_ROOT.public)
    current = TrustList.first(PROVINCE.card)
    three = replace(current, version=1, roots=roots, threshold=2)
    current = accept_trust_list(three.sign([ROOT, THIRD_ROOT]), current)
    following = replace(three, version=2)
    with pytest.raises(errors.TrustSignaturesMissing) as refusal:
        accept_trust_list(following.sign([SECOND_ROOT, SECOND_ROOT]), current)
    assert refusal.value.fields == {"found": 1, "needed": 2}
    assert accept_trust_list(following.sign([SECOND_ROOT, THIRD_ROOT]), current) == following


def test_an_office_renews_its_keys_and_its_past_still_counts() -> None:
    trust = TrustList.first(PROVINCE.card, OFFICE.card)
    new_device = replace(OTHER.device, device=UUID(int=7))
    card, _ = make_card(OFFICE.keys, [new_device], code="TH02", name="Phòng mới", role=Role.OFFICE)
    renewed = trust.with_office(card)
    devices = renewed.units[1].devices
    assert [device.device for device in devices] == [OFFICE.device.device, UUID(int=7)]
    assert len(renewed.units) == 2


def test_a_revoked_device_cannot_readmit_itself() -> None:
    trust = TrustList.first(PROVINCE.card, OFFICE.card).with_revoked(OFFICE.device.device, 12)
    assert trust.revoked_from(OFFICE.device.device) == 12
    assert trust.with_office(OFFICE.card).revoked_from(OFFICE.device.device) == 12
    assert trust.revoked_from(OTHER.device.device) is None


def test_no_two_units_share_a_key() -> None:
    trust = TrustList.first(PROVINCE.card, OFFICE.card)
    thief, _ = make_card(OTHER.keys, [OFFICE.device], code="X", name="X", role=Role.OFFICE)
    with pytest.raises(errors.UnitAlreadyTrusted):
        trust.with_office(thief)


def test_a_list_reads_back_from_our_own_store() -> None:
    trust = TrustList.first(PROVINCE.card, OFFICE.card).with_revoked(OFFICE.device.device, 5)
    assert TrustList.from_payload(trust.payload()) == trust
