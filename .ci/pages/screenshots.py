"""Takes pictures of the first page of every kind: 360, 768 and 1280 pixels wide, light and dark.

usage: screenshots.py SITE OUT    (a tool to look with, not a check; writes OUT/KIND-WIDTH-SCHEME.png)
"""

import asyncio
import pathlib
import re
import sys

from playwright.async_api import async_playwright

from browser import launch_options, new_page
from built_site import Site


async def take(site, out):
    out.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(**launch_options())
        for kind, name in site.samples().items():
            if kind == "redirect":
                continue
            file = re.sub(r"[^A-Za-z0-9]+", "-", kind.replace("*", "one")).strip("-").lower()
            for scheme in ("light", "dark"):
                page = await new_page(browser, site, [], color_scheme=scheme)
                await page.goto(site.absolute(name))
                for width in (360, 768, 1280):
                    await page.set_viewport_size({"width": width, "height": 900})
                    await page.screenshot(path=out / f"{file}-{width}-{scheme}.png", full_page=True)
                await page.context.close()
        await browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: screenshots.py SITE OUT")
    asyncio.run(take(Site(sys.argv[1]), pathlib.Path(sys.argv[2])))
