"""Who takes part in a case: nobody who is a party, under examination, or lacks the place."""

from dataclasses import dataclass

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import NotAuthorised
from asn_desk.domain.law.examination import examiner
from asn_desk.domain.law.reporting_line import reporting_line
from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.step_details import (
    Called,
    ExaminationOrdered,
    Examined,
    Forwarded,
    HandedOver,
    Released,
    Summoned,
    TeamFormed,
)
from asn_desk.services.proceedings.assessing import highest_threat
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_values import StepDraft

_NOT_BY_A_PARTY = "terlibat dalam kejadian yang diperiksa; pilih atasan yang lebih tinggi"
_NOT_TO_A_PARTY = "terlibat dalam kejadian yang dilaporkan; teruskan ke atasan yang lebih tinggi"
_NOT_BY_HIMSELF = "pegawai yang diperiksa itu sendiri; pilih pejabat lain"
_NOT_BY_EXAMINED = "sedang diperiksa dalam perkara lain; pilih pejabat lain"
_PARTY_ARTICLE = "PP 94/2021 Pasal 29 ayat (6)"
_SUPERIOR_ARTICLE = "PP 94/2021 Pasal 27 ayat (1)"
_RELEASE_ARTICLE = "PP 94/2021 Pasal 31"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleCheck:
    """Looks at the people of one step; every method raises `NotAuthorised` with the article."""

    work: UnitOfWork
    file: CaseFile
    draft: StepDraft

    def forwarding(self, detail: Forwarded) -> None:
        """Refuse to send the report to somebody reported in it."""
        self.refuse_party(detail.superior_id, _NOT_TO_A_PARTY)

    def team(self, detail: TeamFormed) -> None:
        """Refuse a party as the one who forms the team; its members are judged by the gate."""
        self.refuse_party(detail.former_id)

    def examiner(self, detail: Summoned | Examined) -> None:
        """Refuse an examiner who is a party, examined himself, or not the chair of the team."""
        file = self.file
        self.refuse_party(detail.examiner_id)
        self._refuse_examined(detail.examiner_id)
        if detail.by_regent and not self._regent_examines():
            reason = "memeriksa hanya sebagai atasan langsung, atau bila semua atasan terlibat"
            raise NotAuthorised(file.office.regent_title, reason, _SUPERIOR_ARTICLE)
        chair = file.chair_id
        if file.team is not None and (detail.by_regent or detail.examiner_id != chair):
            who = self.name(detail.examiner_id)
            reason = "bukan ketua Tim Pemeriksa; tim memanggil dan memeriksa melalui ketuanya"
            raise NotAuthorised(who, reason, "PP 94/2021 Pasal 29")

    def order(self, detail: ExaminationOrdered) -> None:
        """Refuse an order by or to a party, or to somebody under examination."""
        self.refuse_party(detail.signer_id)
        for one in detail.examiner_ids:
            self.refuse_party(one)
            self._refuse_examined(one)

    def release(self, detail: Released) -> None:
        """Allow it only where a heavy sanction threatens, by a superior, with a Plh. no party."""
        file = self.file
        if highest_threat(file, on=self.draft.on) is not Level.HEAVY:
            reason = "tidak diancam hukuman berat; pembebasan sementara tidak dapat dilakukan"
            raise NotAuthorised(file.employee.full_name, reason, _RELEASE_ARTICLE)
        self.refuse_party(detail.signer_id)
        self.refuse_party(detail.acting_id)
        above = {one.id for one in reporting_line(file.employee, file.structure).officials}
        if detail.signer_id is not None and not detail.by_regent and detail.signer_id not in above:
            who, reason = self.name(detail.signer_id), "bukan atasan pegawai yang diperiksa"
            raise NotAuthorised(who, reason, _RELEASE_ARTICLE)

    def delivery(self, detail: Called | HandedOver) -> None:
        """Refuse the examinee as who hands him his own decision."""
        official = detail.before_id if isinstance(detail, Called) else detail.deliverer_id
        self.refuse_himself(official)

    def refuse_party(self, official_id: int | None, reason: str = _NOT_BY_A_PARTY) -> None:
        """Refuse who is the examinee, or reported in the same incident (Pasal 29 ayat (6))."""
        if official_id is not None and official_id in self.file.parties:
            raise NotAuthorised(self.name(official_id), reason, _PARTY_ARTICLE)

    def _refuse_examined(self, official_id: int | None) -> None:
        if official_id is not None and official_id in self.file.under_examination:
            raise NotAuthorised(self.name(official_id), _NOT_BY_EXAMINED, _PARTY_ARTICLE)

    def refuse_himself(self, official_id: int | None) -> None:
        """Refuse the examinee himself as an official of his own case."""
        if official_id is not None and official_id == self.file.case.employee_id:
            raise NotAuthorised(self.name(official_id), _NOT_BY_HIMSELF, _PARTY_ARTICLE)

    def name(self, employee_id: int | None) -> str:
        """Return an official by name, the Bupati for none."""
        if employee_id is None:
            return self.file.office.regent_title
        return self.file.official(employee_id, self.work).full_name

    def _regent_examines(self) -> bool:
        file = self.file
        return examiner(
            file.rules.law,
            file.employee,
            file.structure,
            on=self.draft.on,
            involved=file.barred,
        ).by_regent
