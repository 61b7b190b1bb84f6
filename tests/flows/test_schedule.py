"""The schedule: one start each night, whatever the clocks do, and no time that a night may not have."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from flows.schedule import DEFAULT_CRON, NightlySchedule, local_timezone, shifts
from flows.serving import Service
from warehouse.errors import WrongUse
from warehouse.publishing.loads import LoadCounts, LoadRecord, append_record

NOW = dt.datetime(2026, 11, 28, 12, tzinfo=dt.UTC)
# Changes at 1, 2 and 3 o'clock, at midnight, by half an hour, in the southern summer, and none.
ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "America/Havana",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Asia/Ho_Chi_Minh",
]


@pytest.mark.parametrize("zone", ZONES)
def test_each_night_of_a_year_has_one_load_at_half_past_four_by_the_clock(zone: str) -> None:
    schedule = NightlySchedule.of(DEFAULT_CRON, zone, NOW)
    first = dt.datetime(2027, 1, 1, tzinfo=ZoneInfo(zone))
    starts = schedule.starts_between(first, first.replace(year=2028) - dt.timedelta(seconds=1))
    local = [start.astimezone(ZoneInfo(zone)) for start in starts]
    assert [start.date() for start in local] == [first.date() + dt.timedelta(days=day) for day in range(365)]
    assert {(start.hour, start.minute) for start in local} == {(4, 30)}


@pytest.mark.parametrize(
    ("cron", "zone", "told"),
    [
        ("30 2 * * *", "Europe/Berlin", "02:30 does not exist on 28 March 2027"),
        ("30 1 * * *", "America/New_York", "01:30 comes twice on 07 November 2027"),
        ("10 2 * * *", "Australia/Lord_Howe", "clocks change between 02:00 and 02:30"),
        ("15 2 * * 0", "Europe/Berlin", "Choose a time outside these"),
    ],
)
def test_a_time_that_daylight_saving_skips_or_doubles_is_refused_with_its_day(cron: str, zone: str, told: str) -> None:
    with pytest.raises(WrongUse, match=told):
        NightlySchedule.of(cron, zone, NOW)


@pytest.mark.parametrize(
    ("cron", "zone"),
    [
        ("0 3 * * *", "Europe/Berlin"),
        ("30 2 * * *", "UTC"),
        ("15 * * * *", "Europe/Berlin"),
        ("15 2 * * 3", "Europe/Berlin"),
    ],
)
def test_times_beside_these_and_loads_throughout_the_day_are_taken(cron: str, zone: str) -> None:
    assert NightlySchedule.of(cron, zone, NOW).next_after(NOW) is not None


def test_the_clock_changes_of_a_zone_are_told_with_their_hours() -> None:
    of_year = list(shifts("Europe/Berlin", NOW, NOW + dt.timedelta(days=365)))
    assert [(shift.start, shift.end, shift.is_skipped) for shift in of_year] == [
        (dt.datetime(2027, 3, 28, 2), dt.datetime(2027, 3, 28, 3), True),
        (dt.datetime(2027, 10, 31, 2), dt.datetime(2027, 10, 31, 3), False),
    ]


@pytest.mark.parametrize(
    ("cron", "zone", "told"), [("at dawn", "UTC", "no cron line"), ("* * * * *", "Mars/Base", "no such time zone")]
)
def test_what_is_no_cron_line_or_time_zone_is_wrong_use(cron: str, zone: str, told: str) -> None:
    with pytest.raises(WrongUse, match=told):
        NightlySchedule.of(cron, zone, NOW)


def test_the_machines_time_zone_is_told_by_tz_then_by_the_systems_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zone = tmp_path / "zoneinfo" / "Europe" / "Lisbon"
    zone.parent.mkdir(parents=True)
    zone.touch()
    (tmp_path / "localtime").symlink_to(zone)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert local_timezone(tmp_path / "localtime") == "Asia/Tokyo"
    monkeypatch.delenv("TZ")
    assert local_timezone(tmp_path / "localtime") == "Europe/Lisbon"
    assert local_timezone(tmp_path / "nowhere") == "UTC"


def record(root: Path, finished_at: dt.datetime, status: str, task: str = "load") -> None:
    root.mkdir(exist_ok=True)
    number = len((root / "loads.jsonl").read_text().splitlines()) if (root / "loads.jsonl").exists() else 0
    begun = LoadRecord(number, finished_at - dt.timedelta(minutes=1), None, "running", "1", LoadCounts(), None)
    append_record(root, replace(begun, task=task).ended(status, finished_at, 60))


def test_a_night_counts_as_missed_until_a_load_has_ended_well_after_it(tmp_path: Path) -> None:
    service = Service(["seeds"], str(tmp_path / "built"), NightlySchedule.of("30 4 * * *", "UTC", NOW))
    night = dt.datetime(2026, 11, 28, 4, 30, tzinfo=dt.UTC)
    assert service.missed_night(NOW) == night
    record(tmp_path / "built", night - dt.timedelta(hours=20), "published")
    record(tmp_path / "built", night + dt.timedelta(minutes=2), "failed")
    assert service.missed_night(NOW) == night
    record(tmp_path / "built", night + dt.timedelta(hours=2), "unchanged")
    assert service.missed_night(NOW) is None


@pytest.mark.parametrize("task", ["backfill", "rebuild", "upgrade"])
def test_what_does_not_bring_all_that_is_new_makes_no_night_loaded(task: str, tmp_path: Path) -> None:
    service = Service(["seeds"], str(tmp_path / "built"), NightlySchedule.of("30 4 * * *", "UTC", NOW))
    record(tmp_path / "built", NOW - dt.timedelta(hours=1), "published", task)
    assert service.missed_night(NOW) == NOW.replace(hour=4, minute=30)


def test_a_clock_that_was_set_back_neither_misses_a_night_nor_loads_one_again(tmp_path: Path) -> None:
    service = Service(["seeds"], str(tmp_path / "built"), NightlySchedule.of("30 4 * * *", "UTC", NOW))
    for days in range(5, -1, -1):
        record(tmp_path / "built", NOW.replace(hour=4, minute=35) - dt.timedelta(days=days), "published")
    assert service.missed_night(NOW - dt.timedelta(days=3)) is None
    assert service.missed_night(NOW - dt.timedelta(days=3, hours=8)) is None


def test_a_load_that_a_wrong_clock_dated_ahead_hides_no_missed_night(tmp_path: Path) -> None:
    service = Service(["seeds"], str(tmp_path / "built"), NightlySchedule.of("30 4 * * *", "UTC", NOW))
    record(tmp_path / "built", NOW + dt.timedelta(days=1500), "published")
    assert service.missed_night(NOW) == NOW.replace(hour=4, minute=30)
    record(tmp_path / "built", NOW, "unchanged")
    assert service.missed_night(NOW) is None


@pytest.mark.parametrize("missed", [("Asia/Tokyo", None), ("America/New_York", 9)], ids=["east", "west"])
def test_a_service_that_moves_to_another_time_zone_makes_up_for_one_night_at_most(
    missed: tuple[str, int | None], tmp_path: Path
) -> None:
    # Last night was loaded at half past four in Berlin; the next start of the service follows another clock.
    zone, hour = missed
    record(tmp_path / "built", dt.datetime(2026, 11, 28, 3, 32, tzinfo=dt.UTC), "published")
    service = Service(["seeds"], str(tmp_path / "built"), NightlySchedule.of("30 4 * * *", zone, NOW))
    assert service.missed_night(NOW) == (None if hour is None else NOW.replace(hour=hour, minute=30))
    record(tmp_path / "built", NOW, "unchanged")
    assert service.missed_night(NOW) is None
    following = service.schedule.next_after(NOW)
    assert following is not None
    assert following - NOW < dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("zone", "change"),
    [
        ("Europe/Berlin", dt.date(2027, 3, 28)),
        ("Europe/Berlin", dt.date(2026, 10, 25)),
        ("Africa/Cairo", dt.date(2027, 4, 30)),
    ],
)
def test_the_night_on_which_the_clocks_change_is_loaded_once(zone: str, change: dt.date, tmp_path: Path) -> None:
    schedule = NightlySchedule.of("30 4 * * *", zone, NOW)
    service = Service(["seeds"], str(tmp_path / "built"), schedule)
    midnight = dt.datetime.combine(change, dt.time(), ZoneInfo(zone)).astimezone(dt.UTC)
    loaded: list[dt.datetime] = []
    # The service is started anew each hour of three days, and catches up each time.
    for hour in range(-24, 48):
        now = midnight + dt.timedelta(hours=hour, minutes=30)
        if service.missed_night(now) is not None:
            record(tmp_path / "built", now, "published")
            loaded.append(now.astimezone(ZoneInfo(zone)))
    nights = [change + dt.timedelta(days=day) for day in (-1, 0, 1)]
    assert [at.date() for at in loaded[1:]] == nights
    assert {at.time() for at in loaded[1:]} == {dt.time(4, 30)}
