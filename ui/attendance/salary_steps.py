"""The four steps by which a salary is stopped, in words: who did what, and what is due."""

from asn_desk.domain.attendance.salary_letters import SalaryLetterKind
from asn_desk.domain.dates import long_date
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.attendance.attendance import AttendanceView, SalaryDecisionDue
from ui.shared.theme import Meaning

Step = tuple[Meaning, str]
_STOPPING = (SalaryLetterKind.STOP, SalaryLetterKind.STOP_DECISION)


def salary_steps(view: AttendanceView) -> tuple[Step, ...]:
    """Say how far the stop of a salary is: told, verified, proposed, decided."""
    stop = view.stopped
    if stop is None:
        return ()
    made = {one.kind: one for one in view.letters if not one.voided and one.kind in _STOPPING}
    decided = made.get(SalaryLetterKind.STOP_DECISION)
    if decided is not None and decided.stop_id == stop.id:
        last = (Meaning.DONE, f"4. Keputusan kuasa pengguna anggaran nomor {decided.number}")
    else:
        last = (Meaning.DUE, "4. Keputusan kuasa pengguna anggaran belum ditetapkan")
    return (
        (Meaning.DONE, "1. Atasan memberitahukan ketidakhadiran"),
        (Meaning.DONE, f"2. Kepegawaian memverifikasi {stop.days} hari kerja berturut-turut"),
        (Meaning.DONE, f"3. Usul kepada kuasa pengguna anggaran nomor {stop.number}"),
        last,
    )


def decision_told(due: SalaryDecisionDue) -> str:
    """Say above the form what the decision does, and what it follows."""
    proposal = due.proposal
    usul = f"Menindaklanjuti surat usul nomor {proposal.number}"
    if due.kind is LetterKind.SALARY_RESUME_DECISION:
        return f"{usul}: keputusan penghentian gaji dicabut dan gajinya dibayarkan kembali."
    return (
        f"{usul}: gaji dihentikan mulai {long_date(proposal.effective_from)}. Keputusan ini bukan"
        " hukuman disiplin; penomorannya mengikuti buku keputusan perangkat daerah."
    )


def decision_words(due: SalaryDecisionDue) -> str:
    """Name the button that makes the decision."""
    resumes = due.kind is LetterKind.SALARY_RESUME_DECISION
    return "Keputusan pencabutan…" if resumes else "Keputusan KPA…"
