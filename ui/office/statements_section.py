"""Surat pernyataan: for which years the register can be relied on, validity and paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from typing_extensions import override

from asn_desk.domain.office import Office
from asn_desk.services.office import OfficeDesk
from ui.office.profile_form import PAPERS, MarginFields
from ui.office.section import SettingsSection
from ui.office.settings_forms import OfficeForm
from ui.shared.form import CheckField, ChoiceField
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.number_fields import CountField

FIRST_YEAR = 1975
LONGEST = 60
KNOWN = (
    "Tahun pertama yang semua hukuman disiplinnya sudah dicatat di sini. Selama kosong, setiap"
    " surat pernyataan mengingatkan agar arsip kertas diperiksa juga; surat tetap dapat terbit."
)
VALID = "Dibiarkan kosong: surat tidak menyebut masa berlakunya."


class StatementsForm(OfficeForm):
    """What the office sets about statements of somebody's discipline."""

    def __init__(self, *, today: Callable[[], date]) -> None:
        super().__init__()
        self.since = self.add(
            CountField(
                "Register lengkap sejak tahun", least=FIRST_YEAR, most=today().year, hint=KNOWN
            )
        )
        self.months = self.add(
            CountField("Masa berlaku surat (bulan)", least=1, most=LONGEST, hint=VALID)
        )
        self.stamped = self.add(CheckField("Surat pernyataan pegawai diberi kotak meterai"))
        self.paper = self.add(ChoiceField("Kertas", PAPERS))
        self.margins = MarginFields(self, "Tepi halaman")

    @override
    def load(self, value: Office) -> None:
        self._given = value
        self.since.set_value(value.register_since)
        self.months.set_value(value.statement_months or None)
        self.stamped.set_value(value.own_statement_stamped)
        self.paper.set_value(value.profile.statement_paper)
        self.margins.load(value.profile.statement_margins)

    @override
    def value(self) -> Office:
        old = self._given.profile
        profile = replace(
            old,
            statement_paper=self.paper.value() or old.statement_paper,
            statement_margins=self.margins.value(),
        )
        return replace(
            self._given,
            profile=profile,
            register_since=self.since.value(),
            statement_months=self.months.value() or 0,
            own_statement_stamped=self.stamped.value(),
        )


class StatementsSection(SettingsSection):
    """The settings of statements, without a sample."""

    title = "Surat pernyataan"

    def __init__(
        self, office: OfficeDesk, *, jobs: Jobs, notices: Notices, today: Callable[[], date]
    ) -> None:
        super().__init__(
            StatementsForm(today=today),
            office,
            jobs=jobs,
            notices=notices,
            explanation="Surat pernyataan dan surat keterangan hukuman disiplin. Keperluan dan"
            " masanya diatur di halaman Aturan, tabel Surat pernyataan.",
            sample=False,
        )
