"""Flipped, cut, lengthened and swapped bytes are refused, each by a check with a name."""

import random
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cje_desktop.core.errors import CjeError
from cje_desktop.sync import frames
from cje_desktop.sync.ack import Acknowledgement
from cje_desktop.sync.errors import (
    BundleTooLarge,
    BundleTruncated,
    CiphertextChanged,
    NotABundle,
    OuterSignatureWrong,
    TrailingBytes,
)
from cje_desktop.sync.manifest import Header
from cje_desktop.sync.trust import TrustList, accept_trust_list
from tests.integration.sync import forge
from tests.integration.sync.world import TRUST, content, export, open_it, transactions


@pytest.fixture(name="path")
def small_bundle(tmp_path: Path) -> Path:
    return export(tmp_path).path


def refusal_of(path: Path) -> str:
    """Code of the refusal; any other error fails the test."""
    with pytest.raises(CjeError) as refusal:
        open_it(path)
    return refusal.value.code


def test_a_thousand_flipped_bytes_are_refused(path: Path) -> None:
    good = path.read_bytes()
    chance = random.Random(20261123)
    offsets = [*range(10), *range(len(good) - 97, len(good))]
    offsets += [chance.randrange(len(good)) for _ in range(1_000 - len(offsets))]
    codes: set[str] = set()
    for offset in offsets:
        bad = bytearray(good)
        bad[offset] ^= chance.randrange(1, 256)
        path.write_bytes(bad)
        codes.add(refusal_of(path))
    assert {code.split(".")[0] for code in codes} == {"sync"}
    assert {"sync.file.not_a_bundle", "sync.signature.ciphertext", "sync.signature.outer"} <= codes


def test_every_single_bit_of_the_header_counts(path: Path) -> None:
    good = path.read_bytes()
    for bit in range(8 * 10, 8 * (10 + 120)):
        bad = bytearray(good)
        bad[bit // 8] ^= 1 << bit % 8
        path.write_bytes(bad)
        assert refusal_of(path).startswith("sync.")


def test_every_shorter_length_is_refused(path: Path) -> None:
    good = path.read_bytes()
    codes = set()
    with path.open("r+b") as file:
        for length in reversed(range(len(good))):
            file.truncate(length)
            codes.add(refusal_of(path))
    assert codes == {"sync.file.truncated", "sync.file.not_a_bundle"}
    path.write_bytes(good[:-1])
    with pytest.raises(BundleTruncated) as refusal:
        open_it(path)
    assert refusal.value.fields == {"size": len(good) - 1, "expected": len(good)}


def test_an_empty_file_is_not_a_bundle(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(NotABundle):
        open_it(path)


@pytest.mark.parametrize("tail", [b"\0", b"CJEB1\n", bytes(4_096)])
def test_added_bytes_are_refused(path: Path, tail: bytes) -> None:
    path.write_bytes(path.read_bytes() + tail)
    with pytest.raises(TrailingBytes):
        open_it(path)


def test_content_of_another_bundle_is_refused(tmp_path: Path, path: Path) -> None:
    header, _, footer = forge.split(path.read_bytes())
    other = tmp_path / "other"
    other.mkdir()
    _, ciphertext, _ = forge.split(export(other, content(transactions(2))).path.read_bytes())
    own = path.read_bytes()
    start = len(own) - 97 - header["ciphertext"]["length"]
    # Same length, so that only the hash can tell.
    swapped = (ciphertext + bytes(header["ciphertext"]["length"]))[: header["ciphertext"]["length"]]
    path.write_bytes(own[:start] + swapped + footer)
    with pytest.raises(CiphertextChanged):
        open_it(path)


def test_an_honest_hash_does_not_replace_the_signature(path: Path) -> None:
    data = path.read_bytes()
    header, ciphertext, footer = forge.split(data)
    changed = forge.join(header, ciphertext[:-1] + bytes([ciphertext[-1] ^ 1]))
    path.write_bytes(changed[:-97] + footer)
    with pytest.raises(OuterSignatureWrong):
        open_it(path)


def test_a_huge_header_is_refused_by_its_length(path: Path) -> None:
    path.write_bytes(b"CJEB1\n" + b"\xff\xff\xff\xff" + path.read_bytes()[10:])
    with pytest.raises(BundleTooLarge) as refusal:
        open_it(path)
    assert refusal.value.fields == {"part": "header", "size": 2**32 - 1, "limit": 65_536}


READERS = [
    Header.from_bytes,
    Acknowledgement.from_bytes,
    TrustList.from_payload,
    lambda data: accept_trust_list(data, TRUST),
    lambda data: frames.index(lambda offset, length: data[offset : offset + length], len(data)),
]
SAMPLES = [TRUST.payload(), TRUST.sign([]), b'{"alg":1}', b"\1\0\0\0\1a", b"\x06\xff\xff\xff\xff"]


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_readers_know_no_other_error_than_ours(reader: object, data: st.DataObject) -> None:
    assert callable(reader)
    sample = bytearray(data.draw(st.sampled_from(SAMPLES) | st.binary(max_size=64)))
    for _ in range(data.draw(st.integers(0, 4))):
        if sample:
            sample[data.draw(st.integers(0, len(sample) - 1))] = data.draw(st.integers(0, 255))
    # Any other error fails the test.
    with suppress(CjeError):
        reader(bytes(sample))
