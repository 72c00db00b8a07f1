#!/usr/bin/env python3
"""Writes icons.tsv of the drawing kit. Run by hand when the icons are taken anew; the build does not need it.

    make_icons.py TABLER LUCIDE PHOSPHOR > bundles/render/src/main/resources/icons/icons.tsv

The arguments are the unpacked npm packages @tabler/icons, lucide-static and @phosphor-icons/core. The shapes are Tabler's; of the
other two only tags are taken, for icons of the same name.
"""
import json
import os
import re
import sys

DROPPED_CATEGORIES = {"Brand", "Letters", "Numbers", "Laundry", "Text", "Zodiac"}
KEPT_NAMES = set(
    "link code quote quotes language list list-check list-details list-numbers signature vocabulary at highlight indent-increase"
    " first-aid-kit map-pin coin-bitcoin ".split()
)
# signs of interfaces, and what no slide needs
DROPPED_NAMES = re.compile(
    r"^(brand|hand-middle|hand-little|xxx$|bong$|poo$|pokeball$|mickey$|lego$|michelin|pacman$|xd$|steam$|device-(nintendo|imac|ipad|airpods|airtag|vision)"
    r"|letter|number|a-b|box-align|border|layout-align|layout-distribute|arrow-(guide|ramp|rotary|roundabout|bear|elbow|autofit)"
    r"|badge-\dk|square-f\d|multiplier|play-card|rewind|time-duration|math-.*-(divide|plus|minus|floor)|percentage-\d|row|column"
    r"|corner|axis|spacing|transition|transform|topology|tallymark|chevrons?|caret|cap|radius|skew|scan|viewport|window|xbox"
    r"|playstation|table-|signal|circuit-|clock-hour|antenna-bars|battery-vertical|currency-dogecoin|test-pipe|sort|text|view-360"
    r"|zoom|wallpaper|hand-[a-z]+-(left|right)|brightness|mood-(bitcoin|cog|pin|share|up|x|minus|plus|edit|search|dollar)"
    r"|(circle|square|hexagon|rectangle|octagon|pentagon|triangle)(-rounded)?-)(?!check$|line$|bar$|pie$)"
)
# marks on another icon that say what a button does; on people they say who somebody is
MARKS = set(
    "bolt cancel code cog down exclamation minus pause pin question share up x off spark edit discount move back copy bitcoin dot"
    " dashed to disabled".split()
)


def is_dropped(name, names):
    base, _, last = name.rpartition("-")
    marked = last in MARKS and base in names and not base.startswith("user")
    return marked or last == "off" or DROPPED_NAMES.match(name)


def number(value):
    text = ("%.3f" % float(value)).rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def circle(a):
    x, y, r = (number(a[k]) for k in ("cx", "cy", "r"))
    return f"M{number(float(x) - float(r))} {y}a{r} {r} 0 1 0 {number(2 * float(r))} 0a{r} {r} 0 1 0 {number(-2 * float(r))} 0"


def path(nodes):
    parts = []
    for kind, a in nodes:
        if kind == "path" and a.get("stroke") != "none":
            parts.append(a["d"])
        elif kind == "circle":
            parts.append(circle(a))
        elif kind != "path":
            return None
    joined = " ".join(p if p[0] == "M" else "M" + p[1:] for p in parts)
    return short(joined)


ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
NUMBER = re.compile(r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
FLAG = re.compile(r"[\s,]*([01])")


def short(data):
    """The same path with three decimals at most, single blanks, and each command's letter written."""
    out = []
    at = 0
    command = ""
    while at < len(data):
        if data[at] in " ,\t\n":
            at += 1
            continue
        if data[at].isalpha():
            command = data[at]
            at += 1
        elif command in "Mm":
            command = "l" if command == "m" else "L"
        numbers = []
        for i in range(ARGUMENTS[command.upper()]):
            match = (FLAG if command in "Aa" and i in (3, 4) else NUMBER).match(data, at)
            numbers.append(number(match.group(1)))
            at = match.end()
        out.append(command + " ".join(numbers))
    return "".join(out)


def phosphor(folder):
    text = open(os.path.join(folder, "dist/index.mjs"), encoding="utf-8").read()
    found = {}
    for match in re.finditer(r'name: "([^"]+)".*?tags: \[(.*?)\]', text, re.S):
        found[match.group(1)] = re.findall(r'"([^"*]+)"', match.group(2))
    return found


def clean(tags, name):
    words = name.split("-")
    kept = []
    for tag in tags:
        tag = re.sub(r"\s+", " ", str(tag)).strip().lower()
        if 1 < len(tag) < 30 and re.fullmatch(r"[a-z][a-z0-9 '&.-]*", tag) and tag not in words and tag not in kept:
            kept.append(tag)
    return kept


def main(tabler, lucide, phosphor_folder):
    icons = json.load(open(os.path.join(tabler, "icons.json"), encoding="utf-8"))
    nodes = json.load(open(os.path.join(tabler, "tabler-nodes-outline.json"), encoding="utf-8"))
    more = [json.load(open(os.path.join(lucide, "tags.json"), encoding="utf-8")), phosphor(phosphor_folder)]
    print("# Tabler Icons (MIT), on a grid of 24 px, to be drawn with lines of 2 px; written by tools/icons/make_icons.py")
    print("# name\tcategory\ttags\tpath data")
    for name in sorted(icons):
        icon = icons[name]
        category = icon["category"]
        drawn = path(nodes[name]) if name in nodes else None
        if not drawn or name not in KEPT_NAMES and (category in DROPPED_CATEGORIES or is_dropped(name, icons)):
            continue
        tags = list(icon["tags"])
        for other in more:
            tags += other.get(name, [])
        print("\t".join([name, category.lower(), ",".join(clean(tags, name)[:24]), drawn]))


main(*sys.argv[1:])
