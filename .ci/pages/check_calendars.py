"""Every calendar file is read by another program as it was meant, to the second.

Asserts, for each .ics file under the site, with Python's icalendar (RFC 5545) and zoneinfo:
- it is UTF-8 with CR LF line ends, no line is above 75 octets, and icalendar reads it without an error;
- it is one calendar with VERSION, PRODID and at least one event; an event has UID, DTSTAMP, DTSTART and SUMMARY,
  and ends after it starts, in the same kind of value;
- UIDs are unique in a file, and an event has the same start in every file that holds it;
- a time with a TZID has a VTIMEZONE of that name in the file, and is the same instant by that as by zoneinfo.

A site without any calendar is a problem too: then nothing was checked.
"""

import datetime
import zoneinfo

import icalendar

from built_site import Result, main

UTC = datetime.timezone.utc


def check(site):
    problems, events, starts = [], 0, {}
    names = sorted(name for name in site.files if name.endswith(".ics"))
    for name in names:
        data = (site.folder / name).read_bytes()
        problems += [f"{name}:{number}: {problem}" for number, problem in lines(data)]
        try:
            calendars = icalendar.Calendar.from_ical(data.decode("utf-8"), multiple=True)
        except ValueError as reason:
            problems.append(f"{name}: cannot be read: {reason}")
            continue
        if len(calendars) != 1 or calendars[0].name != "VCALENDAR":
            problems.append(f"{name}: holds {len(calendars)} calendars, not one")
            continue
        found = calendars[0].walk("VEVENT")
        events += len(found)
        problems += [f"{name}: {problem}" for problem in calendar(calendars[0], found)]
        for event in found:
            uid, start = str(event.get("UID")), moment(event, "DTSTART")
            first, known = starts.setdefault(uid, (name, start))
            if known != start:
                problems.append(f"{name}: the event {uid} starts at {start}, but in {first} at {known}")
    if not names:
        problems.append("the site holds no calendar")
    return Result(problems, f"{len(names)} calendars, {events} events")


def lines(data):
    """What is wrong with a file's lines, before anyone reads what they say."""
    parts = data.split(b"\n")
    if parts.pop() != b"":
        yield len(parts) + 1, "the last line has no end"
    for number, line in enumerate(parts, 1):
        if not line.endswith(b"\r"):
            yield number, "the line does not end in CR LF"
        if b"\r" in line[:-1]:
            yield number, "the line holds a carriage return"
        octets = len(line.removesuffix(b"\r"))
        if octets > 75:
            yield number, f"the line has {octets} octets, more than 75"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield number, "the line is not UTF-8, or its end cuts a character"


def calendar(found, events):
    for component in found.walk():
        for name, reason in component.errors:
            yield f"{component.name}: {name} cannot be read: {reason}"
    yield from required(found, "the calendar", ("VERSION", "PRODID"))
    if found.get("VERSION") not in (None, "2.0"):
        yield f"VERSION is {found['VERSION']}, not 2.0"
    if not events:
        yield "the calendar has no event"
    zones = {}
    for component in found.walk("VTIMEZONE"):
        identity = str(component.get("TZID"))
        if identity in zones:
            yield f"the zone {identity} appears twice"
        try:
            # Without lookup_tzid icalendar would take the zone of that name that Python has.
            zones[identity] = component.to_tz(lookup_tzid=False)
        except (ValueError, KeyError, AttributeError, IndexError) as reason:
            yield f"the zone {identity} cannot be read: {reason!r}"
    seen = set()
    for event in events:
        uid = str(event.get("UID"))
        what = f"the event {uid}"
        if uid in seen:
            yield f"{what} appears twice"
        seen.add(uid)
        yield from required(event, what, ("UID", "DTSTAMP", "DTSTART", "SUMMARY"))
        yield from times(event, what, zones)


def required(component, what, names):
    for name in names:
        value = component.get(name)
        if value is None or isinstance(value, list) or not value.to_ical().strip():
            yield f"{what} needs one {name} that is not empty"


def times(event, what, zones):
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        value = moment(event, name)
        if value is not None and getattr(value, "tzinfo", None) is None:
            yield f"{what}: its {name} is not in UTC"
    start, end = moment(event, "DTSTART"), moment(event, "DTEND")
    if start is not None and end is not None:
        if kind(start) != kind(end):
            yield f"{what}: its start is {kind(start)}, but its end is {kind(end)}"
        elif end <= start:
            yield f"{what}: it ends at {end}, which is not after {start}"
    for name in ("DTSTART", "DTEND"):
        value = event.get(name)
        if isinstance(value, icalendar.vDDDTypes) and isinstance(value.dt, datetime.datetime):
            yield from instant(value, f"{what}: its {name}", zones)


def instant(value, what, zones):
    """Whether the file's own zone and zoneinfo's agree on the instant of a DTSTART or DTEND."""
    identity, local = value.params.get("TZID"), value.dt.replace(tzinfo=None)
    if identity is None:
        if value.dt.tzinfo is None:
            yield f"{what} {local} has no zone"
    elif identity not in zones:
        yield f"{what} is in {identity}, but the file holds no such VTIMEZONE"
    else:
        try:
            expected = local.replace(tzinfo=zoneinfo.ZoneInfo(identity)).astimezone(UTC)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError):
            yield f"{what} is in {identity}, which is no zone of the time zone database"
            return
        found = local.replace(tzinfo=zones[identity]).astimezone(UTC)
        if found != expected:
            yield f"{what} {local} is {found} by the file's {identity}, but {expected} by the database's"


def kind(value):
    if not isinstance(value, datetime.datetime):
        return "a day"
    return "a time without a zone" if value.tzinfo is None else "a time"


def moment(event, name):
    """A day, or a point in time; in UTC if it has a zone. None if it is missing, twice there or unreadable."""
    value = event.get(name)
    value = value.dt if isinstance(value, icalendar.vDDDTypes) else None
    if isinstance(value, datetime.datetime) and value.tzinfo is not None:
        return value.astimezone(UTC)
    return value


if __name__ == "__main__":
    main(check)
