"""Forms over the office's settings: letterhead and paper profile."""

from dataclasses import replace

from typing_extensions import override

from asn_desk.domain.office import Letterhead, Margins, Office, Paper
from ui.office.number_field import NumberField
from ui.shared.form import CheckField, ChoiceField, Form, LongTextField, TextField

FONTS = (("Arial", "Arial"), ("Bookman", "Bookman Old Style"))
PAPERS = (
    (Paper.A4, "A4 (210 x 297 mm)"),
    (Paper.F4, "F4/Folio (215 x 330 mm)"),
    (Paper.F4_210, "F4 (210 x 330 mm)"),
)


class OfficeForm(Form[Office]):
    """A form over a part of the office's settings."""

    def __init__(self) -> None:
        super().__init__()
        self._given = Office()

    def rebase(self, office: Office) -> None:
        """Take newer settings below what is typed here."""
        self._given = office


class LetterheadForm(OfficeForm):
    """The kop of this office and how the office calls itself."""

    def __init__(self) -> None:
        super().__init__()
        self.add_heading("Kop surat")
        self.government = self.add(TextField("Pemerintah daerah", required=True))
        self.lines = self.add(
            LongTextField(
                "Nama kantor di kop",
                required=True,
                lines=2,
                hint="Satu baris di kop, satu baris di sini.",
            )
        )
        self.address = self.add(LongTextField("Alamat", lines=2))
        self.contacts = self.add(TextField("Telepon, pos-el, laman"))
        self.add_heading("Kantor")
        self.office_name = self.add(TextField("Nama kantor", required=True))
        self.short_name = TextField("Singkatan", required=True)
        self.town = TextField("Kota surat", required=True)
        self.add_row(self.short_name, self.town)
        self.region = TextField("Daerah", required=True)
        self.regent_title = TextField("Sebutan kepala daerah", required=True)
        self.add_row(self.region, self.regent_title)
        self.head_post = self.add(TextField("Jabatan kepala kantor", required=True))
        self.circular = self.add(LongTextField("Surat edaran yang diawasi", required=True, lines=2))

    @override
    def load(self, value: Office) -> None:
        self._given = value
        head = value.letterhead
        self.government.set_value(head.government)
        self.lines.set_value("\n".join(head.lines))
        self.address.set_value(head.address)
        self.contacts.set_value(head.contacts)
        self.office_name.set_value(value.name)
        self.short_name.set_value(value.short_name)
        self.town.set_value(value.town)
        self.region.set_value(value.region)
        self.regent_title.set_value(value.regent_title)
        self.head_post.set_value(value.head_post)
        self.circular.set_value(value.circular)

    @override
    def value(self) -> Office:
        lines = tuple(line.strip() for line in self.lines.value().splitlines() if line.strip())
        return replace(
            self._given,
            letterhead=Letterhead(
                government=self.government.value(),
                lines=lines,
                address=self.address.value(),
                contacts=self.contacts.value(),
            ),
            name=self.office_name.value(),
            short_name=self.short_name.value(),
            town=self.town.value(),
            region=self.region.value(),
            regent_title=self.regent_title.value(),
            head_post=self.head_post.value(),
            circular=self.circular.value(),
        )


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


class ProfileForm(OfficeForm):
    """How papers are laid out."""

    def __init__(self) -> None:
        super().__init__()
        self._add_letters()
        self._add_decisions()
        self.add_heading("Tanda tangan")
        self.space = NumberField("Ruang (mm)", lowest=10, highest=60)
        self.nip_label = TextField("Sebutan NIP", required=True)
        self.contract_label = TextField("Sebutan nomor PPPK", required=True)
        self.add_row(self.space, self.nip_label, self.contract_label)
        self.bold = self.add(CheckField("Nama penanda tangan tebal dan bergaris bawah"))
        self.spaced = self.add(CheckField("NIP ditulis berspasi"))
        self.add_heading("Lain-lain")
        self.double = self.add(CheckField("Garis kop rangkap (tebal di atas tipis)"))
        self.catchword = self.add(CheckField("Kata penyambung di kaki halaman keputusan"))
        self.recap_paper = self.add(ChoiceField("Kertas rekap", PAPERS))

    @override
    def load(self, value: Office) -> None:
        self._given = value
        profile = value.profile
        self.letter_paper.set_value(profile.letter_paper)
        self.letter_font.set_value(profile.letter_font)
        self.letter_size.set_value(profile.letter_size)
        self.letter_margins.load(profile.letter_margins)
        self.decision_paper.set_value(profile.decision_paper)
        self.decision_font.set_value(profile.decision_font)
        self.decision_size.set_value(profile.decision_size)
        self.decision_margins.load(profile.decision_margins)
        self.space.set_value(profile.signature_space)
        self.nip_label.set_value(profile.nip_label)
        self.contract_label.set_value(profile.contract_nip_label)
        self.bold.set_value(profile.signer_bold_underlined)
        self.spaced.set_value(profile.nip_spaced)
        self.double.set_value(profile.double_rule)
        self.catchword.set_value(profile.catchword_in_decisions)
        self.recap_paper.set_value(profile.recap_paper)

    @override
    def value(self) -> Office:
        old = self._given.profile
        profile = replace(
            old,
            letter_paper=self.letter_paper.value() or old.letter_paper,
            letter_font=self.letter_font.value() or old.letter_font,
            letter_size=self.letter_size.value(),
            letter_margins=self.letter_margins.value(),
            decision_paper=self.decision_paper.value() or old.decision_paper,
            decision_font=self.decision_font.value() or old.decision_font,
            decision_size=self.decision_size.value(),
            decision_margins=self.decision_margins.value(),
            signature_space=self.space.value(),
            nip_label=self.nip_label.value(),
            contract_nip_label=self.contract_label.value(),
            signer_bold_underlined=self.bold.value(),
            nip_spaced=self.spaced.value(),
            double_rule=self.double.value(),
            catchword_in_decisions=self.catchword.value(),
            recap_paper=self.recap_paper.value() or old.recap_paper,
        )
        return replace(self._given, profile=profile)

    def _add_letters(self) -> None:
        self.add_heading("Surat dan berita acara")
        self.letter_paper = self.add(ChoiceField("Kertas surat", PAPERS))
        self.letter_font = ChoiceField("Huruf surat", FONTS)
        self.letter_size = NumberField("Ukuran huruf (pt)", lowest=10, highest=14)
        self.add_row(self.letter_font, self.letter_size)
        self.letter_margins = MarginFields(self, "Tepi halaman surat")

    def _add_decisions(self) -> None:
        self.add_heading("Keputusan")
        self.decision_paper = self.add(ChoiceField("Kertas keputusan", PAPERS))
        self.decision_font = ChoiceField("Huruf keputusan", FONTS)
        self.decision_size = NumberField("Ukuran huruf (pt)", lowest=10, highest=14)
        self.add_row(self.decision_font, self.decision_size)
        self.decision_margins = MarginFields(self, "Tepi halaman keputusan")


def _margin(words: str) -> NumberField:
    return NumberField(words, lowest=5, highest=60)
