"""What the law says to each provision an act violates: its level, or that there is no rule."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.attendance import Absence, ladder_step
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.facts import Act, Subject
from asn_desk.domain.law.history import NEVER_TWICE, PastSanction, punished_before
from asn_desk.domain.law.options import NO_RULE, Finding
from asn_desk.domain.law.periods import ATTENDANCE_PROVISIONS
from asn_desk.domain.law.provisions import impact, provision
from asn_desk.domain.law.tables import Law, MatrixRow, Provision
from asn_desk.domain.law.terms import PostRank

_UNCOUNTED = (
    "Jumlah hari tidak Masuk Kerja dalam tahun berjalan belum dihitung; tanpa itu tangga"
    " kehadiran tidak memberi hukuman."
)


def findings_for(
    law: Law,
    acts: Sequence[Act],
    *,
    on: date,
    subject: Subject,
    history: Sequence[PastSanction] = (),
) -> tuple[Finding, ...]:
    """Judge every provision of every act by the tables of a day.

    An incident punished before gives no level (Pasal 35 ayat (3)), and neither do days of absence
    to which none was added. Raises `NotFound` for an unknown provision or impact.
    """
    found = []
    for act in acts:
        punished = punished_before(law, act.incidents, history)
        for code in act.provisions:
            counted = code in ATTENDANCE_PROVISIONS
            if punished is not None and not counted:
                found.append(_closed(provision(law, code, on=on), punished))
            else:
                found.append(_finding(law, act, code, subject=subject, on=on))
    return tuple(found)


def _closed(charged: Provision, reason: Reason, *, punished: bool = True) -> Finding:
    return Finding(
        provision=charged.code,
        citation=charged.citation,
        level=None,
        sanction_code="",
        reason=reason,
        punished=punished,
    )


def _finding(law: Law, act: Act, code: str, *, subject: Subject, on: date) -> Finding:
    charged = provision(law, code, on=on)
    if act.impact:
        impact(law, act.impact, on=on)
    if not charged.basis.holds_on(on):
        return _closed(charged, _not_in_force(charged, on), punished=False)
    if code in ATTENDANCE_PROVISIONS:
        return _by_attendance(law, charged, act.absence, subject=subject, on=on)
    rows = [row for row in in_force(law.matrix, on) if row.provision == code]
    row = next((one for one in rows if _fits(one, act.impact, subject.rank)), None)
    unranked = row is None and subject.rank is None and any(one.holders for one in rows)
    return Finding(
        provision=code,
        citation=charged.citation,
        level=row.level if row is not None else None,
        sanction_code="",
        reason=_unranked(charged)
        if unranked
        else _matrix_reason(law, charged, act.impact, subject.rank, row),
    )


def _not_in_force(charged: Provision, on: date) -> Reason:
    return Reason(
        article=charged.basis.cited,
        sentence=f"{charged.basis.article} tidak berlaku pada {long_date(on)}.",
        inputs=(("berlaku menurut hukum tanggal", long_date(on)),),
    )


def _unranked(charged: Provision) -> Reason:
    return Reason(
        article=charged.regulation,
        sentence=(
            f"Tingkat pelanggaran {charged.citation} bergantung pada jabatan; lengkapi eselon atau"
            " jenis jabatannya di data pegawai."
        ),
        inputs=(("jabatan", "belum diketahui"),),
    )


def _by_attendance(
    law: Law, charged: Provision, absence: Absence | None, *, subject: Subject, on: date
) -> Finding:
    if absence is not None and absence.all_punished:
        return _closed(charged, _nothing_added(absence))
    step = ladder_step(law, absence or Absence(days=0), on=on, status=subject.status)
    return Finding(
        provision=charged.code,
        citation=charged.citation,
        level=step.row.level if step.row is not None else None,
        sanction_code=step.row.sanction if step.row is not None else "",
        reason=step.reason if absence is not None else replace(step.reason, sentence=_UNCOUNTED),
    )


def _nothing_added(absence: Absence) -> Reason:
    return Reason(
        article=NEVER_TWICE,
        sentence=(
            f"Ketidakhadiran {absence.days} hari kerja itu sudah dijatuhi hukuman dan tidak"
            " bertambah; tidak dapat dihukum lagi."
        ),
        inputs=(("hari yang sudah dihukum", str(absence.punished_days)),),
    )


def _fits(row: MatrixRow, impact_code: str, rank: PostRank | None) -> bool:
    by_impact = not row.impacts or impact_code in row.impacts
    return by_impact and (not row.holders or rank in row.holders)


def _matrix_reason(
    law: Law, charged: Provision, impact_code: str, rank: PostRank | None, row: MatrixRow | None
) -> Reason:
    harm = impact(law, impact_code).text if impact_code else "tanpa dampak negatif yang terbukti"
    citation = charged.citation
    inputs: tuple[tuple[str, str], ...] = (("ketentuan", citation), ("dampak", harm))
    if row is None:
        sentence = f"Untuk pelanggaran {citation}, {harm}, {NO_RULE} hukumannya."
        return Reason(article=charged.regulation, sentence=sentence, inputs=inputs)
    words = row.impact_text or harm if row.impacts else row.condition or "tanpa syarat dampak"
    if row.holders:
        inputs = (*inputs, ("jabatan", str(rank)))
    sentence = f"Pelanggaran {citation}, {words}, adalah pelanggaran tingkat {row.level}."
    return Reason(article=row.basis.cited, sentence=sentence, inputs=inputs)
