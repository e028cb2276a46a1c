from datetime import date, time

import pytest

from asn_desk.domain.proceedings.step_details import (
    Absent,
    Arrived,
    Called,
    Closed,
    Contested,
    Decided,
    Examined,
    Finished,
    Forwarded,
    HandedOver,
    MissedHandover,
    RemedyDecided,
    Reported,
    Sent,
    Summoned,
)
from asn_desk.services.proceedings.step_lines import result_lines

DAY = date(2026, 2, 13)
WORDS = [
    (Forwarded(), ()),
    (Forwarded(answer_by=DAY), ("Jawaban diminta sampai 13 Februari 2026",)),
    (Summoned(), ()),
    (Summoned(exam_on=DAY, place="Aula"), ("Diperiksa Jumat, 13 Februari 2026", "Aula")),
    (
        Summoned(exam_on=DAY, exam_at=time(9), place="Aula"),
        ("Diperiksa Jumat, 13 Februari 2026 pukul 09.00 WIB", "Aula"),
    ),
    (Absent(), ("Tanpa keterangan",)),
    (Absent(reason="sakit"), ("Alasan: sakit",)),
    (Examined(), ("0 pertanyaan",)),
    (Examined(refused=True), ("0 pertanyaan", "Menolak menandatangani BAP")),
    (Reported(), ("Terbukti",)),
    (Reported(proven=False), ("Tidak terbukti",)),
    (Decided(), ()),
    (Called(), ()),
    (Called(meet_on=DAY), ("Menghadap Jumat, 13 Februari 2026",)),
    (HandedOver(), ("Diterima langsung",)),
    (HandedOver(refused=True), ("Menolak menerima",)),
    (MissedHandover(), ()),
    (MissedHandover(note="tanpa kabar"), ("tanpa kabar",)),
    (Sent(address="Jl. Merdeka"), ("Ke Jl. Merdeka",)),
    (Sent(address="Jl. Merdeka", receipt_number="12"), ("Ke Jl. Merdeka", "Resi 12")),
    (Arrived(), ()),
    (Arrived(proof="resi"), ("Bukti: resi",)),
    (Contested(number="1"), ("Keberatan nomor 1",)),
    (RemedyDecided(number="2"), ("Putusan memperkuat keputusan", "Nomor 2")),
    (Closed(reason="bukan ASN"), ("bukan ASN",)),
    (Finished(), ()),
    (Finished(note="tanpa keberatan"), ("tanpa keberatan",)),
]


@pytest.mark.parametrize(("detail", "lines"), WORDS)
def test_a_recorded_step_says_its_result_in_a_few_words(detail, lines):
    assert result_lines(detail) == lines
