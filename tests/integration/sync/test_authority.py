"""Who may send what to whom: every wrong key, role, address or envelope is refused by name."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from cje_desktop.core.errors import CjeError
from cje_desktop.sync import errors
from cje_desktop.sync.enrolment import Role
from cje_desktop.sync.import_stages import open_bundle
from cje_desktop.sync.keys import AgeIdentity, SigningKey
from cje_desktop.sync.manifest import Kind
from cje_desktop.sync.trust import TrustList
from tests.integration.sync import forge, world
from tests.integration.sync.forge import Json
from tests.integration.sync.world import (
    OFFICE,
    OTHER,
    PROVINCE,
    TRUST,
    content,
    export,
    open_it,
    transactions,
)

NOBODY = SigningKey(bytes(range(32)))
Change = Callable[[Json], None]


@pytest.fixture(name="path")
def small_bundle(tmp_path: Path) -> Path:
    return export(tmp_path).path


def field(name: str, value: object) -> Change:
    def change(header: Json) -> None:
        at: dict[str, Any] = header
        *outer, last = name.split(".")
        for key in outer:
            at = at[key]
        at[last] = value

    return change


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (field("min_reader", 2), errors.ReaderTooOld),
        (field("min_reader", "1"), errors.FieldWrong),
        (field("kind", "transfer"), errors.KindReserved),
        (field("kind", "trust"), errors.KindReserved),
        (field("kind", "reference"), errors.KindReserved),
        (field("kind", "snapshot"), errors.KindReserved),
        (field("kind", "party"), errors.FieldWrong),
        (field("parts", 2), errors.PartsNotSupported),
        (field("part", 2), errors.FieldWrong),
        (field("completeness", "thin"), errors.FieldWrong),
        (field("bundle", "0192F000-0000-7000-8000-00000000B001"), errors.FieldWrong),
        (field("number", True), errors.FieldWrong),
        (field("sender.key", "00" * 32), errors.SignerUnknown),
        (field("sender.key", OFFICE.keys.signing.public.key_id), errors.SignerUnknown),
        (field("sender.key", OTHER.device.signing.public.key_id), errors.SignerMismatch),
        (field("sender.unit", str(OTHER.keys.unit)), errors.SignerMismatch),
        (field("sender.device", str(OTHER.device.device)), errors.SignerMismatch),
        (field("recipient.unit", str(OTHER.keys.unit)), errors.NotForUs),
        (field("recipient.keys", ["00" * 32]), errors.RecipientKeyUnknown),
        (field("recipient.keys", []), errors.FieldWrong),
        (field("practice", False), errors.RealRefused),
        (field("kind", "ack"), errors.RoleMayNotSend),
        (field("number", 18), errors.EnvelopeMismatch),
        (field("completeness", "full"), errors.EnvelopeMismatch),
        (field("unknown_to_this_version", 1), errors.EnvelopeMismatch),
    ],
)
def test_a_wrong_header_is_refused_although_its_signature_is_right(
    path: Path, change: Change, error: type[CjeError]
) -> None:
    forge.with_header(path, change)
    with pytest.raises(error) as refusal:
        open_it(path)
    assert type(refusal.value) is error


def test_header_and_content_of_another_kind_do_not_go_together(tmp_path: Path) -> None:
    sent = content(to=OFFICE, kind=Kind.ACK, acknowledgement=world.acknowledgement())
    path = export(tmp_path, sent, sender=PROVINCE).path
    forge.with_header(path, field("kind", "ops"), PROVINCE.device.signing)
    with pytest.raises(errors.EnvelopeMismatch):
        open_it(path, at=OFFICE)


def test_a_stranger_cannot_sign(path: Path) -> None:
    forge.with_header(path, lambda _: None, NOBODY)
    with pytest.raises(errors.SignatureKeyWrong):
        open_it(path)
    # Nor by putting the office's key id on the signature.
    data = bytearray(path.read_bytes())
    data[-96:-64] = bytes.fromhex(OFFICE.device.signing.public.key_id)
    path.write_bytes(data)
    with pytest.raises(errors.OuterSignatureWrong):
        open_it(path)


def test_an_unknown_algorithm_is_refused(path: Path) -> None:
    header, ciphertext, _ = forge.split(path.read_bytes())
    path.write_bytes(forge.join(header, ciphertext, algorithm=2))
    with pytest.raises(errors.AlgorithmUnknown) as refusal:
        open_it(path)
    assert refusal.value.fields == {"part": "outer", "algorithm": 2}


def test_signatures_of_one_domain_do_not_serve_in_another(path: Path) -> None:
    _, ciphertext, _ = forge.split(path.read_bytes())
    frames = forge.frames_of(forge.decrypt(ciphertext))
    manifest = frames[0][1]
    outer_for_inner = OFFICE.device.signing.sign(b"CJEB1-outer\0" + manifest)
    wrong = b"\1" + bytes.fromhex(OFFICE.device.signing.public.key_id) + outer_for_inner
    forge.with_frames(path, lambda frames: [frames[0], (forge.SIGNATURE, wrong), *frames[2:]])
    with pytest.raises(errors.InnerSignatureWrong):
        open_it(path)


def test_content_of_one_office_wrapped_by_another_is_refused(path: Path) -> None:
    """Strip the outer signature, claim the content as one's own."""

    def claim(header: Json) -> None:
        header["sender"] = {
            "unit": str(OTHER.keys.unit),
            "device": str(OTHER.device.device),
            "key": OTHER.device.signing.public.key_id,
        }

    forge.with_header(path, claim, OTHER.device.signing)
    with pytest.raises(errors.SignatureKeyWrong) as refusal:
        open_it(path)
    assert refusal.value.fields == {"part": "inner"}

    header, ciphertext, _ = forge.split(path.read_bytes())
    frames = forge.frames_of(forge.decrypt(ciphertext))
    frames[1] = (forge.SIGNATURE, forge.inner_signature(frames[0][1], OTHER.device.signing))
    path.write_bytes(forge.join(header, forge.encrypt(forge.plaintext_of(frames)), OTHER.device.signing))
    with pytest.raises(errors.EnvelopeMismatch):
        open_it(path)


def test_a_bundle_for_another_unit_is_refused(tmp_path: Path) -> None:
    path = export(tmp_path, content(transactions(1), to=OTHER)).path
    with pytest.raises(errors.NotForUs) as refusal:
        open_it(path)
    assert refusal.value.fields == {"recipient": str(OTHER.keys.unit), "us": str(PROVINCE.keys.unit)}


def test_a_bundle_forwarded_in_an_envelope_for_us_cannot_be_decrypted(tmp_path: Path) -> None:
    path = export(tmp_path, content(transactions(1), to=OTHER)).path
    forge.with_header(
        path, field("recipient", forge.split(export(tmp_path).path.read_bytes())[0]["recipient"])
    )
    header, _, _ = forge.split(path.read_bytes())
    for_other = forge.encrypt(b"anything", OTHER.card.unit.recipient)
    path.write_bytes(forge.join(header, for_other))
    with pytest.raises(errors.DecryptionFailed):
        open_it(path)


def test_an_older_key_of_ours_still_opens(path: Path) -> None:
    receiver = PROVINCE.receiver(TRUST)
    renewed = replace(receiver, identities=(AgeIdentity.generate(), *receiver.identities))
    with open_bundle(path, renewed) as bundle:
        assert len(list(bundle.transactions())) == 3
    with pytest.raises(errors.RecipientKeyUnknown):
        open_bundle(path, replace(receiver, identities=(AgeIdentity.generate(),)))


@pytest.mark.parametrize(
    ("from_seq", "error"), [(1, errors.SignerRevoked), (3, errors.SignerRevoked), (4, None)]
)
def test_a_revoked_device_counts_up_to_its_last_good_transaction(
    path: Path, from_seq: int, error: type[CjeError] | None
) -> None:
    trust = TRUST.with_revoked(OFFICE.device.device, from_seq)
    if error is None:
        with open_it(path, trust=trust) as bundle:
            assert bundle.signer.device.revoked_from_seq == 4
    else:
        with pytest.raises(error):
            open_it(path, trust=trust)


def test_a_revoked_device_acknowledges_nothing(tmp_path: Path) -> None:
    sent = content(to=OFFICE, kind=Kind.ACK, acknowledgement=world.acknowledgement())
    path = export(tmp_path, sent, sender=PROVINCE).path
    with pytest.raises(errors.SignerRevoked):
        open_it(path, at=OFFICE, trust=TRUST.with_revoked(PROVINCE.device.device, 1_000))


def test_an_office_acknowledges_nothing(tmp_path: Path) -> None:
    sent = content(kind=Kind.ACK, acknowledgement=world.acknowledgement())
    path = export(tmp_path, sent).path
    with pytest.raises(errors.RoleMayNotSend) as refusal:
        open_it(path)
    assert refusal.value.fields == {"role": "office", "kind": "ack"}


def test_a_real_unit_refuses_a_practice_bundle_and_the_reverse(tmp_path: Path) -> None:
    real_province = world.party(1, Role.PROVINCE, practice=False)
    real_office = world.party(2, Role.OFFICE, practice=False)
    real_trust = TrustList.first(real_province.card, real_office.card)
    practice_bundle = export(tmp_path).path
    with pytest.raises(errors.PracticeRefused):
        open_it(practice_bundle, at=real_province, trust=real_trust)
    real_bundle = export(tmp_path, content(transactions(1), to=real_province), sender=real_office).path
    with open_it(real_bundle, at=real_province, trust=real_trust) as bundle:
        assert bundle.header.envelope.practice is False
    with pytest.raises(errors.RealRefused):
        open_it(real_bundle)


def test_the_header_holds_these_fields_and_no_others(path: Path) -> None:
    header, _, _ = forge.split(path.read_bytes())
    assert header == {
        "bundle": str(world.BUNDLE),
        "ciphertext": header["ciphertext"],
        "completeness": "incremental",
        "format": 1,
        "kind": "ops",
        "min_reader": 1,
        "number": 17,
        "part": 1,
        "parts": 1,
        "practice": True,
        "recipient": {
            "keys": [PROVINCE.card.unit.recipient.key_id],
            "unit": str(UUID(int=0x0192F000_0000_7000_8000_000000000001)),
        },
        "sender": {
            "device": str(OFFICE.device.device),
            "key": OFFICE.device.signing.public.key_id,
            "unit": str(OFFICE.keys.unit),
        },
    }
