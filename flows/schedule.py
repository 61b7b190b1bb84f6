"""When a night's load starts: a cron line in a named time zone, clear of the hour that daylight saving moves."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from prefect.client.schemas.schedules import CronSchedule as ClientSchedule
from prefect.server.schemas.schedules import CronSchedule
from pydantic import ValidationError

from warehouse.errors import WrongUse

DEFAULT_CRON = "30 4 * * *"
# Who loads more often than this has another load soon after one that daylight saving skips.
MOST_NIGHTLY_RUNS_A_DAY = 2
LOOK_AHEAD = dt.timedelta(days=2 * 366)
_DAY = dt.timedelta(days=1)
_SPANS = [dt.timedelta(hours=1), *[days * _DAY for days in (1, 8, 32, 366, 4 * 366 + 1)]]
_ZONE_FOLDER = "/zoneinfo/"


@dataclass(frozen=True, slots=True)
class Shift:
    """Local times that a change of the clock skips, or that come twice: from `start` on, `end` left out."""

    start: dt.datetime
    end: dt.datetime
    is_skipped: bool


@dataclass(frozen=True, slots=True)
class NightlySchedule:
    """A cron line in a time zone; `of` makes one that has been checked."""

    cron: str
    timezone: str

    @classmethod
    def of(cls, cron: str, timezone: str, now: dt.datetime | None = None) -> NightlySchedule:
        """Raises WrongUse for a line or zone that is none, and for a time that daylight saving skips or doubles."""
        try:
            ClientSchedule(cron=cron, timezone=timezone)
        except ValidationError as error:
            place = error.errors()[0]["loc"]
            if "timezone" in place:
                raise WrongUse(f"--timezone {timezone}: no such time zone. Name one as Europe/Berlin or UTC.") from None
            raise WrongUse(
                f"--cron {cron!r}: that is no cron line. Write minute, hour, day, month and weekday: '{DEFAULT_CRON}'."
            ) from None
        schedule = cls(cron, timezone)
        schedule._refuse_moved_hours(now or dt.datetime.now(dt.UTC))
        return schedule

    def last_before(self, now: dt.datetime) -> dt.datetime | None:
        """The latest start up to now, in UTC; None where there was none in four years."""
        for span in _SPANS:
            if starts := self.starts_between(now - span, now):
                return starts[-1]
        return None

    def next_after(self, now: dt.datetime) -> dt.datetime | None:
        """The first start after now, in UTC."""
        starts = asyncio.run(self._as_prefect().get_dates(n=1, start=now + dt.timedelta(microseconds=1)))
        return starts[0].astimezone(dt.UTC) if starts else None

    def starts_between(self, start: dt.datetime, end: dt.datetime) -> list[dt.datetime]:
        """The starts of this span as Prefect will schedule them, both ends included, in UTC, in order."""
        found: list[dt.datetime] = []
        # Prefect gives no more than a thousand at once.
        while batch := asyncio.run(self._as_prefect().get_dates(start=start, end=end)):
            found += [moment.astimezone(dt.UTC) for moment in batch]
            start = found[-1] + dt.timedelta(seconds=1)
        return found

    def _as_prefect(self) -> CronSchedule:
        return CronSchedule(cron=self.cron, timezone=self.timezone)

    def _refuse_moved_hours(self, now: dt.datetime) -> None:
        # Read in UTC the line gives its local times as they stand, without any clock change.
        on_the_clock = NightlySchedule(self.cron, "UTC")
        for shift in shifts(self.timezone, now, now + LOOK_AHEAD):
            end = shift.end - dt.timedelta(seconds=1)
            hit = on_the_clock.starts_between(shift.start.replace(tzinfo=dt.UTC), end.replace(tzinfo=dt.UTC))
            day = shift.start.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=dt.UTC)
            if hit and len(on_the_clock.starts_between(day, day + _DAY)) <= MOST_NIGHTLY_RUNS_A_DAY:
                happens = "does not exist" if shift.is_skipped else "comes twice"
                raise WrongUse(
                    f"--cron {self.cron!r}: {hit[0]:%H:%M} {happens} on {hit[0]:%d %B %Y} in {self.timezone}, when the "
                    f"clocks change between {shift.start:%H:%M} and {shift.end:%H:%M}. Choose a time outside these."
                )


def shifts(timezone: str, start: dt.datetime, end: dt.datetime) -> Iterator[Shift]:
    """What the clock changes of a zone skip or double in this span."""
    zone = ZoneInfo(timezone)
    hour = start.astimezone(dt.UTC).replace(minute=0, second=0, microsecond=0)
    before = hour.astimezone(zone).utcoffset()
    while hour < end:
        following = hour + dt.timedelta(hours=1)
        after = following.astimezone(zone).utcoffset()
        if before is not None and after is not None and before != after:
            change = _change_between(zone, hour, following)
            old, new = (change + before).replace(tzinfo=None), (change + after).replace(tzinfo=None)
            yield Shift(min(old, new), max(old, new), is_skipped=new > old)
        hour, before = following, after


def _change_between(zone: ZoneInfo, low: dt.datetime, high: dt.datetime) -> dt.datetime:
    """The minute at which the offset changes: some zones change at half past."""
    offset = low.astimezone(zone).utcoffset()
    minutes = range(1, int((high - low).total_seconds() // 60) + 1)
    moments = (low + dt.timedelta(minutes=minute) for minute in minutes)
    return next(moment for moment in moments if moment.astimezone(zone).utcoffset() != offset)


def local_timezone(localtime: Path = Path("/etc/localtime")) -> str:
    """The name of this machine's time zone, by TZ or the system's link; UTC where it cannot be told."""
    named = os.environ.get("TZ", "").removeprefix(":") or str(localtime.resolve()).rpartition(_ZONE_FOLDER)[2]
    try:
        return ZoneInfo(named).key
    except (ValueError, OSError, KeyError):
        return "UTC"
