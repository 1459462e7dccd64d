"""The recipe of docs/bundle-format.md opens our bundles with public tools, without our code."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cje_desktop.sync import errors
from tests.integration.sync.world import OFFICE, PROVINCE, TRUST, blob, content, export, transactions

PAGE = Path(__file__).parents[3] / "docs" / "bundle-format.md"
AGE = f"""#!{sys.executable}
# Stands for the age tool where it is not installed: age -d -i IDENTITY -o OUTPUT INPUT
import sys
from pathlib import Path
import pyrage
assert sys.argv[1:3] == ["-d", "-i"] and sys.argv[4] == "-o"
identity = pyrage.x25519.Identity.from_str(Path(sys.argv[3]).read_text().strip())
Path(sys.argv[5]).write_bytes(pyrage.decrypt(Path(sys.argv[6]).read_bytes(), [identity]))
"""

pytestmark = pytest.mark.skipif(
    not all(shutil.which(tool) for tool in ("bash", "openssl", "zstd")), reason="needs openssl and zstd"
)


def recipe() -> str:
    (script,) = re.findall(r"```bash\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return str(script)


def run(folder: Path, bundle: Path, key: str) -> subprocess.CompletedProcess[str]:
    tools = folder / "tools"
    tools.mkdir()
    if not shutil.which("age"):
        (tools / "age").write_text(AGE)
        (tools / "age").chmod(0o755)
    identity = folder / "identity.txt"
    identity.write_text(PROVINCE.keys.identity.secret + "\n")
    environment = {
        "PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin",
        "B": str(bundle),
        "KEY": key,
        "IDENTITY": str(identity),
    }
    return subprocess.run(
        ["bash", "-c", recipe()], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_the_recipe_opens_a_bundle(tmp_path: Path) -> None:
    lines, papers = transactions(40), [b"%PDF-1.7 " * 100, bytes(range(256))]
    bundle = export(tmp_path, content(lines, [blob(paper) for paper in papers])).path
    done = run(tmp_path, bundle, OFFICE.device.signing.public.raw.hex())
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("Signature Verified Successfully") == 2
    assert (tmp_path / "transactions.jsonl").read_bytes() == b"".join(line + b"\n" for line in lines)
    assert (tmp_path / "blobs").read_bytes() == b"".join(papers)
    manifest = json.loads((tmp_path / "frame-00001.type1").read_bytes())
    header = json.loads((tmp_path / "header.json").read_bytes())
    del header["ciphertext"]
    assert manifest["envelope"] == header
    for number, frame in enumerate(manifest["frames"], 3):
        assert f"{frame['sha256']}  frame-{number:05d}.type{frame['type']}" in done.stdout


def test_the_recipe_refuses_another_signer(tmp_path: Path) -> None:
    bundle = export(tmp_path).path
    done = run(tmp_path, bundle, PROVINCE.device.signing.public.raw.hex())
    assert done.returncode != 0
    assert "Signature Verification Failure" in done.stdout + done.stderr
    assert not (tmp_path / "content").exists()


def test_openssl_verifies_a_trust_list(tmp_path: Path) -> None:
    mark, payload, signature = TRUST.sign([PROVINCE.keys.signing]).splitlines()
    (tmp_path / "message").write_bytes(mark + b"\0" + payload)
    (tmp_path / "signature").write_bytes(bytes.fromhex(json.loads(signature)["signature"]))
    key = json.loads(payload)["roots"]["keys"][0]
    (tmp_path / "key.der").write_bytes(bytes.fromhex("302a300506032b6570032100" + key))
    arguments = "pkeyutl -verify -pubin -inkey key.der -keyform DER -rawin -in message -sigfile signature"
    subprocess.run(["openssl", *arguments.split()], cwd=tmp_path, check=True, capture_output=True)


def test_the_page_names_every_code() -> None:
    source = Path(str(errors.__file__)).read_text(encoding="utf-8")
    codes = set(re.findall(r'"(sync\.[a-z_.]+)"', source))
    assert len(codes) > 40
    assert codes == set(re.findall(r"`(sync\.[a-z_.]+)`", PAGE.read_text(encoding="utf-8")))
