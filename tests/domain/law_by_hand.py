"""The law a second time, written out by hand from the regulation: slow, obvious, apart.

Nothing here is read from the tables of the program; the tests compare both.
"""

MATRIX = """
3a - - 11(1)a:UK,INS,NEG
3b - 10(1)a:UK,INS 11(1)b:NEG
3c 9(1)a:UK 10(1)b:INS 11(1)c:NEG
3d 9(1)b:UK 10(1)c:INS 11(1)d:NEG
3e 9(1)c:UK 10(1)d:INS 11(1)e:NEG
3f 9(1)d:UK 10(1)e:INS 11(1)f:NEG
3g 9(1)e:UK 10(1)f:INS 11(1)g:NEG
3h 9(1)f:UK 10(1)g:INS 11(1)h:NEG
4a - 10(2)a: -
4b - 10(2)b: -
4c 9(2)a:UK 10(2)c:INS 11(2)a:NEG
4d - 10(2)d:INS 11(2)b:NEG
4e - 10(2)e: 11(2)c:
4f - - -
4g 9(2)c:UK 10(2)g:INS -
4h 9(2)d:UK 10(2)h:INS -
4i - - 11(2)e:
5a - - 14a:
5b - - 14b:
5c - - 14c:
5d - - 14c:
5e - - 14d:
5f 12a:UK 13a:INS 14e:NEG
5g - 13b:UK,INS 14f:NEG
5h 12b:UK 13c:INS -
5i 12c:UK 13d:INS -
5j 12d:UK 13f:INS -
5k - - 14g:
5l - - 14h:
5m - 13e:INS -
5n.1 - - -
5n.2 - 13g: -
5n.3 - - 14i:
5n.4 - - 14i:
5n.5 - - 14i:
5n.6 - - 14i:
5n.7 - - 14i:
pp10 - - 41:
"""
"""PP 94/2021: provision, then ringan, sedang, berat as article:impacts."""

SENTENCES = {
    "ringan": ["R1", "R2", "R3"],
    "sedang": ["ST1", "ST2", "ST3"],
    "berat": ["B1", "B2", "B3"],
}
LIGHTEST_FIRST = ["R1", "R2", "R3", "ST1", "ST2", "ST3", "B1", "B2", "B3"]
LADDER = [
    (3, "R1"),
    (4, "R2"),
    (7, "R3"),
    (11, "ST1"),
    (14, "ST2"),
    (17, "ST3"),
    (21, "B1"),
    (25, "B2"),
    (28, "B3"),
]
"""From how many days on; ten in a row are the last row whatever the total."""
LEVELS = ["ringan", "sedang", "berat"]


def level_by_hand(provision, impact):
    """The level of one provision at one impact, read off the table; None without a row."""
    for line in MATRIX.split("\n"):
        if line.split(" ")[0] != provision:
            continue
        for level, cell in zip(LEVELS, line.split(" ")[1:], strict=True):
            impacts = cell.partition(":")[2]
            if cell != "-" and (impacts == "" or impact in impacts.split(",")):
                return level
    return None


def ladder_by_hand(days, run):
    """The sanction absence brings a PNS in the transition: Pasal 9, 10 and 11 read aloud."""
    reached = [code for least, code in LADDER if days >= least]
    if run >= 10:
        return "B3"
    return reached[-1] if reached else None


def permitted_by_hand(provisions, impact, *, days=0, run=0, last=None):
    """Every sanction a PNS of PP 94/2021 may be given, lightest first; no 4e, which asks the post.

    The heaviest violation alone counts (Pasal 35 ayat (1)); repetition must be heavier than the
    last sanction, in the next level if its own has none left (ayat (2)).
    """
    by_ladder = ladder_by_hand(days, run) if "4f" in provisions else None
    found = [level_by_hand(one, impact) for one in provisions if one != "4f"]
    heights = [LEVELS.index(one) for one in found if one]
    ladder_height = next((n for n, one in enumerate(LEVELS) if by_ladder in SENTENCES[one]), None)
    heights += [ladder_height] if ladder_height is not None else []
    if not heights:
        return []
    top = max(heights)
    allowed = list(SENTENCES[LEVELS[top]])
    if ladder_height == top:
        others = [one for one in found if one == LEVELS[top]]
        least = LIGHTEST_FIRST.index(by_ladder)
        allowed = [one for one in allowed if LIGHTEST_FIRST.index(one) >= least]
        allowed = allowed if others else [by_ladder]
    if last is None:
        return allowed
    above = LIGHTEST_FIRST[LIGHTEST_FIRST.index(last) + 1 :]
    heavier = [one for one in allowed if one in above]
    if heavier or not above:
        return heavier
    next_level = next(level for level in LEVELS if above[0] in SENTENCES[level])
    return [one for one in above if one in SENTENCES[next_level]]


def working_day_by_hand(since, days, free, weekdays):
    """The nth working day after a day: walk on, strike out what is free, count the rest."""
    day = since.toordinal()
    left = days
    while left > 0:
        day += 1
        date = since.fromordinal(day)
        if date.weekday() in weekdays and date not in free:
            left -= 1
    return since.fromordinal(day)
