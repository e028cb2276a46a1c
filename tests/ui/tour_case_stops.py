"""The stops of the tour on the page of a case: its steps, papers, dialogs and assessment."""

from asn_desk.domain.proceedings.steps import StepKind
from ui.cases.counting_dialog import CountingDialog
from ui.shared import dialogs
from ui.shared.dialogs import FormDialog


def _list(tour):
    tour.page("Perkara")
    return tour.window


def _case(stage):
    def go(tour):
        tour.case(stage)
        return tour.window

    return go


def _recorded(tour):
    tour.case("penyampaian").timeline.selected.emit(1)
    tour.settle()
    return tour.window


def _question(tour):
    number = "800.1.6.2/009/BKPSDM/2026"
    text = "Nomor diambil dari agenda dan suratnya tidak dapat diubah lagi. Koreksi tetap tercatat."
    title = "Terbitkan Surat Panggilan I?"
    made = dialogs.question(tour.window, title, text, f"Terbitkan nomor {number}")
    made.open()
    return made


def _correction(tour):
    form = dialogs._OneText("Alasan koreksi", hint="Tetap tercatat.", long=True, required=True)
    made = FormDialog(tour.window, "Koreksi: Pemeriksaan (BAP)", form, "Batalkan langkah ini")
    made.open()
    return made


def _counting(tour):
    case = tour.case("pemeriksaan")
    deadline = tour.desks.office.deadline("berlaku", case.view.case.opened_on)
    made = CountingDialog(tour.window, deadline)
    made.open()
    return made


def _closing(tour):
    tour.case("pemeriksaan").open_step(StepKind.CLOSED)
    tour.settle()
    return tour.window


def _form(stage, kind, *, scrolled=0.0):
    def go(tour):
        case = tour.case(stage)
        case.open_step(kind)
        tour.settle()
        bar = case.step.area.verticalScrollBar()
        bar.setValue(round(bar.maximum() * scrolled))
        return tour.window

    return go


def _replaced(tour):
    case = tour.case("berat")
    case.open_step(StepKind.REMEDY_DECIDED)
    tour.settle()
    case.step.form.result.box.setCurrentIndex(2)
    case.step.form.sanction.options["ST3"].click()
    tour.settle()
    return tour.window


def _assessment(tour):
    case = tour.case("lhp")
    case.frame.beside.setCurrentIndex(1)
    case.assessment.impact.box.setCurrentIndex(2)
    tour.settle()
    return tour.window


def _why(tour):
    case = tour.case("lhp")
    case.frame.beside.setCurrentIndex(0)
    case.step.form.level.link.click()
    return tour.dialog()


def _basis(tour):
    tour.case("berat").papers.basis.click()
    return tour.dialog()


CASE_STOPS = {
    "perkara": {
        "daftar": _list,
        "menunggu": _case("pemeriksaan"),
        "lhp": _case("lhp"),
        "keputusan": _case("keputusan"),
        "penyampaian": _case("penyampaian"),
        "tercatat": _recorded,
        "tutup": _closing,
        "tanya": _question,
        "koreksi": _correction,
        "hitungan": _counting,
    },
    "perkara-berat": {
        "sedang": _case("sedang"),
        "berat": _case("berat"),
        "tim": _form("pemeriksaan", StepKind.TEAM_FORMED),
        "tim-bawah": _form("pemeriksaan", StepKind.TEAM_FORMED, scrolled=0.5),
        "perintah": _form("pemeriksaan", StepKind.ORDERED),
        "pembebasan": _form("pemeriksaan", StepKind.RELEASED),
        "kewenangan": _form("lhp", StepKind.AUTHORITY_REPORTED),
    },
    "perkara-penilaian": {
        "penilaian": _assessment,
        "mengapa": _why,
        "dasar-hukum": _basis,
        "penghukum": _form("lhp", StepKind.REPORTED, scrolled=0.8),
        "pengganti": _replaced,
        "tindak-lanjut": _form("berat", StepKind.FOLLOWED_UP),
        "pindah": _form("pemeriksaan", StepKind.TRANSFERRED),
        "berhenti": _form("pemeriksaan", StepKind.LEFT),
    },
}
"""The stops by part; each gives the widget to look at."""
