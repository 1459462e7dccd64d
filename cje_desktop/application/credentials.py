"""Who opens the store: alone in its file, because the sign-in is painted before all else is imported."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who opens the store; the password never shows in a representation."""

    login: str
    password: str

    def __repr__(self) -> str:
        return f"Credentials(login={self.login!r})"
