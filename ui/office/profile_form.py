"""The form over the paper profile: paper, type, margins, kop and signature of every letter."""

from dataclasses import replace

from typing_extensions import override

from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import PAGE_NUMBERS, LetterStyle, Margins, Paper, PaperProfile
from ui.office.number_field import NumberField
from ui.office.settings_forms import OfficeForm
from ui.shared.form import CheckField, ChoiceField, Form, TextField

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


class ProfileForm(OfficeForm):
    """How papers are laid out."""

    def __init__(self) -> None:
        super().__init__()
        self._add_letters()
        self._add_decisions()
        self._add_statements()
        self._add_kop()
        self.add_heading("Tanda tangan")
        self.space = NumberField("Ruang (mm)", lowest=10, highest=60)
        self.nip_label = TextField("Sebutan NIP", required=True)
        self.contract_label = TextField("Sebutan nomor PPPK", required=True)
        self.add_row(self.space, self.nip_label, self.contract_label)
        self.bold = self.add(CheckField("Nama penanda tangan tebal dan bergaris bawah"))
        self.centred = self.add(CheckField("Blok tanda tangan rata tengah"))
        self.spaced = self.add(CheckField("NIP ditulis berspasi"))
        self.add_heading("Lain-lain")
        self.numbered = self.add(ChoiceField("Nomor halaman kedua dan seterusnya", NUMBERED))
        self.catchword = self.add(CheckField("Kata penyambung di kaki halaman keputusan"))
        self.letter_catchword = self.add(CheckField("Kata penyambung di kaki halaman surat"))
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
        self.centred.set_value(profile.signer_centred)
        self.spaced.set_value(profile.nip_spaced)
        self.double.set_value(profile.double_rule)
        self.catchword.set_value(profile.catchword_in_decisions)
        self.letter_catchword.set_value(profile.catchword_in_letters)
        self._load_layout(profile)
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
            signer_centred=self.centred.value(),
            catchword_in_decisions=self.catchword.value(),
            catchword_in_letters=self.letter_catchword.value(),
            recap_paper=self.recap_paper.value() or old.recap_paper,
        )
        return replace(self._given, profile=self._with_layout(profile))

    def fill_defaults(self) -> None:
        """Fill in the profile the program comes with; nothing is saved by it."""
        given = self._given
        self.load(replace(given, profile=PaperProfile()))
        self._given = given
        self.clear_problems()

    def _load_layout(self, profile: PaperProfile) -> None:
        self.head_style.set_value(profile.letter_style)
        self.letter_spacing.set_value(profile.letter_spacing)
        self.decision_spacing.set_value(profile.decision_spacing)
        self.titled.set_value(profile.title_in_decisions)
        self.numbered.set_value(profile.page_number)
        self.ratio.set_value(profile.kop_ratio)
        self.emblem_width.set_value(profile.emblem_width)
        self.emblem_height.set_value(profile.emblem_height)
        self.statement_paper.set_value(profile.statement_paper)
        self.statement_margins.load(profile.statement_margins)

    def _with_layout(self, profile: PaperProfile) -> PaperProfile:
        return replace(
            profile,
            letter_style=self.head_style.value() or profile.letter_style,
            letter_spacing=self.letter_spacing.value(),
            decision_spacing=self.decision_spacing.value(),
            title_in_decisions=self.titled.value(),
            page_number=self.numbered.value() or profile.page_number,
            double_rule=self.double.value(),
            kop_ratio=self.ratio.value(),
            emblem_width=self.emblem_width.value(),
            emblem_height=self.emblem_height.value(),
            statement_paper=self.statement_paper.value() or profile.statement_paper,
            statement_margins=self.statement_margins.value(),
        )

    def _add_kop(self) -> None:
        self.add_heading("Kop")
        self.double = self.add(CheckField("Garis kop rangkap (tebal di atas tipis)"))
        self.ratio = self.add(
            NumberField("Huruf baris pertama : nama kantor", lowest=0.5, highest=1.0)
        )
        self.emblem_width = NumberField("Lebar lambang (mm)", lowest=12, highest=30)
        self.emblem_height = NumberField("Tinggi lambang (mm)", lowest=15, highest=35)
        self.add_row(self.emblem_width, self.emblem_height)

    def _add_letters(self) -> None:
        self.add_heading("Surat dan berita acara")
        self.letter_paper = self.add(ChoiceField("Kertas surat", PAPERS))
        self.letter_font = self.add(ChoiceField("Huruf surat", FONTS))
        self.letter_size = NumberField("Ukuran huruf (pt)", lowest=10, highest=14)
        self.letter_spacing = NumberField("Jarak baris", lowest=1.0, highest=1.5)
        self.add_row(self.letter_size, self.letter_spacing)
        self.head_style = self.add(ChoiceField("Kepala surat dinas", STYLES))
        self.letter_margins = MarginFields(self, "Tepi halaman surat")

    def _add_decisions(self) -> None:
        self.add_heading("Keputusan")
        self.decision_paper = self.add(ChoiceField("Kertas keputusan", PAPERS))
        self.decision_font = self.add(ChoiceField("Huruf keputusan", FONTS))
        self.decision_size = NumberField("Ukuran huruf (pt)", lowest=10, highest=14)
        self.decision_spacing = NumberField("Jarak baris", lowest=1.0, highest=1.5)
        self.add_row(self.decision_size, self.decision_spacing)
        self.titled = self.add(CheckField("Keputusan hukuman disiplin memakai TENTANG"))
        self.decision_margins = MarginFields(self, "Tepi halaman keputusan")

    def _add_statements(self) -> None:
        self.add_heading("Surat pernyataan dan keterangan")
        self.statement_paper = self.add(ChoiceField("Kertas pernyataan", PAPERS))
        self.statement_margins = MarginFields(self, "Tepi halaman pernyataan")


def _margin(words: str) -> NumberField:
    return NumberField(words, lowest=15, highest=60)
