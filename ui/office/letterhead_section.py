"""Kop surat dan lambang, with the page as it will be printed."""

from typing_extensions import override

from asn_desk.domain.office import Emblem, Office
from asn_desk.services.office import OfficeDesk
from ui.office.emblem_card import EmblemCard
from ui.office.section import SettingsSection
from ui.office.settings_forms import LetterheadForm
from ui.shared.elements import muted_label
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices


class LetterheadSection(SettingsSection):
    """Edits the kop; each emblem is loaded from a PNG, JPEG or SVG, also dropped on its card."""

    title = "Kop surat dan lambang"

    def __init__(self, office: OfficeDesk, *, jobs: Jobs, notices: Notices) -> None:
        form = LetterheadForm()
        super().__init__(
            form,
            office,
            jobs=jobs,
            notices=notices,
            explanation="Contoh surat di kanan mengikuti yang Anda ketik.",
            sample=True,
        )
        self.emblems = {which: EmblemCard(which, office, jobs) for which in Emblem}
        form.add_heading("Lambang")
        for one in self.emblems.values():
            form.add_widget(one)
            one.changed.connect(self._on_emblem_changed)
        form.add_widget(
            muted_label("PNG, JPEG, atau SVG; boleh dijatuhkan di kartunya.", wrap=True)
        )

    @override
    def reload(self) -> None:
        super().reload()
        for one in self.emblems.values():
            one.reload()

    def _on_emblem_changed(self, office: Office) -> None:
        self.notices.success("Lambang tersimpan.")
        self.rebase(office)
        self.saved.emit(office)
