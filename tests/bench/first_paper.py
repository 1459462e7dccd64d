"""A process of its own: write the first paper, by the product (``ours``) or Typst; say when it was there."""

import json
import sys
import time
from pathlib import Path


def ours() -> None:
    """Load forms and faces and write a decision."""
    from cje_desktop.documents.packs import FormLibrary
    from cje_desktop.documents.pdf.renderer import PdfRenderer
    from tests.integration.documents.samples import ON, sample

    root = Path(__file__).resolve().parents[2]
    library = FormLibrary.load(root / "forms")
    form_id = "cuong-che-khau-tru"
    PdfRenderer(library, root / "resources" / "fonts").render(form_id, ON, sample(form_id))


def peer(source: str, fonts: str) -> None:
    """Load faces and write the same decision with Typst."""
    import typst

    typst.compile(
        source,
        font_paths=[fonts],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards="a-2b",
        pdf_tags=False,
    )


if __name__ == "__main__":
    if sys.argv[1] == "ours":
        ours()
    else:
        peer(*sys.argv[2:])
    print(json.dumps({"written": time.time()}))
