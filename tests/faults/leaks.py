"""Search what was written for personal data in clear, in every way it may be written.

``traced`` runs a program under strace and keeps each byte it wrote to a file, so that files which
are gone at the end are searched too; ``find`` searches files and bytes. The driven demonstration
may use both as they are.
"""

import os
import re
import shutil
import subprocess
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_CALLS = "open,openat,creat,rename,renameat,renameat2,link,linkat,write,pwrite64,writev,pwritev"
_LONGEST = 1 << 24
_WRITE = re.compile(r'^(?:write|pwrite64)\(\d+<([^>]*)>, "((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_WRITE_MANY = re.compile(r"^p?writev\(\d+<([^>]*)>, (\[.*)")
_PART = re.compile(r'iov_base="((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_OPEN = re.compile(r"^(?:open|openat|creat)\(.*(?:O_WRONLY|O_RDWR|O_CREAT|creat\().* = \d+<([^>]*)>")
_MOVE = re.compile(r'^(?:rename|link)(?:at2?)?\(.*"((?:\\x[0-9a-f]{2})*)"[^"]* = 0')
_NOT_FILES = ("/dev/", "/proc/", "pipe:", "socket:", "anon_inode:")


@dataclass(frozen=True)
class Leak:
    """A marker that stands somewhere in clear."""

    where: str
    marker: str
    written_as: str


@dataclass
class Trace:
    """What a program did to files."""

    paths: set[Path] = field(default_factory=set)
    """Every file it opened for writing, made, or moved into place."""
    written: dict[str, bytearray] = field(default_factory=lambda: defaultdict(bytearray))
    """All bytes it wrote, by file, in order; also to files that were deleted since."""


def is_available() -> bool:
    """Tell whether this computer has strace."""
    return shutil.which("strace") is not None


def traced(command: Sequence[str], folder: Path, **options: str | Path | Mapping[str, str]) -> Trace:
    """Run a command to its end with all its children, and return what they wrote.

    Raises:
        subprocess.CalledProcessError: it did not end well.
    """
    folder.mkdir()
    strace = ("strace", "-ff", "-y", "-xx", "--seccomp-bpf", "-s", str(_LONGEST), "-e", f"trace={_CALLS}")
    output = ("-o", str(folder / "trace"))
    subprocess.run([*strace, *output, *command], check=True, **options)  # type: ignore[call-overload]  # passed on
    return read_trace(folder)


def read_trace(folder: Path) -> Trace:
    """Read what strace kept, one file for each thread."""
    trace = Trace()
    for file in sorted(folder.iterdir()):
        with file.open(encoding="ascii") as lines:
            for line in lines:
                _read_line(trace, line)
    return trace


def _read_line(trace: Trace, line: str) -> None:
    if found := _WRITE.match(line):
        _keep(trace, _plain(found[1]).decode(), [(found[2], found[3])])
    elif found := _WRITE_MANY.match(line):
        _keep(trace, _plain(found[1]).decode(), [(part[1], part[2]) for part in _PART.finditer(found[2])])
    elif found := _OPEN.match(line) or _MOVE.match(line):
        path = _plain(found[1]).decode()
        if not path.startswith(_NOT_FILES):
            trace.paths.add(Path(path))


def _keep(trace: Trace, path: str, parts: Iterable[tuple[str, str | None]]) -> None:
    if path.startswith(_NOT_FILES):
        return
    for data, cut in parts:
        if cut:
            raise ValueError(f"strace cut what was written to {path}")
        trace.written[path] += _plain(data)


def _plain(text: str) -> bytes:
    """Undo the hexadecimal writing of strace; it may leave a path as it is."""
    if "\\x" not in text:
        return text.encode()
    return bytes.fromhex(text.replace("\\x", ""))


def ways_to_write(marker: str) -> Mapping[str, bytes]:
    """Return how a text may stand in a file: composed or not, without tones, in three encodings."""
    texts = {
        "NFC": unicodedata.normalize("NFC", marker),
        "NFD": unicodedata.normalize("NFD", marker),
        "folded": without_tones(marker),
        "escaped": unicodedata.normalize("NFC", marker).encode("unicode_escape").decode(),
    }
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    return {
        f"{form} {encoding}": text.encode(encoding) for form, text in texts.items() for encoding in encodings
    }


def without_tones(text: str) -> str:
    """Return a text as a search index may hold it: small letters, no tones, đ as d."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def find(paths: Iterable[Path], markers: Iterable[str]) -> list[Leak]:
    """Search files, all files of folders, and their names; what is no longer there is passed over."""
    everything = list(markers)
    leaks = []
    for path in sorted(set(_files(paths))):
        leaks += find_in(str(path), path.read_bytes() + os.fsencode(path), everything)
    return leaks


def find_in(where: str, data: bytes | bytearray, markers: Iterable[str]) -> list[Leak]:
    """Search bytes."""
    return [
        Leak(where, marker, way)
        for marker in markers
        for way, wanted in ways_to_write(marker).items()
        if wanted in data
    ]


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from (each for each in path.rglob("*") if each.is_file())
        elif path.is_file():
            yield path
