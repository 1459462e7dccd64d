"""Write a PDF file: numbered objects, cross-reference table, PDF/A-2b marks; no clock, no chance."""

import hashlib
import zlib
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape

from cje_desktop.documents.pdf.faces import Faces, face_objects, stream, unicode_object

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PAGE_LEVEL = 4
"""Compression of a page: a third of the time of the usual level for a tenth more bytes."""
_PRODUCER = "CJE Desktop"
_LANGUAGE = "vi-VN"
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>{dates}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


class PdfBytes(NamedTuple):
    """A finished file and its SHA-256 in hexadecimal digits."""

    content: bytes
    sha256: str


class PdfShell:
    """The part that is alike in every paper: faces, colour profile, output intent.

    It is written once; a paper is this constant beginning followed by its own few objects.
    """

    def __init__(self, faces: Faces, colour_profile: bytes) -> None:
        objects = [unicode_object(faces.regular)]
        names = []
        for face in faces:
            names.append(f"/{face.name} {len(objects) + 1} 0 R")
            objects += face_objects(face, len(objects) + 1, unicode_map=1)
        profile = stream(zlib.compress(colour_profile, 9), "/N 3 /Filter /FlateDecode")
        objects.append(profile)
        objects.append(
            f"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) "
            f"/Info (sRGB IEC61966-2.1) /DestOutputProfile {len(objects)} 0 R >>".encode()
        )
        self._intent = len(objects)
        objects.append(f"<< /Font << {' '.join(names)} >> >>".encode())
        self._resources = len(objects)
        self._bytes, self._offsets = _numbered(_HEADER, objects, 1)
        self._digest = hashlib.sha256(self._bytes)

    def paper(
        self, pages: Sequence[str], *, title: str, issued_on: date | None, size: tuple[float, float]
    ) -> PdfBytes:
        """Return the file of a paper from the drawing operators of its pages."""
        first = self._resources + 1
        root, tree, metadata, info, page = range(first, first + 5)
        kids = [page + 2 * index for index in range(len(pages))]
        objects = [
            f"<< /Type /Catalog /Pages {tree} 0 R /Metadata {metadata} 0 R "
            f"/OutputIntents [{self._intent} 0 R] /Lang ({_LANGUAGE}) "
            f"/ViewerPreferences << /DisplayDocTitle true >> >>".encode(),
            f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] "
            f"/MediaBox [0 0 {size[0]} {size[1]}] /Resources {self._resources} 0 R >>".encode(),
            stream(_metadata(title, issued_on), "/Type /Metadata /Subtype /XML"),
            _info(title, issued_on),
        ]
        for kid, operators in zip(kids, pages, strict=True):
            objects.append(f"<< /Type /Page /Parent {tree} 0 R /Contents {kid + 1} 0 R >>".encode())
            objects.append(stream(zlib.compress(operators.encode(), _PAGE_LEVEL), "/Filter /FlateDecode"))
        own, offsets = _numbered(b"", objects, first)
        digest = self._digest.copy()
        digest.update(own)
        start = len(self._bytes)
        places = (*self._offsets, *(start + offset for offset in offsets))
        own += _ending(places, start + len(own), digest.hexdigest()[:32], root, info)
        whole = self._digest.copy()
        whole.update(own)
        return PdfBytes(self._bytes + own, whole.hexdigest())


def _numbered(before: bytes, objects: Sequence[bytes], first: int) -> tuple[bytes, tuple[int, ...]]:
    """Append objects numbered from ``first``; return the bytes and where each object begins."""
    parts, offsets, place = [before], [], len(before)
    for number, content in enumerate(objects, start=first):
        part = b"%d 0 obj\n%b\nendobj\n" % (number, content)
        offsets.append(place)
        place += len(part)
        parts.append(part)
    return b"".join(parts), tuple(offsets)


def _ending(offsets: Sequence[int], place: int, identifier: str, root: int, info: int) -> bytes:
    """Return cross-reference table and trailer; the identifier is drawn from the content before it."""
    entries = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    count = len(offsets) + 1
    return (
        f"xref\n0 {count}\n0000000000 65535 f \n{entries}trailer\n"
        f"<< /Size {count} /Root {root} 0 R /Info {info} 0 R /ID [<{identifier}> <{identifier}>] >>\n"
        f"startxref\n{place}\n%%EOF\n"
    ).encode()


def _metadata(title: str, issued_on: date | None) -> bytes:
    moment = f"{issued_on.isoformat()}T00:00:00+07:00" if issued_on else ""
    dates = (
        f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>"
        if moment
        else ""
    )
    text = _METADATA.format(title=escape(title), language=_LANGUAGE, producer=_PRODUCER, dates=dates)
    return text.encode()


def _info(title: str, issued_on: date | None) -> bytes:
    moment = f"(D:{issued_on:%Y%m%d}000000+07'00')" if issued_on else ""
    dates = f" /CreationDate {moment} /ModDate {moment}" if moment else ""
    coded = ("\ufeff" + title).encode("utf-16-be").hex()
    return f"<< /Title <{coded}> /Producer ({_PRODUCER}){dates} >>".encode()
