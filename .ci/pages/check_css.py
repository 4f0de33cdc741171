"""Every rule of every style sheet is one that a current browser understands.

A browser drops what it does not know silently. So every declaration, selector, media query and
at-rule is read here and put to Chromium: CSS.supports, querySelector, matchMedia. Unbalanced braces fail.
"""

import re

from playwright.sync_api import sync_playwright

from browser import launch_options
from built_site import Result, main

AT_RULES = {"media", "supports", "layer", "container", "page", "font-face", "keyframes", "charset",
            "property", "scope", "starting-style", "counter-style", "view-transition"}
# What is inside these is a descriptor or a percentage, which CSS.supports does not judge.
NOT_DECLARATIONS = ("@font-face", "@page", "@property", "@counter-style", "@keyframes", "@view-transition")
QUESTION = """statements => statements.map(([kind, name, value]) => {
  if (kind === 'declaration') return CSS.supports(name, value);
  if (kind === 'media') return !matchMedia(name).media.includes('not all') &&
    (name.match(/\\([^()]*\\)/g) ?? []).every(part => matchMedia(part).matches || matchMedia(`not ${part}`).matches);
  try { document.querySelector(name); return true } catch { return false }
})"""


def statements(css):
    """The style sheet's parts as (kind, name, value, line); kind is declaration, selector, media, at or error."""
    blank = lambda found: re.sub(r"[^\n]", " ", found.group())
    css = re.sub(r"/\*.*?\*/", blank, css, flags=re.DOTALL)
    # A token is a string, a whole url(), one bracket or one other character.
    tokens = re.finditer(r"\"[^\"\n]*\"|'[^'\n]*'|url\([^)]*\)|.", css, re.DOTALL)
    outer, text, line, depth = [], "", 1, 0
    for token in (found.group() for found in tokens):
        depth += (token in ("(", "[")) - (token in (")", "]"))
        if depth > 0 or token not in ("{", "}", ";"):
            text += token
        else:
            words = " ".join(text.split())
            yield from opened(words, line) if token == "{" else closed(words, outer, line)
            if token == "{":
                outer.append(words)
            elif token == "}" and outer:
                outer.pop()
            elif token == "}":
                yield "error", "a } closes nothing", "", line
            text = ""
        line += token.count("\n")
    if outer or text.strip() or depth:
        yield "error", "a bracket or a declaration is not closed", "", line


def opened(words, line):
    if not words.startswith("@"):
        yield "selector", words, "", line
        return
    name, _, rest = words[1:].partition(" ")
    yield "at", name.partition("(")[0], rest, line
    if name == "media":
        yield "media", rest, "", line


def closed(words, outer, line):
    if not words:
        return
    if words.startswith("@"):
        yield "at", words[1:].partition(" ")[0], "", line
    elif not any(block.startswith(NOT_DECLARATIONS) for block in outer):
        name, _, value = words.partition(":")
        yield "declaration", name.strip(), value.replace("!important", "").strip(), line


def check(site):
    problems, asked = [], []
    sheets = sorted(name for name in site.files if name.endswith(".css"))
    for sheet in sheets:
        for kind, name, value, line in statements(site.text(sheet)):
            if kind == "error":
                problems.append(f"{sheet}:{line}: {name}")
            elif kind == "at" and name not in AT_RULES:
                problems.append(f"{sheet}:{line}: the at-rule @{name} is unknown or forbidden")
            elif kind in ("declaration", "media") or kind == "selector" and not is_keyframe(name):
                asked.append((sheet, line, kind, name, value))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        answers = browser.new_page().evaluate(QUESTION, [[kind, name, value] for _, _, kind, name, value in asked])
        browser.close()
    for (sheet, line, kind, name, value), understood in zip(asked, answers):
        if not understood:
            what = f"{name}: {value}" if kind == "declaration" else name
            problems.append(f"{sheet}:{line}: the browser does not understand the {kind} “{what}”")
    return Result(problems, f"{len(asked)} declarations, selectors and queries in {len(sheets)} style sheets")


def is_keyframe(selector):
    return re.fullmatch(r"(from|to|[\d.]+%)(\s*,\s*(from|to|[\d.]+%))*", selector) is not None


if __name__ == "__main__":
    main(check)
