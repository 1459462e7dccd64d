"""How ``cje window`` starts: the sign-in is painted before the application is imported."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cje_desktop.cli.window import asks_for_window
from tests.integration.cli.conftest import ROOT

FIRST_PAINT = """
import json, os, sys
from cje_desktop.__main__ import main
from cje_desktop.ui.screens.sign_in import SignInScreen

paint = SignInScreen.paintEvent

def tell(screen, event):
    paint(screen, event)
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

SignInScreen.paintEvent = tell
sys.argv[1:] = ["window", "--data-dir", sys.argv[1]]
main()
"""
BEHIND_THE_SIGN_IN = {
    "sqlalchemy",
    "sqlcipher3",
    "cje_desktop.application.registry",
    "cje_desktop.application.services",
    "cje_desktop.cli.vocabulary",
    "cje_desktop.documents",
    "cje_desktop.sync",
    "cje_desktop.ui.main_window",
    "cje_desktop.ui.screens.first_run",
}


def test_the_sign_in_is_painted_before_what_lies_behind_it_is_imported(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    imported = set(json.loads(told.stdout))
    assert "cje_desktop.ui.app" in imported
    assert imported & BEHIND_THE_SIGN_IN == set()


@pytest.mark.parametrize(
    ("words", "is_window"),
    [
        (("window",), True),
        (("--lang", "en", "window", "--data-dir", "here"), True),
        ((), False),
        (("window", "--help"), False),
        (("window", "--unknown"), False),
        (("--lang", "fr", "window"), False),
        (("case", "list"), False),
    ],
)
def test_only_plain_words_open_the_window_at_once(words: tuple[str, ...], is_window: bool) -> None:
    assert asks_for_window(words) is is_window
