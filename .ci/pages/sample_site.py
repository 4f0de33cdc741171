"""A tiny site in which every check finds nothing, for the checks' own tests to break."""

import pathlib
import shutil
import tempfile
import unittest

from built_site import Site

URL = "https://example.org/campaign/"


def page(root, path, body, head="", language="en", alternates=()):
    """A page at `path` (such as posts/a/), whose way to the site's root is `root`."""
    links = "".join(f'<link rel="alternate" hreflang="{other}" href="{address}">\n' for other, address in alternates)
    return f"""<!DOCTYPE html>
<html lang="{language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Page</title>
<link rel="canonical" href="{URL}{path}">
{links}<link rel="stylesheet" href="{root}assets/site.css">
<link rel="icon" href="{root}media/icon.svg">
{head}</head>
<body>
<main>
<h1 id="heading">Heading</h1>
{body}
</main>
</body>
</html>
"""


def redirect(path, target, canonical):
    return f"""<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url={target}">
<title>Moved</title>
<link rel="canonical" href="{URL}{canonical}">
</head>
<body><main><h1>Moved</h1><p><a href="{target}">Moved here</a></p></main></body>
</html>
"""


BOTH = (("en", URL), ("es", URL + "es/"))
FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>{URL}</id><title>Campaign</title><updated>2026-10-01T12:00:00Z</updated>
<author><name>Campaign</name></author>
<link rel="self" href="{URL}feed.xml"/><link href="{URL}"/>
<entry><id>{URL}posts/a/</id><title>A</title><updated>2026-10-01T08:00:00-04:00</updated>
<link href="{URL}posts/a/"/><content type="html">&lt;a href="{URL}"&gt;Home&lt;/a&gt;</content></entry>
</feed>
"""
SITEMAP = f"""<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>{URL}</loc><xhtml:link rel="alternate" hreflang="en" href="{URL}"/>
<xhtml:link rel="alternate" hreflang="es" href="{URL}es/"/></url>
<url><loc>{URL}es/</loc><xhtml:link rel="alternate" hreflang="en" href="{URL}"/>
<xhtml:link rel="alternate" hreflang="es" href="{URL}es/"/></url>
<url><loc>{URL}posts/a/</loc><lastmod>2026-10-01</lastmod></url>
</urlset>
"""
FILES = {
    "index.html": page("./", "", '<p><a href="./posts/a/#heading">A post</a>, <a href="./es/">español</a>,\n'
                       '<a href="./members.csv">members</a></p>', alternates=BOTH),
    "es/index.html": page("../", "es/", '<p><a href="../">English</a></p>', language="es", alternates=BOTH),
    "posts/a/index.html": page("../../", "posts/a/", '<p><a href="../../">Home</a></p>'),
    "old/index.html": redirect("old/", "../posts/a/", "posts/a/"),
    "404.html": page(URL, "404.html", f'<p><a href="{URL}">Home</a></p>'),
    "assets/site.css": ":root { color-scheme: light dark }\n"
                       "body { color: light-dark(black, white); background: light-dark(white, black) }\n"
                       "a { color: inherit; margin-block: 0 }\n"
                       "@media (width >= 40rem) { :is(a, b):hover { cursor: url(../media/icon.svg), auto } }\n",
    "media/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>\n',
    "members.csv": "id,name\na,A\n",
    "feed.xml": FEED,
    "sitemap.xml": SITEMAP,
    "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {URL}sitemap.xml\n",
    "_redirects": "/old/ /posts/a/ 301\n",
    "_headers": "/*\n  Content-Security-Policy: default-src 'self'\n",
}


class SiteTest(unittest.TestCase):
    """Gives each test a sound site in a folder of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="handbill-sample-"))
        self.addCleanup(shutil.rmtree, self.folder)
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def replace(self, name, old, new):
        text = (self.folder / name).read_text(encoding="utf-8")
        self.assertIn(old, text)
        self.write(name, text.replace(old, new))

    def assert_sound(self, check):
        self.assertEqual(check(Site(self.folder)).problems, [])

    def assert_found(self, check, *expected):
        """Every one of `expected` is part of a problem that the check reports."""
        problems = "\n".join(check(Site(self.folder)).problems)
        for part in expected:
            self.assertIn(part, problems)
