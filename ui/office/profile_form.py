"""The form over the paper profile: paper, type, margins, kop and signature of every letter."""

from dataclasses import replace
from typing import Any, TypeAlias

from typing_extensions import override

from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import (
    HOUR_LABELS,
    PAGE_NUMBERS,
    LetterStyle,
    Margins,
    Paper,
    PaperProfile,
    WordedDate,
)
from ui.office.number_field import NumberField
from ui.office.settings_forms import OfficeForm
from ui.shared.field import Field
from ui.shared.form import CheckField, ChoiceField, Form, LongTextField, TextField

FONTS = (("Arial", "Arial"), ("Bookman", "Bookman Old Style"))
PAPERS = (
    (Paper.A4, "A4 (210 x 297 mm)"),
    (Paper.F4, "F4/Folio (215 x 330 mm)"),
    (Paper.F4_210, "F4 (210 x 330 mm)"),
)
STYLES = (
    (LetterStyle.NEW, "Tujuan di kiri (Permendagri 1/2023)"),
    (LetterStyle.OLD, "Tujuan di kanan (Permendagri 54/2009)"),
)
WORDED = (
    (WordedDate.WORDS, "Dengan kata"),
    (WordedDate.WORDS_AND_FIGURES, "Dengan kata, angkanya dalam kurung"),
    (WordedDate.FIGURES, "Dengan angka"),
)
INITIALS_HINT = (
    "Satu jabatan sebaris, dari yang tertinggi. Yang dicetak hanya jabatan di bawah penanda"
    " tangan; bila dikosongkan, barisnya diisi dengan tangan."
)
HOURS = tuple((label, label) for label in HOUR_LABELS)
NUMBERED = tuple((pattern, pattern.format(n=2)) for pattern in PAGE_NUMBERS)


class MarginFields:
    """Four fields for the margins of a page, in millimetres."""

    def __init__(self, form: Form[Office], heading: str) -> None:
        form.add_heading(heading)
        self.top, self.bottom = _margin("Tepi atas (mm)"), _margin("Tepi bawah (mm)")
        self.left, self.right = _margin("Tepi kiri (mm)"), _margin("Tepi kanan (mm)")
        form.add_row(self.top, self.bottom)
        form.add_row(self.left, self.right)

    def load(self, margins: Margins) -> None:
        """Fill the fields."""
        self.top.set_value(margins.top)
        self.bottom.set_value(margins.bottom)
        self.left.set_value(margins.left)
        self.right.set_value(margins.right)

    def value(self) -> Margins:
        """Give the margins."""
        return Margins(
            top=self.top.value(),
            bottom=self.bottom.value(),
            left=self.left.value(),
            right=self.right.value(),
        )


_Choice: TypeAlias = Field[Any] | MarginFields


class PostsField(Field[tuple[str, ...]]):
    """Several posts, one a line."""

    def __init__(self, words: str, *, hint: str) -> None:
        self._lines = LongTextField(words, lines=5)
        super().__init__(words, self._lines.box, hint=hint)
        self._lines.box.textChanged.connect(self._tell)

    @override
    def value(self) -> tuple[str, ...]:
        lines = self._lines.box.toPlainText().splitlines()
        return tuple(line.strip() for line in lines if line.strip())

    @override
    def _fill(self, value: tuple[str, ...]) -> None:
        self._lines.box.setPlainText("\n".join(value))


class ProfileForm(OfficeForm):
    """How papers are laid out: one field for each choice of the profile, under its name."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: dict[str, _Choice] = {}
        self._add_letters()
        self._add_decisions()
        self._add_statements()
        self._add_kop()
        self._add_signatures()
        self._add_writing()
        self._add_pages()

    @override
    def load(self, value: Office) -> None:
        self._given = value
        for name, field in self._choices.items():
            _load(field, getattr(value.profile, name))

    @override
    def value(self) -> Office:
        old = self._given.profile
        chosen: dict[str, Any] = {name: field.value() for name, field in self._choices.items()}
        kept = {name: one for name, one in chosen.items() if one is not None}
        return replace(self._given, profile=replace(old, **kept))

    def fill_defaults(self) -> None:
        """Fill in the profile the program comes with; nothing is saved by it."""
        given = self._given
        self.load(replace(given, profile=PaperProfile()))
        self._given = given
        self.clear_problems()

    def _row(self, **fields: Field[Any]) -> None:
        """Add fields side by side, each under the name of its choice."""
        self._choices.update(fields)
        self.add_row(*fields.values())

    def _one(self, **field: Field[Any]) -> None:
        self._choices.update(field)
        for each in field.values():
            self.add(each)

    def _add_letters(self) -> None:
        self.add_heading("Surat dan berita acara")
        self._one(letter_paper=ChoiceField("Kertas surat", PAPERS))
        self._one(report_paper=ChoiceField("Kertas laporan pemeriksaan", PAPERS))
        self._one(letter_font=ChoiceField("Huruf surat", FONTS))
        self.letter_size = NumberField("Ukuran huruf (pt)", lowest=10, highest=14)
        self._row(
            letter_size=self.letter_size,
            letter_spacing=NumberField("Jarak baris", lowest=1.0, highest=1.5),
        )
        self._one(letter_style=ChoiceField("Kepala surat dinas", STYLES))
        self.letter_margins = MarginFields(self, "Tepi halaman surat")
        self._choices["letter_margins"] = self.letter_margins

    def _add_decisions(self) -> None:
        self.add_heading("Keputusan")
        self._one(decision_paper=ChoiceField("Kertas keputusan", PAPERS))
        self._one(decision_font=ChoiceField("Huruf keputusan", FONTS))
        self._row(
            decision_size=NumberField("Ukuran huruf (pt)", lowest=10, highest=14),
            decision_spacing=NumberField("Jarak baris", lowest=1.0, highest=1.5),
        )
        self._one(title_in_decisions=CheckField("Keputusan hukuman disiplin memakai TENTANG"))
        self._one(grace_in_decisions=CheckField("DENGAN RAHMAT … juga bila bukan Bupati"))
        self._one(names_in_capitals=CheckField("Nama pegawai dengan huruf kapital di diktum"))
        self._choices["decision_margins"] = MarginFields(self, "Tepi halaman keputusan")

    def _add_statements(self) -> None:
        self.add_heading("Surat pernyataan dan keterangan")
        self._one(statement_paper=ChoiceField("Kertas pernyataan", PAPERS))
        self.statement_margins = MarginFields(self, "Tepi halaman pernyataan")
        self._choices["statement_margins"] = self.statement_margins

    def _add_kop(self) -> None:
        self.add_heading("Kop")
        self.double = CheckField("Garis kop rangkap (tebal di atas tipis)")
        self._one(double_rule=self.double)
        self._one(
            kop_ratio=NumberField("Huruf baris pertama : nama kantor", lowest=0.5, highest=1.0)
        )
        self._row(
            emblem_width=NumberField("Lebar lambang (mm)", lowest=12, highest=30),
            emblem_height=NumberField("Tinggi lambang (mm)", lowest=15, highest=35),
        )

    def _add_signatures(self) -> None:
        self.add_heading("Tanda tangan")
        self._row(
            signature_space=NumberField("Ruang (mm)", lowest=10, highest=60),
            nip_label=TextField("Sebutan NIP", required=True),
            contract_nip_label=TextField("Sebutan nomor PPPK", required=True),
        )
        self.bold = CheckField("Nama penanda tangan tebal")
        self._one(signer_bold=self.bold)
        self._one(signer_underlined=CheckField("Nama penanda tangan bergaris bawah"))
        self._one(signer_centred=CheckField("Blok tanda tangan rata tengah"))
        self._one(nip_spaced=CheckField("NIP ditulis berspasi"))
        self._one(initials=PostsField("Paraf pada lembar pertinggal", hint=INITIALS_HINT))

    def _add_writing(self) -> None:
        self.add_heading("Penulisan")
        self._one(worded_date=ChoiceField("Tanggal berita acara", WORDED))
        self._one(worded_commas=CheckField("Koma di antara hari, tanggal, bulan, dan tahunnya"))
        self._one(grade_with_rank=CheckField("Golongan ruang ditulis di belakang pangkat"))
        self._row(
            hour_label=ChoiceField("Sebutan waktu", HOURS),
            secret_spacing=NumberField("Jarak huruf RAHASIA (pt)", lowest=0, highest=8),
        )

    def _add_pages(self) -> None:
        self.add_heading("Halaman dan rekap")
        self._one(page_number=ChoiceField("Nomor halaman kedua dan seterusnya", NUMBERED))
        self._one(catchword_in_decisions=CheckField("Kata penyambung di kaki halaman keputusan"))
        self._one(catchword_in_letters=CheckField("Kata penyambung di kaki halaman surat"))
        self._one(recap_paper=ChoiceField("Kertas rekap", PAPERS))
        self._row(
            table_font=ChoiceField("Huruf tabel rekap", FONTS),
            table_size=NumberField("Ukuran (pt)", lowest=7, highest=10),
        )


def _load(field: _Choice, value: Any) -> None:
    if isinstance(field, MarginFields):
        field.load(value)
    else:
        field.set_value(value)


def _margin(words: str) -> NumberField:
    return NumberField(words, lowest=15, highest=60)
