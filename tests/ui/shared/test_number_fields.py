import pytest

from ui.shared.number_fields import CountField, MoneyField, read_rupiah, rupiah


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1.250.000", 1_250_000),
        ("1250000", 1_250_000),
        ("Rp 1.250.000,00", 1_250_000),
        ("rp. 500,-", 500),
        ("1 250 000", 1_250_000),
        ("0", 0),
    ],
)
def test_amounts_are_read_as_people_write_them(typed, amount):
    assert read_rupiah(typed) == amount


@pytest.mark.parametrize("typed", ["", "1.25", "1,250,000", "dua", "-5", "1" * 13, "12.50.000"])
def test_what_is_no_amount_is_never_guessed(typed):
    assert read_rupiah(typed) is None


def test_an_amount_is_written_with_dots():
    assert rupiah(1_250_000) == "1.250.000"


@pytest.fixture
def money(qtbot):
    field = MoneyField("Gaji pokok", required=True)
    qtbot.addWidget(field)
    return field


def test_an_amount_is_said_back_in_words(money, qtbot):
    with qtbot.waitSignal(money.changed):
        money.line.setText("1250000")
    assert money.in_words.text() == "satu juta dua ratus lima puluh ribu rupiah"
    money.line.editingFinished.emit()
    assert money.line.text() == "1.250.000"
    money.line.editingFinished.emit()
    assert money.check()


def test_what_is_wrong_with_an_amount_is_said(money):
    assert money.problem() == "Isi gaji pokok."
    money.line.setText("1.25")
    assert money.problem().startswith("“1.25” bukan jumlah rupiah.")
    money.line.editingFinished.emit()
    money.set_required(False)
    money.set_value(None)
    assert money.problem() == ""
    money.set_value(5000)
    assert money.value() == 5000


def test_a_count_keeps_within_its_bounds(qtbot):
    field = CountField("Kelas", least=1, most=17, required=True)
    qtbot.addWidget(field)
    assert field.problem() == "Isi kelas."
    with qtbot.waitSignal(field.changed):
        field.line.setText("18")
    assert field.value() is None
    assert field.problem() == "Tulis angka 1 sampai dengan 17."
    field.set_value(7)
    assert (field.value(), field.problem()) == (7, "")
    field.set_value(None)
    field.set_required(False)
    assert field.problem() == ""
