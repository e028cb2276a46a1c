"""The sections that are a form over the office's settings and nothing more."""

from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.office import OfficeDesk
from ui.office.numbering_form import NumberingForm
from ui.office.profile_form import ProfileForm
from ui.office.section import SettingsSection
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices

SAMPLES = (
    LetterKind.SUMMONS_1,
    LetterKind.COACHING,
    LetterKind.DECISION,
    LetterKind.EXAMINATION_MINUTES,
    LetterKind.RECAP_MEMO,
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
        super().__init__(
            ProfileForm(),
            office,
            jobs=jobs,
            notices=notices,
            explanation="Berlaku untuk naskah yang terbit sesudah disimpan; "
            "naskah yang sudah terbit tetap seperti semula.",
            sample=True,
        )
        self.offer_samples(SAMPLES)
