"""One small form per kind of step before and after the judgement."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.steps import StepKind
from asn_desk.domain.working_time import Deadline
from ui.cases.counting_dialog import show_counting
from ui.cases.judgement_forms import DecidedForm, ReportedForm
from ui.cases.list_fields import LinesField
from ui.cases.questions_field import QuestionsField
from ui.cases.step_form import StepForm
from ui.cases.tools import FormTools
from ui.shared import theme
from ui.shared.elements import label, link_button
from ui.shared.form import CheckField, ChoiceField, DateField, LongTextField, TextField, TimeField


class ForwardedForm(StepForm):
    """The report goes to the direct superior."""

    @override
    def build(self) -> None:
        self.ask("superior_id", self.person("Atasan langsung yang dituju"))
        self.ask(
            "answer_by",
            DateField("Jawaban ditunggu sampai", today=self.tools.today, required=True),
        )


class SafeDate(QWidget):
    """The date that is safe under both readings of the seven days, one click away."""

    def __init__(self) -> None:
        super().__init__()
        self.deadline: Deadline | None = None
        self.words = label(look="small")
        self.use = link_button("Pakai")
        self.use.setAccessibleName("Pakai tanggal yang aman")
        self.why = link_button("Mengapa?")
        self.why.setAccessibleName("Mengapa tanggal ini?")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.words)
        layout.addWidget(self.use)
        layout.addWidget(self.why)
        layout.addStretch(1)
        self.why.clicked.connect(lambda _=False: self._on_why())
        self.hide()

    def show_deadline(self, deadline: Deadline) -> None:
        """Show another date."""
        self.deadline = deadline
        self.words.setText(f"Paling aman {short_day_date(deadline.day)}")
        self.show()

    def _on_why(self) -> None:
        if self.deadline is not None:
            show_counting(self, self.deadline)


class SummonedForm(StepForm):
    """A summons to be examined: by whom, when, where."""

    @override
    def build(self) -> None:
        self.ask("examiner_id", self.person("Menghadap kepada (pemeriksa)"))
        exam_on = DateField("Tanggal pemeriksaan", today=self.tools.today, required=True)
        self.exam_on = exam_on
        self.ask_row(exam_on=exam_on, exam_at=TimeField("Jam (WIB)", required=True))
        self.safe = SafeDate()
        self.add_widget(self.safe)
        self.ask("place", TextField("Tempat", required=True))
        self.ask("bring", TextField("Yang harus dibawa", placeholder="misalnya surat tugas"))
        self.safe.use.clicked.connect(lambda _=False: self._use_safe())
        self.on.changed.connect(self._ask_safe)

    @override
    def settle(self) -> None:
        self._ask_safe()

    def _ask_safe(self) -> None:
        day = self.on.value()
        if day is not None:
            self.tools.jobs.run(
                lambda: self.tools.deadline("panggilan", day),
                done=self.safe.show_deadline,
                failed=lambda _: self.safe.hide(),
                latest=f"aman-{id(self)}",
            )

    def _use_safe(self) -> None:
        if self.safe.deadline is not None:
            self.exam_on.set_value(self.safe.deadline.day)
            self.changed.emit()


class AbsentForm(StepForm):
    """Somebody summoned did not come; the minutes say how long he was waited for."""

    on_words = "Tanggal tidak hadir"

    @override
    def build(self) -> None:
        self.ask_row(
            waited_from=TimeField("Ditunggu mulai (WIB)", required=True),
            waited_until=TimeField("Sampai (WIB)", required=True),
        )
        self.ask(
            "received_on",
            DateField(
                "Panggilan diterima tanggal",
                today=self.tools.today,
                hint="Kosongkan bila tanda terimanya belum ada.",
            ),
        )
        self.ask("reason", TextField("Alasan yang disampaikan", hint="Kosong: tanpa keterangan."))
        self.ask("witnesses", LinesField("Saksi"))


class ExaminedForm(StepForm):
    """The examination, typed live, and the refusal to sign its minutes."""

    on_words = "Tanggal pemeriksaan"

    @override
    def build(self) -> None:
        self.ask("examiner_id", self.person("Pemeriksa"))
        self.ask("exam_at", TimeField("Mulai jam (WIB)", required=True))
        self.ask("place", TextField("Tempat", required=True))
        self.ask("virtual", CheckField("Pemeriksaan secara virtual"))
        self.questions = self.ask("questions", QuestionsField("Tanya jawab"))
        self.ask("remark", LongTextField("Catatan pemeriksa", lines=2))
        self.refused = self.ask(
            "refused",
            CheckField(
                "Menolak menandatangani BAP",
                hint="BAP tetap sah (PP 94/2021 Pasal 32 ayat (2)).",
            ),
        )
        self.refusal = self.ask("refusal_reason", TextField("Alasan menolak"))
        self.refused.changed.connect(self.settle)

    @override
    def settle(self) -> None:
        self.refusal.setVisible(self.refused.value())

    @override
    def focus_first_empty(self) -> None:
        self.questions.focus_first_empty()


class CalledForm(StepForm):
    """A summons to receive the decision."""

    @override
    def build(self) -> None:
        self.ask("before_id", self.person("Menghadap kepada"))
        self.ask_row(
            meet_on=DateField("Tanggal menghadap", today=self.tools.today, required=True),
            meet_at=TimeField("Jam (WIB)", required=True),
        )
        self.ask("place", TextField("Tempat", required=True))


class HandedOverForm(StepForm):
    """The decision is handed over, or its receipt refused before witnesses."""

    on_words = "Tanggal penyampaian"

    @override
    def build(self) -> None:
        self.add_widget(
            label(
                "Untuk teguran lisan: tegurannya diucapkan saat penyampaian, dan berita acara "
                "memuatnya.",
                "small",
                wrap=True,
            )
        )
        self.ask("deliverer_id", self.person("Yang menyampaikan"))
        self.ask_row(at=TimeField("Jam (WIB)", required=True))
        self.ask("place", TextField("Tempat", required=True))
        self.refused = self.ask("refused", CheckField("Menolak menerima keputusan"))
        self.refusal = self.ask("refusal_reason", TextField("Alasan menolak"))
        self.witnesses = self.ask("witnesses", LinesField("Saksi"))
        self.refused.changed.connect(self.settle)

    @override
    def settle(self) -> None:
        self.refusal.setVisible(self.refused.value())


class MissedHandoverForm(StepForm):
    """Somebody called to receive the decision did not come."""

    on_words = "Tanggal tidak hadir"

    @override
    def build(self) -> None:
        self.ask("note", LongTextField("Keterangan", lines=2))


class SentForm(StepForm):
    """The decision goes to the employee's address."""

    @override
    def build(self) -> None:
        self.ask("address", LongTextField("Alamat tujuan", required=True, lines=2))
        self.ask("receipt_number", TextField("Nomor resi"))


class ArrivedForm(StepForm):
    """The decision arrived; from this day the fifteen working days run."""

    on_words = "Tanggal diterima di alamat"

    @override
    def build(self) -> None:
        self.ask("proof", TextField("Bukti terima", placeholder="misalnya lacak kiriman, nama"))


class ContestedForm(StepForm):
    """Keberatan or banding administratif was filed."""

    on_words = "Tanggal diajukan"

    @override
    def build(self) -> None:
        remedies = [("keberatan", "Keberatan"), ("banding", "Banding administratif")]
        self.ask("remedy", ChoiceField("Upaya administratif", remedies))
        self.ask("number", TextField("Nomor surat", required=True))


class RemedyDecidedForm(StepForm):
    """The remedy was decided."""

    on_words = "Tanggal putusan"

    @override
    def build(self) -> None:
        results = [
            ("memperkuat", "Memperkuat keputusan"),
            ("memperingan", "Memperingan hukuman"),
            ("memperberat", "Memperberat hukuman"),
            ("mengubah", "Mengubah keputusan"),
            ("membatalkan", "Membatalkan keputusan"),
        ]
        self.ask("result", ChoiceField("Isi putusan", results))
        self.ask("number", TextField("Nomor putusan", required=True))


class FinishedForm(StepForm):
    """The sanction is served."""

    on_words = "Tanggal selesai"

    @override
    def build(self) -> None:
        self.ask("note", LongTextField("Keterangan", lines=2))


class ClosedForm(StepForm):
    """The case ends without a sanction."""

    on_words = "Tanggal ditutup"

    @override
    def build(self) -> None:
        self.ask("reason", LongTextField("Alasan penutupan", required=True, lines=3))


FORMS: dict[StepKind, type[StepForm]] = {
    StepKind.FORWARDED: ForwardedForm,
    StepKind.SUMMONED_1: SummonedForm,
    StepKind.ABSENT_1: AbsentForm,
    StepKind.SUMMONED_2: SummonedForm,
    StepKind.ABSENT_2: AbsentForm,
    StepKind.EXAMINED: ExaminedForm,
    StepKind.REPORTED: ReportedForm,
    StepKind.DECIDED: DecidedForm,
    StepKind.CALLED: CalledForm,
    StepKind.HANDED_OVER: HandedOverForm,
    StepKind.MISSED_HANDOVER: MissedHandoverForm,
    StepKind.SENT: SentForm,
    StepKind.ARRIVED: ArrivedForm,
    StepKind.CONTESTED: ContestedForm,
    StepKind.REMEDY_DECIDED: RemedyDecidedForm,
    StepKind.FINISHED: FinishedForm,
    StepKind.CLOSED: ClosedForm,
}
"""The form of every step that can be recorded."""


def form_for(kind: StepKind, tools: FormTools) -> StepForm:
    """Give an empty form for a step; fill it with `load`."""
    return FORMS[kind](kind, tools)
