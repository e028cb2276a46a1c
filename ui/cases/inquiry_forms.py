"""The forms of the examination: forwarding, summons, absence, the minutes."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.working_time import Deadline
from ui.cases.counting_dialog import show_counting
from ui.cases.list_fields import LinesField
from ui.cases.questions_field import QuestionsField
from ui.cases.step_form import StepForm
from ui.shared import theme
from ui.shared.elements import label, link_button
from ui.shared.form import CheckField, DateField, LongTextField, TextField, TimeField


class ForwardedForm(StepForm):
    """The report goes to the direct superior."""

    @override
    def build(self) -> None:
        self.ask("superior_id", self.person("Atasan langsung yang dituju"))
        self.ask(
            "answer_by",
            DateField("Jawaban ditunggu sampai", today=self.tools.today, required=True),
        )
        self.ask_signer()


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
        self.ask_official(
            "examiner_id",
            "Menghadap kepada (pemeriksa)",
            regent="Bupati sendiri yang memeriksa, sebagai atasan langsung",
            always=False,
        )
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
        self.ask_official(
            "examiner_id",
            "Pemeriksa",
            regent="Bupati sendiri yang memeriksa, sebagai atasan langsung",
            always=False,
        )
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
