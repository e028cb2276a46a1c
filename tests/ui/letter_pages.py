"""The desks of the page of letters, from the desks of an office."""

from ui.letters.letter_desks import LetterDesks


def letter_desks(desks):
    return LetterDesks(
        letters=desks.letters,
        numbers=desks.numbers,
        registers=desks.registers,
        signing=desks.signing,
    )
