"""The sections that are a form over the office's settings and nothing more."""

from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.office import OfficeDesk
from ui.office.numbering_form import NumberingForm
from ui.office.profile_form import ProfileForm
from ui.office.section import SettingsSection
from ui.shared.elements import button
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices

SAMPLES = (
    LetterKind.SUMMONS_1,
    LetterKind.COACHING,
    LetterKind.DECISION,
    LetterKind.EXAMINATION_MINUTES,
    LetterKind.RECAP_MEMO,
    LetterKind.STATEMENT_CLEAR,
)
"""One of each way a paper is laid out."""


class NumberingSection(SettingsSection):
    """The agenda books with their number patterns, and the codes of the kinds of letter."""

    title = "Penomoran"

    def __init__(self, office: OfficeDesk, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__(
            NumberingForm(office.example_number),
            office,
            jobs=jobs,
            notices=notices,
            explanation="Setiap buku agenda punya nomor urut sendiri, mulai lagi tiap tahun. "
            "Nomor yang sudah terbit tidak berubah.",
            sample=False,
        )


class ProfileSection(SettingsSection):
    """Paper, margins, fonts and the style of signatures."""

    title = "Profil naskah"

    def __init__(self, office: OfficeDesk, *, jobs: Jobs, notices: Notices) -> None:
        form = ProfileForm()
        super().__init__(
            form,
            office,
            jobs=jobs,
            notices=notices,
            explanation="Berlaku untuk naskah yang terbit sesudah disimpan; "
            "naskah yang sudah terbit tetap seperti semula.",
            sample=True,
        )
        self.offer_samples(SAMPLES)
        self.defaults_button = button("Isi nilai baku")
        self.defaults_button.setToolTip("Nilai bawaan program; belum tersimpan sebelum Simpan.")
        self.defaults_button.clicked.connect(lambda _=False: self._on_defaults(form))
        self.buttons.addWidget(self.defaults_button)

    def _on_defaults(self, form: ProfileForm) -> None:
        form.fill_defaults()
        form.changed.emit()
