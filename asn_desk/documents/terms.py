"""The words a wording may use: the facts of a letter under the office's own Indonesian names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from asn_desk.documents import (
    copy_terms,
    correspondence_terms,
    decision_terms,
    examination_terms,
    recap_terms,
    salary_terms,
    statement_terms,
)
from asn_desk.documents.filters import DATE_STYLE
from asn_desk.documents.hands import deciding_post
from asn_desk.documents.term_values import BLANK, Spelling
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers import (
    copy_facts,
    recap_letter_facts,
    salary_facts,
    statement_facts,
    team_facts,
)
from asn_desk.domain.papers import letter_facts as of
from asn_desk.domain.papers.letters import Frame

Terms = Mapping[str, object]

_WRITERS: Mapping[type, Callable[..., dict[str, object]]] = {
    of.SummonsFacts: examination_terms.summons,
    of.AbsenceFacts: examination_terms.absence,
    of.ExaminationFacts: examination_terms.examination,
    of.ReportFacts: examination_terms.report,
    team_facts.TeamFacts: examination_terms.team,
    team_facts.OrderFacts: examination_terms.order,
    team_facts.ReleaseFacts: examination_terms.release,
    of.AuthorityFacts: examination_terms.authority,
    of.DecisionFacts: decision_terms.decision,
    of.ReceiptSummonsFacts: decision_terms.receipt_summons,
    of.HandoverFacts: decision_terms.handover,
    of.DispatchFacts: decision_terms.dispatch,
    of.ForwardingFacts: correspondence_terms.forwarding,
    of.ReferralFacts: correspondence_terms.referral,
    of.CoachingFacts: correspondence_terms.coaching,
    of.SatpolReplyFacts: correspondence_terms.reply,
    salary_facts.SalaryStopFacts: correspondence_terms.salary_stop,
    salary_facts.SalaryResumeFacts: correspondence_terms.salary_resume,
    salary_facts.SalaryStopDecisionFacts: salary_terms.stop_decision,
    salary_facts.SalaryResumeDecisionFacts: salary_terms.resume_decision,
    recap_letter_facts.RecapLetterFacts: recap_terms.recap_letter,
    copy_facts.CopyFacts: copy_terms.certified_copy,
    statement_facts.StatementFacts: statement_terms.statement,
    statement_facts.EmployeeStatementFacts: statement_terms.employee_statement,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """Turns facts into the terms of a wording, in the way the profile writes numbers."""

    profile: PaperProfile

    def terms(self, frame: Frame, facts: of.Facts | copy_facts.CopyFacts) -> Terms:
        """Return everything the wording of a letter with these facts may name."""
        spelling = Spelling(profile=self.profile)
        return {**self._frame(frame, spelling), **_WRITERS[type(facts)](facts, spelling)}

    def _frame(self, frame: Frame, spelling: Spelling) -> dict[str, object]:
        signer = frame.signer
        behalf = signer.on_behalf_of.casefold().startswith("bupati")
        return {
            "nomor": (frame.draft_number or BLANK) if frame.number is None else frame.number,
            "tanggal_surat": frame.on,
            "kota": frame.place,
            "penanda_tangan": {
                "nama": signer.name,
                "nip": spelling.nip(signer.nip),
                "pangkat": signer.rank,
                "jabatan": deciding_post(signer),
                "jabatan_lengkap": f"{signer.prefix} {signer.post}".strip(),
            },
            "oleh_bupati": signer.is_regent or behalf,
            "dengan_tentang": self.profile.title_in_decisions,
            "dengan_rahmat": self.profile.grace_in_decisions or signer.is_regent or behalf,
            "sebutan_jam": self.profile.hour_label,
            DATE_STYLE: {
                "cara": self.profile.worded_date.value,
                "koma": "," if self.profile.worded_commas else "",
            },
            "tembusan": list(frame.copies),
            "sebutan_nip": self.profile.nip_label,
        }
