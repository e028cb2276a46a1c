"""A small office for tests: a dinas with its chain of superiors, BKPSDM, the Bupati, a report."""

from dataclasses import dataclass, replace
from datetime import date, time

from asn_desk.domain.incidents import Clothing, Kind
from asn_desk.domain.office import Signatory
from asn_desk.domain.papers.letter_facts import QuestionAnswer
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.desks import Desks
from tests.builders import a_person as a_reported_person
from tests.builders import a_report, a_unit, an_employee, an_incident, an_official

BKPSDM = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"


@dataclass(frozen=True)
class SmallOffice:
    """The desks with the ids of who matters."""

    desks: Desks
    staff_id: int
    """The reported employee, a pelaksana of Bidang Angkutan in Dinas Perhubungan."""
    supervisor_id: int
    """Kepala Seksi, eselon IV.a: the direct superior."""
    administrator_id: int
    head_id: int
    """Kepala Dinas Perhubungan, eselon II.b."""
    secretary_id: int
    person_id: int

    def open_case(self) -> int:
        """Open a case on the report, on 2 February 2026."""
        return self.desks.incidents.open_case(
            [self.person_id],
            act="berada di warung kopi pada jam kerja tanpa keperluan dinas",
            provisions=["3c", "3f"],
            happened_on=date(2026, 1, 29),
            place="Warkop Simpang Empat",
            on=date(2026, 2, 2),
        )

    def second_case(self) -> int:
        """Open a case on a later report about the same employee."""
        return self._case_about(self.staff_id, date(2026, 3, 26))

    def case_against_head(self) -> int:
        """Open a case on a report about the head of the dinas."""
        return self._case_about(self.head_id, date(2026, 3, 26))

    def case_against(self, employee_id: int) -> int:
        """Open a case on a report about anybody."""
        return self._case_about(employee_id, date(2026, 3, 26))

    def case_about(self, employee_id: int, provisions: list[str], **said) -> int:
        """Open a case against anybody with other provisions, and other words where given."""
        return self._case_about(
            employee_id, said.pop("day", date(2026, 3, 26)), provisions=provisions, **said
        )

    def _case_about(self, employee_id: int, day: date, **said) -> int:
        person_id = self.desks.incidents.add(
            a_report(letter_number=f"300/{employee_id}/2026", received_on=day),
            an_incident(kind=Kind.LIVE_STREAM, happened_on=day, started_at=time(9)),
            [a_reported_person(name="tertulis di laporan")],
        )
        self.desks.incidents.identify(person_id, employee_id)
        usual = {
            "act": "melakukan siaran langsung pada jam kerja",
            "provisions": ["3c"],
            "happened_on": day,
            "place": "",
            "on": day,
        }
        return self.desks.incidents.open_case([person_id], **usual | said)

    def draft(self, case_id: int, kind: StepKind, on: date, **changed):
        """The proposed form of a step, on a day, with some fields changed."""
        draft = self.desks.cases.start(case_id, kind)
        return replace(draft, on=on, detail=replace(draft.detail, **changed))

    def record(self, case_id: int, kind: StepKind, on: date, **changed):
        """Record a step as proposed, on a day, with some fields changed."""
        draft = self.draft(case_id, kind, on, **changed)
        version = self.desks.cases.view(case_id).case.version
        return self.desks.cases.record(case_id, draft, expected_version=version)

    def to_report(self, case_id: int) -> None:
        """Summon, examine and report: proven, a spoken reprimand by the direct superior."""
        self.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
        self.record(case_id, StepKind.EXAMINED, date(2026, 2, 13), questions=ANSWERED)
        self.record(
            case_id,
            StepKind.REPORTED,
            date(2026, 2, 18),
            impact_text="Pelayanan terganggu",
            sanction_code="R1",
            punisher_id=self.supervisor_id,
        )

    def to_decision(self, case_id: int):
        """Go on to the decision of 19 February 2026."""
        self.to_report(case_id)
        return self.record(case_id, StepKind.DECIDED, date(2026, 2, 19))

    def to_receipt(self, case_id: int) -> None:
        """Go on until the decision is handed over on 24 February 2026."""
        self.to_decision(case_id)
        self.record(case_id, StepKind.CALLED, date(2026, 2, 20), meet_on=date(2026, 2, 24))
        self.record(case_id, StepKind.HANDED_OVER, date(2026, 2, 24))


ANSWERED = (
    QuestionAnswer(question="Apakah Saudara sehat dan bersedia diperiksa?", answer="Ya."),
    QuestionAnswer(question="Apa yang Saudara lakukan?", answer="Saya duduk di warung kopi."),
)


def furnish(desks: Desks) -> SmallOffice:
    """Fill an empty office and return it."""
    with desks.database.unit_of_work() as work:
        add_unit, add = work.employees.add_unit, work.employees.add
        root = add_unit(a_unit("Pemerintah Kabupaten Ketapang"))
        dinas = add_unit(a_unit("Dinas Perhubungan", parent_id=root.id))
        bidang = add_unit(a_unit("Bidang Angkutan", parent_id=dinas.id))
        seksi = add_unit(a_unit("Seksi Angkutan Orang", parent_id=bidang.id))
        badan = add_unit(a_unit(BKPSDM, parent_id=root.id))
        head = add(an_official("Kepala Dinas Perhubungan", unit_id=dinas.id))
        administrator = add(
            an_official(
                "Kepala Bidang Angkutan", echelon="III.b", unit_id=bidang.id, name="Darius Jampi"
            )
        )
        supervisor = add(
            an_official(
                "Kepala Seksi Angkutan Orang",
                echelon="IV.a",
                unit_id=seksi.id,
                name="Lidia Nyangkai",
                grade="III/d",
            )
        )
        setda = add_unit(a_unit("Sekretariat Daerah", parent_id=root.id))
        secretary = add(
            an_official("Sekretaris Daerah", echelon="II.a", unit_id=setda.id, name="Uti Ramadhan")
        )
        add(an_official(f"Kepala {BKPSDM}", unit_id=badan.id, name="Rosalia Gani"))
        staff = add(
            an_employee(
                name="Joko Prasetyo",
                position="Pengadministrasi Perkantoran",
                unit_id=seksi.id,
                grade="II/c",
            )
        )
        work.office.add_signatory(
            Signatory(post="Bupati Ketapang", name="ALEXANDER WILYO", valid_from=date(2025, 2, 20))
        )
    person_id = desks.incidents.add(
        a_report(),
        an_incident(
            kind=Kind.CAFE,
            happened_on=date(2026, 1, 29),
            started_at=time(10, 15),
            place="Warkop Simpang Empat",
            clothing=Clothing.UNIFORM,
        ),
        [a_reported_person(name="Joko Prasetyo", nip=staff.nip, unit="Dinas Perhubungan")],
    )
    desks.incidents.identify(person_id, staff.id)
    return SmallOffice(
        desks=desks,
        staff_id=staff.id,
        supervisor_id=supervisor.id,
        administrator_id=administrator.id,
        head_id=head.id,
        secretary_id=secretary.id,
        person_id=person_id,
    )


def set_codes(desks: Desks, *, on: bool) -> None:
    """Let letters issued from now on carry a document code, or none."""
    with desks.database.unit_of_work() as work:
        office = work.office.office()
        changed = replace(office.signing, document_codes=on)
        work.office.save_office(replace(office, signing=changed))
