"""The small campaign that check_campaign builds and tries out: its content, and what its pages must then say.

Every text is invented; numbers and addresses are the ones reserved for examples.
"""

import pathlib
import subprocess

NOW = "2026-10-20T12:00:00Z"
URL = "https://example.org/campaign/"

CALL = "actions/call-the-governor/index.html"
WRITE = "actions/write-the-board/index.html"
POST = "petitions/end-the-agreement/index.html"
FORMSPREE = "petitions/no-new-agreements/index.html"
BY_MAIL = "petitions/sign-by-mail/index.html"
SHEET = "petitions/no-new-agreements/sheet/index.html"
LETTER = "letters/to-the-county/index.html"
ADVISORY = "press/rally/index.html"
PAGES = (CALL, WRITE, POST, FORMSPREE, BY_MAIL, SHEET, LETTER, ADVISORY)

# One blank in three spellings, and one without words.
NAME_SPELLINGS = ("[YOUR NAME]", "[Your Name]", "[your name]")
SCRIPT = ("Hello, my name is [YOUR NAME] and I live at ____ in this county.",
          "Please end the agreement, says [Your Name].", "Thank you from \\[your name\\].")
VOICEMAIL = "This is [Your Name] from ____. Please call me back."

SUBJECT = "End it: 100% & more?"
MESSAGE = ("Dear members of the board,", "", "Please end the agreement & its “addendum” + all that follows.",
           "It costs 100% more than it brings.", "", "Yours,", "[Your Name]")
RECIPIENTS = ("board@example.org", "clerk+public@example.org")

PHONES = ("tel:+12025550142", "tel:+12025550143")
FORM_URL = "https://forms.example.net/sign?campaign=1"
FORMSPREE_URL = "https://formspree.io/f/abcdwxyz"
FIELDS = {"first_name": "Ana", "last_name": "Núñez & Co", "email": "ana@example.org", "union_local": "Local 5"}
OPTIONAL_FIELDS = {"comment": "First line\nsecond line"}
CONSENTS = {"updates": False, "pass_on": True}
FORMSPREE_FIELDS = {"first_name": "Ana", "email": "ana@example.org", "postal_code": "20001"}

SITE = f"""
title: End it here
tagline: A campaign for the checks
url: {URL}
time_zone: America/New_York
publisher: cra
privacy: privacy
press:
  contacts: [{{name: Press desk, phone: 202-555-0144, email: press@example.org}}]
"""

CONTENT = {
    "site.yaml": SITE,
    "index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    "privacy.md": "---\ntitle: Privacy\n---\n\nNothing is kept.\n",
    "data/members.csv": "id,name,kind,scope,state,city\n"
                        "cra,County Rights Alliance,Coalition,local,GA,Macon\n"
                        "fcl,Friends of the County Line,Charity,state,GA,Atlanta\n",
    "data/signatories/county.csv": "member,signer,role,date\ncra,Ana Núñez,Chair,2026-09-01\nfcl,Lee Park,,2026-09-02\n",
    "actions/call-the-governor.md": f"""---
title: Call the governor
date: 2026-10-01
summary: Two calls that take five minutes.
action: call
ask: Call the governor and the night desk
targets:
  - name: The governor’s office
    role: Front desk
    phone: 202-555-0142
    hours: {{days: mon-fri, open: "09:00", close: "17:00", time_zone: America/New_York}}
    checked: 2026-10-15
  - name: The night desk
    phone: 202-555-0143
    hours:
      - {{days: mon-fri, open: "08:00", close: "24:00", time_zone: America/Los_Angeles}}
      - {{days: sat-sun, open: "10:00", close: "14:00", time_zone: America/Los_Angeles}}
    checked: 2026-10-15
dates:
  - {{date: 2026-11-07, label: First day of calls}}
  - {{date: 2026-11-14 10:00, ends: 2026-11-14 12:00, label: Second day of calls, place: Town hall}}
script: |
  {SCRIPT[0]}

  {SCRIPT[1]}

  {SCRIPT[2]}
voicemail: {VOICEMAIL}
after: Tell a friend.
---

Why these calls matter.
""",
    "actions/write-the-board.md": f"""---
title: Write to the board
date: 2026-10-02
summary: One email to two people.
action: email
targets:
  - {{name: The board, email: {RECIPIENTS[0]}, checked: 2026-10-15}}
  - {{name: The clerk, email: {RECIPIENTS[1]}, checked: 2026-10-15}}
deadline: 2026-12-01
subject: "{SUBJECT}"
message: |
{"".join(f"  {line}".rstrip() + chr(10) for line in MESSAGE)}---

Why this email matters.
""",
    "petitions/end-the-agreement.md": f"""---
title: End the agreement
date: 2026-10-03
summary: A petition to the county.
to: [{{name: The county, role: Commissioners}}]
excerpt: We ask the county to end its agreement.
goal: 500
signatures: {{count: 120, as_of: 2026-10-18}}
form:
  provider: post
  url: {FORM_URL}
  fields:
    - first_name
    - last_name
    - email
    - {{name: union_local, label: Your union local}}
    - {{name: comment, required: false}}
  consents:
    - {{id: updates, text: Send me news by email., required: false}}
    - {{id: pass_on, text: Hand my name to the county., required: true}}
notice: The alliance keeps your name until the petition is handed over.
---

The rest of the letter, from [Your Name].
""",
    "petitions/no-new-agreements.md": f"""---
title: No new agreements
date: 2026-10-04
summary: A petition to sign on paper too.
to: [{{name: The state}}]
excerpt: We ask the state to sign no new agreements.
form: {{provider: formspree, url: "{FORMSPREE_URL}", fields: [first_name, email, postal_code]}}
notice: The alliance keeps your name until the petition is handed over.
status: open
---

{"A paragraph of the letter that says a little more than the one before it did. " * 12}
""",
    "petitions/sign-by-mail.md": """---
title: Sign by mail
date: 2026-10-05
summary: A petition that is signed with an email.
to: [{name: The state}]
excerpt: We ask the state to listen.
form: {provider: mailto, email: petition@example.org}
notice: The alliance keeps your name until the petition is handed over.
---

The second paragraph.

Signed, [Your Name]
""",
    "letters/to-the-county.md": """---
title: A letter to the county
date: 2026-10-06
summary: Organizations write to the county.
to: [{name: The county}]
excerpt: We write to you together.
signatories: data/signatories/county.csv
sign_on: {until: 2026-12-01, form: "mailto:letter@example.org"}
---

The rest of what we write.
""",
    "press/rally.md": """---
title: A rally at the town hall
date: 2026-10-19
summary: The alliance holds a rally.
type: advisory
dateline: {city: Macon, state: GA}
event:
  starts: 2026-11-14 10:00
  ends: 2026-11-14 12:00
  place: Town hall, Macon
  who: County Rights Alliance
  what: A rally against the agreement
---

The rally begins at ten.
""",
}


def write_content(folder):
    for name, text in CONTENT.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip("\n"), encoding="utf-8")


def build(program, themes, folder):
    """Builds the campaign in `folder` and gives the site's folder; ends the check if the program refuses it."""
    content, output = pathlib.Path(folder, "content"), pathlib.Path(folder, "site")
    write_content(content)
    command = [program, "build", "--content", content, "--themes", themes, "--output", output, "--now", NOW]
    outcome = subprocess.run(command, capture_output=True, text=True)
    if outcome.returncode:
        raise SystemExit(f"{program} does not build the campaign:\n{outcome.stdout}{outcome.stderr}")
    return output
