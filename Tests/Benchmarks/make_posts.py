"""Writes COUNT posts of a made-up campaign, the same on every machine: headings, lists, a table, a quotation.

usage: make_posts.py COUNT FOLDER
"""

import datetime
import pathlib
import random
import sys

WORDS = """allies appeal board budget call citizens clinic committee community congress council county court
deputies detention evidence families federal hearing jail judge justice letter local mayor meeting members
neighbors office order petition police policy program public records reform report rights rule safety schools
sheriff signers speakers state stories testimony town training trust update visit volunteers voters week
witness workers""".split()
TAGS = ["actions", "counties", "courts", "families", "hearings", "letters", "press", "reports", "states", "victories"]
FIRST_DAY = datetime.date(2010, 1, 4)


def words(chance, count):
    return " ".join(chance.choice(WORDS) for _ in range(count))


def sentence(chance):
    text = words(chance, chance.randint(9, 21)).split()
    mark = chance.choice(["{}", "{}", "{}", "**{}**", "*{}*", "[{}](https://example.org/a)"])
    place = chance.randrange(1, len(text))
    text[place] = mark.format(text[place])
    return " ".join(text).capitalize() + "."


def paragraph(chance):
    return " ".join(sentence(chance) for _ in range(chance.randint(3, 6)))


def post(number):
    chance = random.Random(number)
    day = FIRST_DAY + datetime.timedelta(days=number % 5000)
    rows = "\n".join(f"| {words(chance, 1)} | {chance.randint(1, 99)} |" for _ in range(5))
    return "\n\n".join([
        f"---\ntitle: {words(chance, 5).capitalize()} {number}\ndate: {day}\n"
        f"summary: {words(chance, 12).capitalize()}\ntags: [{', '.join(chance.sample(TAGS, 3))}]\n---",
        paragraph(chance), f"## {words(chance, 4).capitalize()}", paragraph(chance), paragraph(chance),
        "\n".join(f"- {sentence(chance)}" for _ in range(5)),
        f"> {sentence(chance)}\n>\n> — {words(chance, 2).title()}",
        f"### {words(chance, 3).capitalize()}", paragraph(chance),
        f"| county | agreements |\n| --- | --- |\n{rows}", paragraph(chance), paragraph(chance)]) + "\n"


def main():
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        raise SystemExit("usage: make_posts.py COUNT FOLDER")
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(int(sys.argv[1])):
        (folder / f"post-{number:06}.md").write_text(post(number), encoding="utf-8")


if __name__ == "__main__":
    main()
