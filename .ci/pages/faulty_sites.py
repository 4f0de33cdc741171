"""Small sites with one common mistake each, so that messages can be compared as well as pages.

FAULTY maps a mistake's name to what it changes in the sound site SOUND: a text or bytes for each path under
`content/`, or None where the file is taken away. A path that begins with `themes/` is a file of the theme.
"""

TOP = "---\ntitle: A\ndate: 2026-01-01\n"

SOUND = {
    "site.yaml": "title: Test\nurl: https://example.org/\nlanguages: {en: English, es: Español}\nprivacy: about\n",
    "about.md": "---\ntitle: About\n---\n## A part\n\nAbout us.\n",
    "posts/good.md": "---\ntitle: Good\ndate: 2026-02-01\n---\nGood text: {{all}}.\n",
    "posts/draft.md": "---\ntitle: Draft\ndate: 2026-02-01\ndraft: true\n---\nNot done.\n",
    "letters/vote.md": "---\ntitle: Vote\ndate: 2026-02-01\nsignatories: data/signatories/vote.csv\n---\nPlease vote.\n",
    "data/signatories/vote.csv": "member,name,signer\nvalley,,\n,Book Club,\n",
    "data/members.csv": "id,name,other_names\nvalley,Valley Rights Alliance,VRA\ncoast,Coast Coalition,\n",
    "data/figures.yaml": "all: {count: members}\n",
    "data/agreements.yaml": "models: {Task Force Model: On patrol.}\n",
    "data/agreements/2026-05-18.csv": "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA\n"
    "FLORIDA,Baker County Sheriff's Office,County,Baker County,Task Force Model,3/1/2025,https://example.org/1.pdf\n",
}


def post(fields="", text="Text.\n"):
    return {"posts/a.md": f"{TOP}{fields}---\n{text}"}


def setting(lines):
    return {"site.yaml": SOUND["site.yaml"] + lines}


def piece(folder, fields, text="Text.\n"):
    return {f"{folder}/a.md": f"{TOP}{fields}---\n{text}"}


def member(row, header="id,name,kind,state,joined"):
    return {"data/members.csv": f"{header}\nvalley,Valley Rights Alliance,,,\n{row}\n"}


def signer(rows, header="member,name,signer,state"):
    return {"data/signatories/vote.csv": f"{header}\n{rows}\n"}


def agreement(cells, name="2026-05-18.csv"):
    return {f"data/agreements/{name}": SOUND["data/agreements/2026-05-18.csv"] + cells + "\n"}


def block(word, *options):
    return post(text="\n".join([f"```{word}", *options, "```", ""]))


FORM = "notice: We keep it.\nform: "
TARGET = "action: call\ntargets: [{name: Office, phone: 202-555-0100}]\n"

FAULTY = {
    # Files
    "no settings": {"site.yaml": None},
    "stray file": {"press/flyer.pdf": b"%PDF-1.4\n", ".notes.md": "x\n", "posts/appeal.docx": b"PK"},
    "not text": {"posts/a.md": "---\ntitle: Añil\n---\n".encode("latin-1")},
    "control character": {"posts/a.md": "---\ntitle: A\x01B\ndate: 2026-01-01\n---\nText\x02.\n"},
    "two names in one": {"media/Map.txt": "a", "media/map.txt": "b"},
    # Fields
    "colon in a title": {"posts/a.md": "---\ntitle: Update: what changed\ndate: 2026-01-01\n---\nText.\n"},
    "figure in a title": {"posts/a.md": "---\ntitle: {{all}} groups\ndate: 2026-01-01\n---\nText.\n"},
    "tab": setting("brand:\n\tcolor: \"#123456\"\n"),
    "misspelled field": post("sumary: B\nttags: [a]\n"),
    "field twice": post("tags: [a]\ntags: [b]\n"),
    "no title": {"posts/a.md": "---\ndate: 2026-01-01\n---\nText.\n"},
    "no date": {"posts/a.md": "---\ntitle: A\n---\nText.\n"},
    "no front matter": {"posts/a.md": "# An appeal\n"},
    "open front matter": {"posts/a.md": "---\ntitle: A\n"},
    "text for a group": piece("press", "dateline: Raleigh, NC\n"),
    "group for a text": post("summary: {en: A, es: B}\n"),
    "maybe": post("draft: maybe\n"),
    "American date": {"posts/a.md": "---\ntitle: A\ndate: 12/13/2012\n---\nText.\n"},
    "no such day": {"posts/a.md": "---\ntitle: A\ndate: 2026-02-30\n---\nText.\n"},
    "late date": {"posts/a.md": "---\ntitle: A\ndate: 2062-10-20\n---\nText.\n"},
    "slug": post("slug: Call Now!\n"),
    "aliases": post("aliases: [https://example.org/old/, old, /posts/good/]\n"),
    "address without https": post("canonical: www.example.org/appeal\n"),
    "image without words": post("image: {src: ../media/no.png}\n"),
    "related": post("related: [{title: B}, {title: C, url: no.md}]\n"),
    # Settings
    "no url": {"site.yaml": "title: Test\n"},
    "misspelled setting": setting("tagli: B\n"),
    "time zone": setting("time_zone: New York\n"),
    "color": setting("brand: {color: red, logo: media/no.svg}\n"),
    "menu": setting("menu: [posts, abuot]\n"),
    "publisher": setting("publisher: valey\n"),
    "privacy": {"site.yaml": "title: Test\nurl: https://example.org/\nprivacy: privcy\n"},
    "origin": setting("allow_origins: [https://example.org/a]\n"),
    "language": setting("tagline: {fr: Oui}\n"),
    "language code": {"site.yaml": "title: Test\nurl: https://example.org/\nlanguages: {english: English}\n"},
    "language without words": {"site.yaml": "title: T\nurl: https://example.org/\nlanguages: {en: E, fr: F}\n",
                               "about.fr.md": "---\ntitle: A\n---\nB.\n"},
    "language of a file": {"about.fr.md": "---\ntitle: A\n---\nB.\n"},
    "press contact": setting("press: {contacts: [{phone: 555-0142, email: desk}], boilerplate: [no]}\n"),
    # Text, links, images
    "broken links": post(text="[a](no.md) [b](../about.md#no) [c](draft.md) [d](/no/) [e](www.example.org) "
                              "[f](javascript:alert) [g](//example.org/)\n"),
    "broken images": post(text="![a](no.png) ![](../media/a.png) ![b](https://example.com/a.png)\n"),
    "image that is none": {**post(text="![a](../media/a.png)\n"), "media/a.png": b"GIF89a",
                           "media/b.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"},
    "raw HTML": post(text="<center>Call now</center>\n\nA <b>word</b>.\n"),
    "footnote": post(text="Text.\n\n[^a]: A note.\n"),
    "too deep": post(text=">" * 200 + " deep\n"),
    "large table": post(text="|a" * 2000 + "|\n" + "|-" * 2000 + "|\n"),
    "one address twice": post("slug: good\n"),
    "page in the place of a list": {"posts.md": "---\ntitle: A\n---\nB.\n"},
    # Actions
    "action without its kind": piece("actions", "ask: Call.\n"),
    "call without a number": piece("actions", "action: call\ntargets: [{name: Office}]\n"),
    "email without an address": piece("actions", "action: email\ntargets: [{name: Office, email: office}]\n"),
    "come without a day": piece("actions", "action: attend\n"),
    "deadline": piece("actions", TARGET + "deadline: 2025-12-01\n"),
    "days of action": piece("actions", TARGET + "dates: [{date: 2025-01-01}, {date: 2026-05-02, ends: 2026-05-01}]\n"),
    "contact": piece("actions", "action: call\ntargets: [{name: Office, phone: 202-555-01, checked: 2026-05-01, "
                                "hours: {days: workdays, open: 25:00, close: 9}}]\n"),
    "unchecked contact": piece("actions", "action: call\ntargets: [{name: Office, phone: 202-555-0100, "
                                          "checked: 2026-05-01}]\n"),
    "long message": piece("actions", "action: email\ntargets: [{name: Office, email: a@example.org}]\nmessage: |\n"
                          + "  Many words of a long letter.\n" * 90),
    "block in a script": piece("actions", TARGET + "script: |\n  ```map\n  ```\n"),
    # Petitions
    "form without a notice": piece("petitions", "form: {provider: formspree, url: https://formspree.io/f/a, "
                                                "fields: [email]}\n"),
    "form": piece("petitions", FORM + "{provider: formspre, url: http://formspree.io/f/a, fields: [surname, zip]}\n"),
    "form without an address": piece("petitions", FORM + "{provider: post, fields: [email, email, {name: A b}]}\n"),
    "form of another provider": piece("petitions", FORM + "{provider: mailto, url: https://a.example.org/, "
                                                          "fields: [email]}\n"),
    "consent": piece("petitions", FORM + "{provider: netlify, fields: [email], consents: [{id: email}, {text: B}]}\n"),
    "status": piece("petitions", FORM + "{provider: netlify, fields: [email]}\nstatus: closed\ndelivered: {to: B}\n"),
    "goal": piece("petitions", "goal: 5k\nsignatures: {count: 3}\n"),
    "export": piece("petitions", "signatures: {file: data/county.xlsx, count: 3}\n"),
    "block in a petition": piece("petitions", "", "```map\n```\n"),
    # Letters and their tables
    "letter's table": piece("letters", "signatories: signatories/vote.csv\nsign_on: {until: 2025-01-01}\n"),
    "table that no letter names": {"data/signatories/other.csv": "name\nB\n"},
    "letter's count": {"letters/vote.md": SOUND["letters/vote.md"].replace(
        "signatories:", "signatures: {count: 1, as_of: 2026-01-01}\nsignatories:")},
    "signed twice": signer("valley,,,\n,Valley Rights Alliance,,\n,Book Club,,\n,The Book Club,,"),
    "nearly a member": signer(",Valey Rights Aliance,,\nvaley,,,"),
    "nobody signed": signer(",,,NC\n,,,"),
    "private columns": signer("valley,,,NC,a@example.org,202-555-0100", "member,name,signer,state,Email,Home phone"),
    # Press
    "type": piece("press", "type: news\ncontacts: [{name: Desk, telephone: 1}]\n"),
    "advisory without an event": piece("press", "type: advisory\n"),
    "event": piece("press", "type: advisory\nevent: {starts: 2026-11-10 20:00, ends: 2026-11-10 18:00}\n"),
    "embargo": piece("press", "embargo: 2026-11-09 06:00\n"),
    "dateline": piece("press", "dateline: {city: Springfield}\n"),
    "letter": piece("press", "letter: letters/votes.md\nabout: [Valley Rights Alliance]\n"),
    "corrections": piece("press", "corrections: [{date: 2025-01-01, text: B}, {date: 2027-01-01, text: C}, {text: D}]\n"),
    # Members and other tables
    "member twice": member("valley,Other,,,"),
    "member": member("AAI USA,,,Alabamma,13/13/2012"),
    "columns": {"data/members.csv": "id,title,notes,,Other names,other_names\nvalley,A,b,c,d,e\n"},
    "row": {"data/members.csv": "id,name,about\nvalley,Valley,Works, and more\ncoast,Coast\n"},
    "quote": {"data/members.csv": "id,name\nvalley,\"Valley\ncoast,Coast\n"},
    "empty table": {"data/members.csv": ""},
    "Excel's encoding": {"data/members.csv": "id,name\nvalley,Añil\n".encode("cp1252")},
    "renamed workbook": {"data/members.csv": b"PK\3\4" + bytes(40)},
    # Agreements, figures, claims
    "agreement": agreement("FLORDIA,Lake Sheriff,County,Lake Conty,Task Force Modle,13/13/2025,https:/a.example.org/1\n"
                           "FLORIDA,Clay Sheriff,County,Clay Conty,Task Force Model,3/1/2025,"),
    "agreement twice": agreement("FLORIDA,Baker County Sheriff’s Office,County,Baker County,Task Force Model,3/1/2025,"),
    "kind of an agreement": agreement("FLORIDA,Clay Sheriff,County,Clay County,Task Force Modle,3/1/2025,"),
    "workbook": {"data/agreements/2026-05-18.csv": None, "data/agreements/2026-05-18.xlsx": b"PK\3\4" + bytes(40)},
    "name of a table": agreement("", "may.csv"),
    "columns of a table": {"data/agreements/2026-05-18.csv": "STATE,AGENCY NAME,KIND\nFLORIDA,A,B\n"},
    "fewer agreements": agreement("".join(f"OHIO,Ohio {n} Police,,,Task Force Model,,\n" for n in range(9)),
                                  "2026-01-01.csv"),
    "correction": {"data/agreements.yaml": "models: {Task Force Model: A}\ncorrections: {florida/no: {county: B}}\n"},
    "totals": {"data/totals.csv": "date,active,pending,source\n2026-13-01,148,,\n2026-05-18,about 150,,\n"},
    "figures": {"data/figures.yaml": "all: {count: members}\na: {count: agreement}\nb: {count: agreements, as_of: "
                                     "1999-01-01}\nc: {total: active}\nd: {distinct: kind, count: members}\n"},
    "filter": {"data/figures.yaml": "all: {count: members, where: {model: A, scope: world, state: Alabamma}}\n"},
    "unknown figure": post(text="There are {{al}} of {{nothing}}.\n"),
    "claims": post("claims: {Two groups: {figure: all, over: 5}, No words: {figure: al, is: 1}, Three: {figure: all}}\n",
                   "Two groups. Three.\n"),
    # Blocks
    "blocks with options": block("agreements limit=5"),
    "misspelled blocks": post(text="```agreement\n```\n\n```Members\n```\n"),
    "options of a block": block("agreements", "limit: 0", "sort: agncy", "columns: [stat]", "where: {kind: faith}"),
    "empty block": block("agreements", "where: {model: Task Force}"),
    "block without its data": {**block("map"), "data/agreements.yaml": None, "data/agreements/2026-05-18.csv": None},
    "block of a letter": block("signatories", "letter: letters/votes.md"),
    # Themes
    "name in a template": {"themes/handbill/templates/post.mustache": "<p>{{titel}} {{body_html}} {{{title}}}</p>\n"},
    "open section": {"themes/handbill/templates/post.mustache": "{{#tags}}{{title}\n"},
    "partial": {"themes/handbill/templates/post.mustache": "{{> foter}}{{t.hom}}\n"},
    "template that loads from elsewhere": {
        "themes/handbill/templates/post.mustache": "<img src=\"https://example.com/a.png\" alt=\"\">\n"},
    "no template": {"themes/handbill/templates/post.mustache": None},
    "no words": {"themes/handbill/strings/es.yaml": "home: Inicio\n", "about.es.md": "---\ntitle: A\n---\nB.\n"},
}
