"""The stops of the tour along the guide of the first run, its steps and its sample data."""

from functools import partial

OFFER = "Siapkan kantor (panduan awal)"
STEPS = ("kop", "penanda-tangan", "penomoran", "jam-kerja", "pegawai", "pengguna")


def _guide(tour, place):
    """Open the guide from the search box, at one of its pages."""
    tour.page("Beranda")
    next(one for one in tour.window._offers() if one.title == OFFER).do()
    wizard = tour.dialog()
    wizard._show(place)
    tour.settle()
    return wizard


def _sample(tour):
    """Show sample data being made, and stopped."""
    wizard = _guide(tour, 0)
    tour.under_way(wizard, "Menyiapkan data contoh")
    return wizard


SETUP_STOPS = {
    "panduan": {
        "sambutan": partial(_guide, place=0),
        **{name: partial(_guide, place=at) for at, name in enumerate(STEPS, start=1)},
        "akhir": partial(_guide, place=len(STEPS) + 1),
        "contoh": _sample,
    },
}
