"""Each check can fail: a small site is given one defect at a time, and the check must name it.

Run with: python3 -m unittest discover -s .ci/pages    (the same Python as the checks)
"""

import asyncio
import functools
import pathlib
import subprocess
import tempfile
import textwrap
import unittest

import browser
import changed
import check_accessibility
import check_css
import check_feeds
import check_hosts
import check_html
import check_links
import check_reproducible
import layers
import page_structure
import screenshots
from built_site import Site
from sample_site import URL, SiteTest, page


class HTML(SiteTest):
    def test_sound(self):
        self.assert_sound(check_html.check)

    def test_errors_and_warnings(self):
        self.replace("posts/a/index.html", "</main>", '<p id="heading">Twice</main>')
        self.replace("es/index.html", "<main>", "<main><article><p>No heading</p></article>")
        self.assert_found(check_html.check, "posts/a/index.html:15:16", "error: Duplicate ID",
                          "es/index.html", "warning: Article lacks heading")


class CSS(SiteTest):
    def test_sound(self):
        self.assert_sound(check_css.check)

    def test_unknown_parts(self):
        self.write("assets/site.css", "a { colr: red }\nb { color: redd }\na:hoover { color: red }\n"
                                      "@meda print { a { color: red } }\n@media (widht > 1px) { a { margin: 0 } }\n")
        self.assert_found(check_css.check, "site.css:1: the browser does not understand the declaration “colr: red”",
                          "site.css:2", "site.css:3", "site.css:4: the at-rule @meda", "site.css:5")

    def test_unbalanced(self):
        self.write("assets/site.css", "a { color: red\n")
        self.assert_found(check_css.check, "not closed")
        self.write("assets/site.css", "a { color: red } }\n")
        self.assert_found(check_css.check, "closes nothing")


class Links(SiteTest):
    def add(self, html):
        self.replace("posts/a/index.html", "</main>", html + "</main>")

    def test_sound(self):
        self.assert_sound(check_links.check)

    def test_lychee_finds_alone(self):
        self.add('<a href="../../nowhere/">x</a><a href="#nothing">y</a>')
        found = "\n".join(check_links.lychee(Site(self.folder)))
        self.assertIn("nowhere", found)
        self.assertIn("fragment", found)

    def test_addresses(self):
        self.add("""<a href="../nowhere/">1</a> <a href="../../posts/a">2</a> <a href="/campaign/posts/a/">3</a>
            <a href="../../../x/">4</a> <a href="../../es/#nothing">5</a> <a href="//example.net/">6</a>
            <a href="javascript:alert(1)">7</a> <a href="">8</a> <a href="https://example.org/campaign/es/">9</a>""")
        self.assert_found(check_links.check, "“../nowhere/” leads to posts/nowhere/index.html, which is missing",
                          "“../../posts/a” leads to a folder", "“/campaign/posts/a/” begins at the host's root",
                          "“../../../x/” climbs out", "names the part “nothing”", "“//example.net/” has a scheme",
                          "“javascript:alert(1)” has a scheme", "“” is empty", "by its absolute address")

    def test_what_a_page_loads(self):
        self.add('<img src="https://example.net/a.png" alt=""><img srcset="../../b.png 2x" src="../../c.png" alt="">')
        self.replace("es/index.html", "</head>", '<link rel="preload" href="https://example.net/f.woff2" as="font">'
                     '<meta property="og:image" content="https://example.org/campaign/none.png"></head>')
        self.write("assets/site.css", '@import "https://example.net/x.css"; a { background: url("../none.png") }')
        self.assert_found(check_links.check, "a.png” loads something from outside", "b.png, which is missing",
                          "c.png, which is missing", "f.woff2” loads something from outside", "none.png, which is missing",
                          "x.css” loads something from outside", "url “../none.png”")

    def test_not_found_page_needs_absolute_addresses(self):
        self.replace("404.html", f'<a href="{URL}">', '<a href="/campaign/nowhere/">')
        self.assert_found(check_links.check, "404.html:14: a href “/campaign/nowhere/” leads to nowhere/index.html")

    def test_orphans_and_control_characters(self):
        self.write("lonely/index.html", page("../", "lonely/", "<p>\u0001</p>"))
        self.write("members.csv", b"id,name\na,\xe9\n")
        self.assert_found(check_links.check, "lonely/index.html: no chain of links", "U+0001", "members.csv: is not UTF-8")


class Structures(unittest.TestCase):
    def assert_differ(self, *bodies):
        self.assertEqual(len({page_structure.digest(f"<html><body>{body}") for body in bodies}), len(bodies), bodies)

    def test_words_and_numbers_make_no_difference(self):
        one = '<ul class="a"><li>One</li></ul><p id="x">A<br>b<img alt="c" src="d"></p>'
        two = '<ul class="a"><li>Two</li><li>Three</li></ul><p id="y">C<br/>d<img src="e" alt="f"></p><p id="z">E</p>'
        self.assertEqual(page_structure.digest(one), page_structure.digest(two))

    def test_what_makes_a_difference(self):
        self.assert_differ("<p>a</p>", "<div>a</div>", '<p class="a">a</p>', '<p class="b">a</p>', '<p role="note">a</p>',
                           '<p role="alert">a</p>', '<p dir="rtl">a</p>', '<p dir="ltr">a</p>', '<p aria-label="a">a</p>')
        self.assert_differ("<p></p>", "<p>a</p>", "<p><b></b></p>")
        self.assert_differ('<img alt="">', '<img alt="a">', "<img>", "<div><img></div>")
        self.assert_differ("<h2>a</h2><h3>b</h3>", "<h3>a</h3><h2>b</h2>")

    def test_representatives(self):
        pages = {f"p{size}": "<p>" + "x" * size + "</p>" for size in range(1, 9)} | {"q": "<b>x</b>"}
        self.assertEqual(page_structure.representatives(pages), ["p8", "p1", "q"])
        self.assertEqual(page_structure.representatives(pages, most=1), ["p8", "q"])
        self.assertEqual(page_structure.representatives(pages, {"p3"}), ["p8", "q"])
        self.assertEqual(page_structure.representatives(pages, {"p3", "p4", "p5", "q"}), [])


class Accessibility(SiteTest):
    @classmethod
    def setUpClass(cls):
        browser.keep_open()
        cls.addClassCleanup(browser.close)

    def keep_home_page_only(self):
        for path in self.folder.rglob("*.html"):
            if path != self.folder / "index.html":
                path.unlink()

    def test_sound(self):
        self.assert_sound(check_accessibility.check)

    def test_defects(self):
        self.replace("posts/a/index.html", "</main>", '<p style="width: 900px">wide</p><img src="../../media/icon.svg">'
                     '<h1>Two</h1></main><p>outside</p>')
        self.replace("es/index.html", "</head>", "<style>@media (prefers-color-scheme: dark) {"
                     "body { background: #fff; color: #eee } }</style></head>")
        self.replace("es/index.html", ' dir="ltr"', "")
        self.replace("index.html", "</head>", "<script>document.cookie = 'a=b'; localStorage.a = 1;"
                     "fetch('https://example.net/').catch(() => {}); nothing()</script></head>")
        self.write("_headers", "")
        self.assert_found(check_accessibility.check, "px wider than a screen of 320 px", "image-alt", "has 2 h1",
                          "axe, light, 1280 px: region", "es/index.html: axe, dark, 360 px: color-contrast",
                          "has no dir", "leaves a cookie", "leaves localStorage", "script error", "requests https://example.net/")

    def test_kinds(self):
        for name in ("alabama", "alabama/ash", "changes/2026-05-18", "pending"):
            self.write(f"agreements/{name}/index.html", page("../", f"agreements/{name}/", "<p>word</p>"))
        site = Site(self.folder)
        self.assertEqual({site.kind(name) for name in site.pages if name.startswith("agreements/")}, {
            "default agreements/*", "default agreements/*/*", "default agreements/changes/*", "default agreements/pending"})

    def test_every_structure_is_seen_and_every_page_measured(self):
        for name in "bcdefg":
            self.write(f"posts/{name}/index.html", page("../../", f"posts/{name}/", f"<p>{name}</p>"))
        self.replace("posts/d/index.html", "<p>d</p>", '<p>d</p><img src="../../media/icon.svg">')
        self.replace("posts/f/index.html", "<p>f</p>", f"<p>{'f' * 200}</p>")
        self.write("_headers", "")
        result = check_accessibility.check(Site(self.folder))
        self.assertEqual(len(result.problems), 2)
        self.assertIn("posts/d/index.html: axe, dark, 360 px: image-alt", result.problems[0])
        self.assertIn("posts/f/index.html: is ", result.problems[1])

    def test_a_sample_is_seen_in_light_and_dark(self):
        pale = "<style>@media (prefers-color-scheme: light) { p { color: #ccc } }</style>"
        self.write("posts/b/index.html", page("../../", "posts/b/", "<p>Pale</p>", head=pale))
        self.write("_headers", "")
        self.assert_sound(check_accessibility.check)
        self.assert_found(functools.partial(check_accessibility.check, is_sample=True),
                          "posts/b/index.html: axe, light, 1280 px")

    def test_headers_of_the_site_are_applied(self):
        self.keep_home_page_only()
        self.replace("index.html", "</head>", "<script>var inline = 1</script></head>")
        self.assert_found(check_accessibility.check, "index.html: console:", "Content Security Policy")

    def test_screenshots(self):
        self.keep_home_page_only()
        with tempfile.TemporaryDirectory() as out:
            asyncio.run(screenshots.take(Site(self.folder), pathlib.Path(out)))
            pictures = sorted(path.name for path in pathlib.Path(out).iterdir())
        self.assertEqual(len(pictures), 6)
        self.assertIn("default-home-360-dark.png", pictures)


class Feeds(SiteTest):
    def test_sound(self):
        self.assert_sound(check_feeds.check)

    def test_feed(self):
        entry = "<entry><id>{}posts/a/</id><title></title><updated>Thursday</updated><link href='./b/'/></entry></feed>"
        self.replace("feed.xml", "</feed>", entry.format(URL))
        self.replace("feed.xml", f'&lt;a href="{URL}"', f'&lt;a href="{URL}gone/"')
        self.replace("feed.xml", "<author><name>Campaign</name></author>", "")
        self.replace("feed.xml", f'{URL}feed.xml', f"{URL}other.xml")
        self.assert_found(check_feeds.check, "has the id of another entry", "needs one title", "“Thursday” is no RFC 3339",
                          "“./b/”, which is not absolute", "neither content nor summary", "gone/index.html, which is missing",
                          "has no author", "its self link")

    def test_broken_xml(self):
        self.write("feed.xml", "<feed>")
        self.write("other.xml", "<rss/>")
        self.assert_found(check_feeds.check, "feed.xml: is not well-formed", "other.xml: is neither")

    def test_sitemap(self):
        self.replace("sitemap.xml", f"<loc>{URL}posts/a/</loc><lastmod>2026-10-01", f"<loc>{URL}old/</loc><lastmod>soon")
        self.replace("sitemap.xml", "</urlset>", f"<url><loc>{URL}gone/</loc></url><url><loc>{URL}</loc></url></urlset>")
        self.assert_found(check_feeds.check, "old/ is not a page to be indexed", "lastmod “soon”", "gone/index.html",
                          f"{URL} appears twice", f"{URL}posts/a/ is missing", "as its translation")

    def test_canonical_and_translations(self):
        self.replace("posts/a/index.html", f"{URL}posts/a/", f"{URL}posts/b/")
        self.replace("old/index.html", f"{URL}posts/a/", f"{URL}old/")
        self.replace("es/index.html", f'<link rel="alternate" hreflang="en" href="{URL}">', "")
        self.assert_found(check_feeds.check, "posts/a/index.html: its canonical address is", "old/index.html: its canonical",
                          f"{URL}: names {URL}es/ as its translation")

    def test_read_at_elsewhere(self):
        self.replace("posts/a/index.html", f"{URL}posts/a/", "https://example.net/a")
        self.assert_found(check_feeds.check, "https://example.net/a, not")
        self.replace("posts/a/index.html", "</main>", '<a href="https://example.net/a">Read at</a></main>')
        self.replace("sitemap.xml", f"<url><loc>{URL}posts/a/</loc><lastmod>2026-10-01</lastmod></url>", "")
        self.assert_sound(check_feeds.check)

    def test_robots_and_redirects(self):
        self.write("robots.txt", "User-agent: Bad\nDisallow: /\nSitemapp: x\n")
        self.write("_redirects", "/old/ /es/ 301\n/gone/ /posts/a/ 301\n/old/ /nowhere/ 301\n/old/ /posts/a/\n")
        self.assert_found(check_feeds.check, "“sitemapp” is no field", "“User-agent: *” is missing", "keeps everyone out",
                          "does not name", "_redirects:1: leads to /es/", "_redirects:2", "_redirects:3", "_redirects:4: is not")


class Hosts(SiteTest):
    def test_sound(self):
        self.assert_sound(check_hosts.check)

    def test_bad_addresses(self):
        self.replace("index.html", "</main>", '<a href="./nowhere/">x</a><a href="/posts/a/">y</a>'
                     '<a href="./posts/a">z</a></main>')
        self.assert_found(check_hosts.check, *(f"{host.__name__} at /: /nowhere/ (named by index.html) answers 404"
                                               for host in check_hosts.HOSTS),
                          "at /campaign/2026/: /http", "answers 301")

    def test_text_without_an_encoding(self):
        self.write("release.txt", "WASHINGTON — Today".encode())
        self.assert_found(check_hosts.check, "nginx at /: /release.txt (named by the folder) is not ASCII")
        self.write("release.txt", "\ufeffWASHINGTON — Today".encode())
        self.assert_sound(check_hosts.check)


class Reproducible(unittest.TestCase):
    def outcome(self, script):
        with tempfile.TemporaryDirectory() as place:
            repository = pathlib.Path(place, "repository")
            for name in (check_reproducible.EXAMPLE, "themes"):
                (repository / name).mkdir(parents=True)
                (repository / name / "file").write_text("x")
            subprocess.run(["git", "init", "--quiet"], cwd=repository, check=True)
            handbill = pathlib.Path(place, "handbill")
            # $7 is the folder after --output.
            handbill.write_text("#!/bin/bash\nset -e\nmkdir -p \"$7\"; out=$7/page\n" + textwrap.dedent(script))
            handbill.chmod(0o755)
            return "\n".join(check_reproducible.check(str(handbill), repository)[0])

    def test_sound(self):
        self.assertEqual(self.outcome('[ -e "$out" ] || echo same > "$out"'), "")

    def test_surroundings(self):
        for leak in ("$TZ", "$LANG", "$PWD", "$(nproc)", "$(date +%N)"):
            self.assertIn("page: differs", self.outcome(f'[ -e "$out" ] || echo "{leak}" > "$out"'), leak)

    def test_second_build_writes(self):
        self.assertIn("second build wrote: page", self.outcome('echo same > "$out"'))

    def test_build_fails_or_litters(self):
        self.assertIn("ended with 1", self.outcome("echo broken; exit 1"))
        self.assertIn("git status", self.outcome('echo x > litter; [ -e "$out" ] || echo same > "$out"'))


class Layers(unittest.TestCase):
    def outcome(self, text, order=("Low", "High"), needs=("Low",)):
        package = {"targets": [{"name": name, "type": "regular", "dependencies":
                                [{"byName": [need, None]} for need in needs] if name == "High" else []} for name in order]}
        with tempfile.TemporaryDirectory() as place:
            for name, lines in (("Low", text), ("High", "import Foundation\nimport Low\n")):
                folder = pathlib.Path(place, "Sources", name)
                folder.mkdir(parents=True)
                (folder / "File.swift").write_text(lines)
            return "\n".join(layers.check(package, pathlib.Path(place, "Sources"))[0])

    def test_sound(self):
        self.assertEqual(self.outcome("// import High\nimport Foundation\n"), "")

    def test_imports(self):
        for line in ("import High", "@testable import High", "public import struct High.Thing"):
            self.assertIn("Low/File.swift:2: Low imports High", self.outcome("\n" + line + "\n"), line)

    def test_order_and_list(self):
        self.assertIn("High needs Low, which does not stand above", self.outcome("", order=("High", "Low")))


class Changed(unittest.TestCase):
    def suites(self, *files):
        def target(name, kind, *needs):
            return {"name": name, "type": kind, "dependencies": [{"byName": [need, None]} for need in needs]}

        package = {"targets": [
            target("Low", "regular"), target("Other", "regular"), target("High", "regular", "Low", "Elsewhere"),
            target("LowTests", "test", "Low"), target("OtherTests", "test", "Other"),
            target("SiteBuildTests", "test", "High"), target("DocumentationTests", "test", "High")]}
        return changed.suites(package, set(files))

    def test_what_a_change_asks_for(self):
        above_low = ["LowTests", "SiteBuildTests", "DocumentationTests"]
        self.assertEqual(self.suites("Sources/Low/Folder/File.swift"), above_low)
        self.assertEqual(self.suites("Sources/Other/File.swift"), ["OtherTests"])
        self.assertEqual(self.suites("Sources/High/File.swift", "Tests/LowTests/Test.swift"), above_low)
        self.assertEqual(self.suites("Tests/OtherTests/Test.swift"), ["OtherTests"])
        self.assertEqual(self.suites("Tests/Example/content/index.md"), ["SiteBuildTests"])
        self.assertEqual(self.suites("README.md"), ["DocumentationTests"])
        self.assertEqual(self.suites("themes/handbill/theme.yaml"), ["SiteBuildTests", "DocumentationTests"])
        self.assertEqual(self.suites("Package.swift"), ["LowTests", "OtherTests", "SiteBuildTests", "DocumentationTests"])
        self.assertEqual(self.suites("content/index.md", ".ci/run"), [])
        self.assertEqual(self.suites(), [])


if __name__ == "__main__":
    unittest.main()
