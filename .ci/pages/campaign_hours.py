"""Parts of check_campaign: whether somebody is there, told at set moments to readers in set zones."""

import campaign_site as campaign
from campaign_visit import texts

# (moment in UTC, the reader's zone, whose hours, state, the time it is to last, the reader's times or None).
GOVERNOR, NIGHT_DESK = 0, 1
NEW_YORK, LOS_ANGELES, TOKYO = "America/New_York", "America/Los_Angeles", "Asia/Tokyo"
HOURS = (
    ("2026-10-20T12:30:00Z", NEW_YORK, GOVERNOR, "closed", "in 30 minutes", None),
    ("2026-10-20T15:00:00Z", NEW_YORK, GOVERNOR, "open", "in 6 hours", None),
    ("2026-10-20T20:59:30Z", NEW_YORK, GOVERNOR, "open", "in 1 minute", None),
    ("2026-10-20T21:00:00Z", NEW_YORK, GOVERNOR, "closed", "in 16 hours", None),
    ("2026-10-20T15:00:00Z", NEW_YORK, NIGHT_DESK, "open", "in 16 hours", "11:00 AM – 3:00 AM"),
    # Hours until 24:00 end at midnight.
    ("2026-10-21T06:30:00Z", LOS_ANGELES, NIGHT_DESK, "open", "in 30 minutes", None),
    ("2026-10-21T07:00:00Z", LOS_ANGELES, NIGHT_DESK, "closed", "in 8 hours", None),
    # A Saturday.
    ("2026-10-24T16:00:00Z", NEW_YORK, GOVERNOR, "closed", "in 2 days", None),
    ("2026-10-24T16:00:00Z", NEW_YORK, NIGHT_DESK, "closed", "in 1 hour", "1:00 PM – 5:00 PM"),
    # Clocks go back at 2 on November 1: one hour more than the clock shows.
    ("2026-11-01T02:00:00Z", NEW_YORK, GOVERNOR, "closed", "in 36 hours", None),
    ("2026-11-01T08:30:00Z", LOS_ANGELES, NIGHT_DESK, "closed", "in 10 hours", None),
    # Clocks go forward at 2 on March 14: one hour less.
    ("2027-03-14T03:00:00Z", NEW_YORK, GOVERNOR, "closed", "in 34 hours", None),
    ("2027-03-14T09:00:00Z", LOS_ANGELES, NIGHT_DESK, "closed", "in 8 hours", None),
    # Other zones; the day is named when it is not the reader's today. Bangladesh and Arizona never change clocks.
    ("2026-10-20T14:00:00Z", TOKYO, GOVERNOR, "open", "in 7 hours", "10:00 PM – 6:00 AM"),
    ("2026-10-20T16:00:00Z", TOKYO, GOVERNOR, "open", "in 5 hours", "Tuesday, 10:00 PM – 6:00 AM"),
    ("2026-10-20T13:30:00Z", "Asia/Dhaka", GOVERNOR, "open", "in 7 hours", "7:00 PM – 3:00 AM"),
    ("2026-11-02T15:00:00Z", "America/Phoenix", GOVERNOR, "open", "in 7 hours", "7:00 AM – 3:00 PM"),
    ("2026-10-20T15:00:00Z", "America/Detroit", GOVERNOR, "open", "in 6 hours", None),
)


async def state_at_moments(visit, zone):
    """Every case of HOURS in a browser in that zone."""
    for case in HOURS:
        if case[1] == zone:
            await expect_state(visit, *case)


async def expect_state(visit, moment, zone, target, state, time, readers):
    await visit.page.clock.set_fixed_time(moment)
    page = await visit.open()
    line = page.locator(".open-state").nth(target)
    found = (await texts(page, ".open-state"))[target].split("\n") + [""]
    words = {name: await line.get_attribute(f"data-{name}") for name in ("open", "closed", "opens", "closes", "yours")}
    phrase = words["closes" if state == "open" else "opens"].replace("{when}", time)
    what = f"at {moment} in {zone}, the state of target {target + 1}"
    visit.expect(f"{words[state]}, {phrase}", found[0], what)
    visit.expect(words["yours"].replace("{times}", readers) if readers else "", found[1], f"{what} for the reader")


async def hours_go_on(visit):
    await visit.page.clock.install(time="2026-10-20T12:58:30Z")
    page = await visit.open()
    line = page.locator(".open-state").nth(GOVERNOR)
    visit.expect("closed", await line.get_attribute("data-state"), "the state at 8:58:30")
    await visit.page.clock.run_for(2 * 60 * 1000)
    visit.expect("open", await line.get_attribute("data-state"), "the state two minutes later")


async def a_broken_part(visit):
    """A zone that the browser does not know hides that state, and stops nothing else."""
    page = visit.page

    async def answer(route):
        text = visit.site.text(visit.path).replace(f'data-zone="{NEW_YORK}"', 'data-zone="Mars/Olympus"')
        await route.fulfill(status=200, headers={"Content-Type": "text/html; charset=utf-8"}, body=text)

    await page.route(visit.site.absolute(visit.path), answer)
    await visit.open()
    shown = [await line.is_visible() for line in await page.locator(".open-state").all()]
    visit.expect([False, True], shown, "which states are shown where one zone is unknown")
    visit.expect(True, await page.locator("[data-fill-in]").is_visible(), "that blanks can be filled in")
    await page.add_init_script("document.querySelector = () => { throw new Error('broken') }")
    await visit.open()
    visit.expect(True, await page.locator("[data-copy]:visible").count() > 0, "that copying outlives a failing part")
    visit.expect(1, await page.locator(".open-state:visible").count(), "the number of states with a failing part")
