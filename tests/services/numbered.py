"""Letters issued with a chosen number, by the head of the office."""

from asn_desk.domain.papers.letters import LetterKind, Signer
from asn_desk.domain.papers.numbering import NEXT
from asn_desk.services.issuing import LetterOrder
from tests.database.records import coaching_facts

HEAD = Signer(post="Kepala BKPSDM", name="Rosalia Gani", nip="1", rank="Pembina")
COACHING = {"kind": LetterKind.COACHING, "subject": "Pembinaan", "addressee": "Rani"}


def issuer(desks):
    """Return a function that issues a letter of a day and returns its row of the agenda."""

    def issue(day, numbering=NEXT, **changed):
        wanted = COACHING | {"on": day, "signer": HEAD, "facts": coaching_facts()} | changed
        order = LetterOrder(numbering=numbering, **wanted)
        with desks.database.unit_of_work() as work:
            letter_id = desks.office.issuing.issue(work, order).letter_id
            return work.letters.line(letter_id)

    return issue
