"""The terms of the letters that send a month's recap."""

from asn_desk.documents.term_values import Spelling
from asn_desk.domain.dates import MONTHS
from asn_desk.domain.papers.recap_letter_facts import RecapLetterFacts


def recap_letter(facts: RecapLetterFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of a nota dinas or surat pengantar; `jumlah` holds the figures."""
    counts = facts.counts
    return {
        "tujuan": facts.addressee,
        "kota_tujuan": facts.town,
        "bulan": MONTHS[facts.month - 1],
        "tahun": facts.year,
        "lingkungan": facts.unit or f"Pemerintah {facts.region}",
        "wilayah": facts.region,
        "unit": facts.unit,
        "jumlah": {
            "laporan": counts.reports,
            "satpol": counts.from_satpol,
            "perangkat_daerah": counts.from_agencies,
            "lainnya": counts.from_others,
            "proses": counts.running,
            "lewat": counts.late,
            "keputusan": counts.decisions,
            "ringan": counts.light,
            "sedang": counts.medium,
            "berat": counts.heavy,
            "lain": counts.other,
            "pembinaan": counts.coached,
            "berakhir": counts.ended,
        },
        "nihil": counts.decisions == 0,
        "penerima_berkas": {"nama": "", "nip": "", "sebutan_nip": spelling.profile.nip_label},
    }
