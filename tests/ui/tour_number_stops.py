"""The stops of the tour among numbers and books."""

from asn_desk.domain.office import Book


def _held(tour):
    numbers = tour.desks.numbers
    if not numbers.reserved(2026):
        numbers.reserve(Book.LETTERS, 2026, many=2, purpose="undangan", holder="Bidang C")


def _tool(ask):
    def go(tour):
        _held(tour)
        getattr(tour.page("Surat").numbers, ask)()
        return tour.dialog()

    return go


def _register(tour):
    tour.page("Keputusan").print_register()
    return tour.dialog()


def _choice(tour):
    _held(tour)
    case = tour.case("pemeriksaan")
    number = case.step.number
    number.link.click()
    number.field.box.setCurrentIndex(number.field.box.count() - 1)
    return tour.window


NUMBER_STOPS = {
    "nomor": {
        "pesan": _tool("ask_reservation"),
        "kosong": _tool("show_empty"),
        "agenda": _tool("print_agenda"),
        "register": _register,
        "pilih": _choice,
    },
}
