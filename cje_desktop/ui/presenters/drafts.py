"""Drafts kept on this computer: read on the database thread, like every other row."""

from cje_desktop.application.services import Services
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.ui.jobs import JobContext


class DraftReading:
    """The reading of a draft as a job; answers with the empty object when there is none."""

    def __init__(self, services: Services, kind: str, key: str) -> None:
        self._services, self._kind, self._key = services, kind, key

    def __call__(self, _job: JobContext) -> JsonObject:
        """Return the draft."""
        return self._services.store.drafts.load(self._kind, self._key) or {}
