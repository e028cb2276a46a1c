"""The steps of a case as a clerk takes them at the window, on the day the step is done."""


def opens_case(clerk, name):
    """Open the case of a reported person from the report."""
    clerk.opens("Laporan")
    clerk.row(name)
    clerk.presses("Buka perkara…")
    clerk.presses("Buka perkara")
    clerk.told("Perkara dibuka.")
    clerk.sees("Teruskan ke atasan langsung")


def issues(clerk):
    """Press the button that carries the next number, agree, and see it issued."""
    before = len(clerk.notices.history)
    clerk.presses("Terbitkan nomor")
    clerk.waits_for(lambda: len(clerk.notices.history) > before)
    assert "terbit dengan nomor" in clerk.notices.history[-1].text


def summons(clerk, *, on):
    """Issue a summons with the date the program calls safest."""
    clerk.comes_back(on)
    clerk.reads("PANGGILAN")
    clerk.presses("Pakai tanggal yang aman")
    issues(clerk)


def records_absence(clerk, which, *, on):
    """Issue the minutes of somebody who did not come."""
    clerk.comes_back(on)
    clerk.presses(f"Catat tidak hadir (panggilan {which})")
    issues(clerk)


def examines(clerk, *answers, on, refused=""):
    """Type the answers, the last one for every question left, and issue the BAP."""
    clerk.comes_back(on)
    clerk.waits_for(lambda: clerk.has_field("Jawaban 1"))
    number = 1
    while clerk.has_field(f"Jawaban {number}"):
        clerk.types(f"Jawaban {number}", answers[min(number, len(answers)) - 1])
        number += 1
    if refused:
        clerk.presses("Menolak menandatangani BAP")
        clerk.fills(Alasan_menolak=refused)
    issues(clerk)


def reports(clerk, *, on):
    """Issue the LHP with what weighs for and against."""
    clerk.comes_back(on)
    clerk.fills(Uraian_dampak="Pelayanan terganggu")
    clerk.fills(Hal_yang_memberatkan="Berpakaian dinas", Hal_yang_meringankan="Mengakui")
    clerk.sees("Tingkat hukuman: ringan.")
    issues(clerk)


def decides(clerk, *, on):
    """Issue the decision as the LHP proposes it."""
    clerk.comes_back(on)
    clerk.sees("Hukuman yang dijatuhkan")
    issues(clerk)


def calls(clerk, *, on):
    """Issue the call to receive the decision."""
    clerk.comes_back(on)
    issues(clerk)


def hands_over(clerk, *, on):
    """Issue the minutes of the handing over."""
    clerk.comes_back(on)
    issues(clerk)
