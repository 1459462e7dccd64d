"""Local time of Vietnam: one zone, no summer time, so instants and local hours map one to one."""

from datetime import datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "+07:00")


def local(moment: datetime) -> datetime:
    """Return an aware instant as the wall clock in Vietnam shows it."""
    return moment.astimezone(VIETNAM)
