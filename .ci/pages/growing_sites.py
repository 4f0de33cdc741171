"""Small sites of any size, each growing in one respect, to see that no cost grows faster than its cause.

PARTS maps a name to a function that gives the files of such a site with `n` of the things, by their paths.
"""

SITE = "title: Test\nurl: https://example.org/\nlanguages: {en: English, es: Español}\n"


def piece(number, fields="", text="Text.", title="Piece"):
    """Pieces are a day apart, so that no list sorts only by address."""
    return (f"---\ntitle: {title} {number}\ndate: {2000 + number // 336 % 25}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}\n"
            f"{fields}---\n{text}\n")


def name(number):
    """A name of five letters for each of four digits, so that all are of one length and none is near another."""
    words = ("alder", "birch", "cedar", "dogwd", "elder", "figus", "guava", "hazel", "ilexy", "junip")
    return " ".join(words[int(digit)] for digit in f"{number:04}").title()


def media(n):
    """Files in media/, one for each post that links to it."""
    return {f"media/file-{i}.txt": "x" for i in range(n)} | {
        f"posts/media-{i}.md": piece(i, text=f"[x](../media/file-{i}.txt)") for i in range(n)}


def letters(n):
    """Letters, each with a table of its own."""
    return {f"letters/l{i}.md": piece(i, f"signatories: data/signatories/t{i}.csv\n") for i in range(n)} | {
        f"data/signatories/t{i}.csv": f"name\n{name(i)}\n" for i in range(n)}


def signatures(n):
    """Members, and a letter with as many signatures by others."""
    return {"data/members.csv": "id,name\n" + "".join(f"m{i},Local {name(i)}\n" for i in range(n)),
            "letters/many.md": piece(1, "signatories: data/signatories/many.csv\n"),
            "data/signatories/many.csv": "name\n" + "".join(f"Circle of {name(i)}\n" for i in range(n))}


def members(n):
    """Members, each of which wrote a post and signed a letter."""
    return {"data/members.csv": "id,name,state\n" + "".join(f"m{i},{name(i)},FL\n" for i in range(n)),
            "letters/members.md": piece(1, "signatories: data/signatories/members.csv\n"),
            "data/signatories/members.csv": "member\n" + "".join(f"m{i}\n" for i in range(n))} | {
        f"posts/members-{i}.md": piece(i, f"authors: [m{i}]\n") for i in range(n)}


def tags(n):
    """Posts, each with a tag of its own and with one that all have."""
    return {f"posts/tags-{i}.md": piece(i, f"tags: [{name(i)}, all]\n") for i in range(n)}


def aliases(n):
    """Posts, each with an old address."""
    return {f"posts/aliases-{i}.md": piece(i, f"aliases: [/old/a{i}/]\n") for i in range(n)}


def translations(n):
    """Posts in two languages."""
    return {f"posts/translations-{i}{end}.md": piece(i) for i in range(n) for end in ("", ".es")}


def links(n):
    """Posts, each with a link to a file that is not there."""
    return {f"posts/links-{i}.md": piece(i, text=f"[x](q{i}.md)") for i in range(n)}


def figures(n):
    """Figures, each used and claimed by a post."""
    return {"data/totals.csv": "date,pending\n2020-01-01,1\n",
            "data/figures.yaml": "".join(f"f{i}: {{total: pending}}\n" for i in range(n))} | {
        f"posts/figures-{i}.md": piece(i, f"claims: {{one: {{figure: f{i}, is: 1}}}}\n", f"There is one, {{{{f{i}}}}}.")
        for i in range(n)}


def agreements(n):
    """Agreements of as many agencies on two days, of which one in twenty changes."""
    header = "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA\n"
    row = "FLORIDA,{} Police Department,Municipality,,Task Force Model,{}/1/2020,\n"
    return {"data/agreements.yaml": "models: {Task Force Model: On patrol.}\n"} | {
        f"data/agreements/202{day}-01-01.csv": header + "".join(
            row.format(name(i) + (" City" if i % 20 == day else ""), 1 if i % 20 else day) for i in range(n))
        for day in (5, 6)}


def unknown_figures(n):
    """Figures, and posts that each name one that is not there."""
    return {"data/figures.yaml": "".join(f"f{i}: {{count: members}}\n" for i in range(n))} | {
        f"posts/unknown-{i}.md": piece(i, text=f"{{{{g{i}}}}}") for i in range(n)}


def unknown_members(n):
    """Members, and press releases that each name one that is not there."""
    return {"data/members.csv": "id,name\n" + "".join(f"m{i},{name(i)}\n" for i in range(n))} | {
        f"press/unknown-{i}.md": piece(i, f"about: [n{i}]\n") for i in range(n)}


def claims(n):
    """A post with claims."""
    words = "".join(f"  Words {name(i)}: {{figure: f, is: 1}}\n" for i in range(n))
    return {"data/totals.csv": "date,pending\n2020-01-01,1\n", "data/figures.yaml": "f: {total: pending}\n",
            "posts/claims.md": piece(1, f"claims:\n{words}", "\n\n".join(f"Words {name(i)}." for i in range(n)))}


def unused_corrections(n):
    """Agreements, and as many corrections that fit none."""
    return agreements(n) | {"data/agreements.yaml": "models: {Task Force Model: On patrol.}\ncorrections:\n" + "".join(
        f"  florida/{name(i).lower().replace(' ', '-')}-constable: {{county: Clay County}}\n" for i in range(n))}


# The parts whose sites have errors, so that they are never built.
FAULTY = {"links", "unknown_figures", "unknown_members"}

PARTS = {part.__name__: part for part in
         (media, letters, signatures, members, tags, aliases, translations, links, figures, agreements,
          unknown_figures, unknown_members, claims, unused_corrections)}


def write(folder, names, n):
    """A site with the parts of these names; no two of them may write the same file."""
    files = {"site.yaml": SITE}
    for part in names:
        more = PARTS[part](n)
        if files.keys() & more.keys():
            raise ValueError(f"{names} write the same files: {sorted(files.keys() & more.keys())}")
        files |= more
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
