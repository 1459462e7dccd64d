"""How the command line behaves: exit codes, help, passwords, the manual."""

import io
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cje_desktop.application.ports import Messages, Progress, StoreFault
from cje_desktop.application.program import (
    Created,
    Credentials,
    OfficeSetup,
    OpenOffice,
    PracticeMade,
    ProvinceSetup,
)
from cje_desktop.bootstrap import Desktop
from cje_desktop.cli.main import main
from cje_desktop.cli.manual import manual
from cje_desktop.cli.net import Streams
from cje_desktop.cli.options import GLOBAL_OPTIONS, parse_options
from cje_desktop.cli.parsing import parse
from cje_desktop.cli.shapes import flags_of
from cje_desktop.cli.usage import WrongUse
from cje_desktop.cli.vocabulary import help_code, vocabulary
from cje_desktop.core.errors import Refusal, Refusals, WorldError
from tests.integration.cli.conftest import PASSWORD, ROOT, Terminal

DESKTOP = Desktop()


@dataclass
class ScriptedProgram:
    """A program whose every action ends as the test says."""

    ending: Exception
    seen: list[str] = field(default_factory=list)

    def messages(self, language: str) -> Messages:
        return DESKTOP.messages(language)

    def default_folder(self) -> Path:
        return Path("nowhere")

    def prepare(self) -> None:
        raise self.ending

    def logins(self, folder: Path) -> tuple[str, ...]:
        return ("hung",)

    def create_office(self, folder: Path, setup: OfficeSetup, password: str) -> Created:
        raise self.ending

    def create_province(self, folder: Path, setup: ProvinceSetup, password: str) -> Created:
        raise self.ending

    def create_practice(
        self, folder: Path, cases: int, seed: int, progress: Progress | None = None
    ) -> PracticeMade:
        raise self.ending

    def open(
        self, folder: Path, credentials: Credentials, language: str = "vi"
    ) -> AbstractContextManager[OpenOffice]:
        self.seen.append(f"{credentials.login}:{credentials.password}")
        return self._never()

    @contextmanager
    def _never(self) -> Iterator[OpenOffice]:
        if self.ending:
            raise self.ending
        yield  # type: ignore[misc]  # never reached: every scripted program ends badly

    def restore(self, backup: Path, folder: Path, credentials: Credentials) -> None:
        raise self.ending

    def check(
        self, folder: Path, credentials: Credentials, backup: Path | None = None
    ) -> tuple[StoreFault, ...]:
        raise self.ending

    def window(self, folder: Path, language: str) -> int:
        return 0


def say(ending: Exception, *words: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = main(words, ScriptedProgram(ending), Streams(out, err))
    return code, out.getvalue(), err.getvalue()


NEVER = AssertionError("nothing was to be opened")


@pytest.mark.parametrize(
    ("ending", "code"),
    [
        (Refusal("exchange.nothing_new"), 3),
        (Refusals((Refusal("exchange.nothing_new"), Refusal("exchange.not_enrolled"))), 3),
        (WorldError("exchange.keys.missing"), 4),
        (ZeroDivisionError("Lý Văn Tài"), 70),
    ],
)
def test_each_ending_has_its_exit_code(ending: Exception, code: int) -> None:
    assert say(ending, "demo")[0] == code


def test_a_crash_says_where_and_nothing_of_the_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CJE_DEBUG", raising=False)
    code, out, err = say(ZeroDivisionError("Lý Văn Tài, 020079001234"), "demo")
    assert (code, out) == (70, "")
    assert "ZeroDivisionError" in err
    assert "test_manners.py:" in err
    assert "Lý Văn Tài" not in err
    assert "Traceback" not in err


def test_a_crash_tells_all_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CJE_DEBUG", "1")
    assert "Traceback" in say(ZeroDivisionError("x"), "demo")[2]


@pytest.mark.parametrize(
    "words",
    [
        ("case", "burn"),
        ("case", "find"),
        ("case", "find", "--file-text", "1/2026", "--tone", "x"),
        ("clock", "due", "--lang", "fr"),
        ("demo", "--cases", "many"),
        ("demo", "left", "over"),
    ],
)
def test_wrong_words_end_with_2_and_open_nothing(words: tuple[str, ...], tmp_path: Path) -> None:
    password = tmp_path / "password"
    password.write_text(PASSWORD, encoding="utf-8")
    ending = ScriptedProgram(WorldError("exchange.keys.missing"))
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ScriptedProgram, "_never", _open_nothing)
        code = main(("--password-file", str(password), *words), ending, Streams(out, err))
    assert code == 2
    assert err.getvalue()


@contextmanager
def _open_nothing(_self: ScriptedProgram) -> Iterator[object]:
    yield _NoOffice()


class _NoOffice:
    """An open office in which nothing can be found."""

    @property
    def services(self) -> "_NoOffice":
        return self


def test_refusals_are_told_as_json_when_asked() -> None:
    _code, out, err = say(Refusal("number.exhausted", kind="QD", symbol="QĐ", last=5), "--json", "demo")
    told = json.loads(err)["errors"][0]
    assert out == ""
    assert told["code"] == "number.exhausted"
    assert told["text"]
    assert told["remedy"]


def test_a_refusal_ends_with_its_article() -> None:
    refusal = Refusal("law.condition.means.missing", article="Đ. 72.2 Luật 106")
    assert "(Đ. 72.2 Luật 106)" in say(refusal, "demo")[2]


def test_the_language_is_understood_anywhere() -> None:
    assert "nothing new" in say(Refusal("exchange.nothing_new"), "demo", "--lang", "en")[2]


def test_a_password_in_the_words_is_not_an_option() -> None:
    assert all(
        "password" not in option.name or option.kind in {"FILE", "NUMBER"} for option in GLOBAL_OPTIONS
    )
    assert say(NEVER, "--password", "secret", "case", "list")[0] == 2


def test_no_command_has_a_flag_like_a_global_option() -> None:
    globals_ = {option.flag for option in GLOBAL_OPTIONS}
    for name, entry in vocabulary().items():
        flags = [flag.shape.flag for flag in flags_of(entry)]
        assert not globals_ & set(flags), name
        assert len(flags) == len(set(flags)), name


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_command_has_help_with_an_example_that_can_be_parsed(language: str) -> None:
    messages = DESKTOP.messages(language)
    for name, entry in vocabulary().items():
        sentence = messages.sentence(help_code(name))
        assert sentence.text != help_code(name), name
        words = _words(sentence.remedy)
        assert words[0] == "cje", name
        options, rest = parse_options(words[1:])
        call = parse(options, rest)
        assert call.name == name
        known = {flag.shape.flag for flag in flags_of(entry)}
        known |= {flag.replace("--", "--no-") for flag in known}
        assert {word for word in call.words if word.startswith("--")} <= known, name


def _words(line: str) -> list[str]:
    """Cut a line as a shell does, quotes only."""
    parts = line.split('"')
    return [word for index, part in enumerate(parts) for word in ([part] if index % 2 else part.split())]


@pytest.mark.parametrize("words", [("--help",), ("case", "--help"), ("case",), ("case", "open", "--help")])
def test_help_opens_nothing(words: tuple[str, ...]) -> None:
    code, out, _err = say(NEVER, *words)
    assert code == 0
    assert "cje case open" in out


def test_the_manual_is_up_to_date() -> None:
    written = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == manual(DESKTOP.messages("vi")), "run: cje --out docs/cli.md docs cli"


def test_options_are_found_wherever_they_stand() -> None:
    options, rest = parse_options(("case", "--json", "list", "--lang", "en", "--text", "a"))
    assert (options.json, options.lang, rest) == (True, "en", ("case", "list", "--text", "a"))
    with pytest.raises(WrongUse):
        parse_options(("--lang", "fr"))


def test_sign_in_with_a_wrong_password_is_refused(terminal: Callable[[str], Terminal]) -> None:
    office = terminal("office")
    assert office.run("demo", "--cases", "1").code == 0
    wrong = office.run("--json", "--user", "truongphong", "clock", "due")
    assert (wrong.code, wrong.codes) == (3, ["signin.wrong_password"])
    several = office.run("--json", "clock", "due")
    assert (several.code, several.codes) == (2, ["cli.usage.user"])


def test_nothing_here_is_the_fault_of_the_world(terminal: Callable[[str], Terminal]) -> None:
    said = terminal("empty").run("--json", "case", "list")
    assert (said.code, said.codes) == (4, ["program.nothing_here"])
