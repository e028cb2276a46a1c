"""The stops of the tour at statements about discipline: given, refused, for many, the card."""

from tests.ui.tour import SERVED, STAGES


def _of(tour, person_id):
    """Give the card of a reported employee."""
    person = tour.desks.incidents.view(person_id).person
    return tour.desks.employees.card(person.employee_id)


def _statement(purpose, person_id):
    def go(tour):
        papers = tour.page("Pegawai").papers
        papers.state(_of(tour, person_id))
        dialog = tour.dialog()
        dialog.statement_form.choose(purpose)
        dialog.show_paper()
        tour.settle()
        return dialog

    return go


def _many(tour):
    page = tour.page("Pegawai")
    page.papers.state_many(page.list.model.rows[:12])
    dialog = tour.dialog()
    dialog.form.choose("pangkat")
    dialog._pause.stop()
    dialog._on_filled()
    tour.settle()
    return dialog


def _card(tour):
    tour.page("Pegawai").papers.print_card(_of(tour, SERVED["berat"]))
    return tour.dialog()


def _own(tour):
    tour.page("Pegawai").papers.print_own(_of(tour, STAGES["lhp"]))
    return tour.dialog()


def _settings(tour):
    tour.page("Kantor").show_section("Surat pernyataan")
    tour.settle()
    return tour.window


STATEMENT_STOPS = {
    "surat-pernyataan": {
        "boleh": _statement("pensiun", STAGES["lhp"]),
        "ditolak": _statement("jpt", SERVED["berat"]),
        "banyak": _many,
        "kartu": _card,
        "pegawai": _own,
        "setelan": _settings,
    },
}
"""The stops by part; each gives the widget to look at."""
