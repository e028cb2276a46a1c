"""What cannot be right in the settings of an office, in words for the clerk."""

import re
from datetime import date

from asn_desk.domain.office import Book, Office, Signatory, books_kept, pattern_of
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.numbering import code_for, unknown_tokens, written_number
from asn_desk.domain.working_time import DayHours, Schedule

_CODE = re.compile(r"\d{1,4}(\.\d{1,4})*")
_NO_CODE = "tulis kode klasifikasi dengan angka dan titik, misalnya 800.1.6.2"


def pattern_problem(office: Office, book: Book, on: date) -> str:
    """Return what is wrong with a book's number pattern, in words; empty when it can be used."""
    pattern = pattern_of(office, book)
    if pattern.count("{urut") != 1:
        return f"Pola nomor {book.value.lower()} harus memuat {{urut}}, satu kali"
    if "{tahun}" not in pattern:
        return (
            f"Pola nomor {book.value.lower()} harus memuat {{tahun}}: nomor mulai lagi tiap tahun"
        )
    problem = _token_problem(office, book, on)
    if problem:
        return f"Pola nomor {book.value.lower()} {problem}"
    others = (one for one in books_kept(office) if one is not book)
    same = [one for one in others if pattern_of(office, one) == pattern]
    return f"Pola nomor sama dengan buku {same[0].value.lower()}" if same else ""


def code_problems(office: Office) -> list[tuple[str, str]]:
    """Return which classification codes cannot be one: (field, what to do) each."""
    kinds = [kind for kind in LetterKind if not _CODE.fullmatch(code_for(office, kind))]
    general = [] if _CODE.fullmatch(office.classification) else [("classification", _NO_CODE)]
    wrong = [kind for kind in kinds if office.codes.get(kind.value)]
    return [*general, *((f"code {kind.value}", _NO_CODE) for kind in wrong)]


def _token_problem(office: Office, book: Book, on: date) -> str:
    pattern = pattern_of(office, book)
    try:
        unknown = unknown_tokens(pattern)
        if not unknown:
            first_number(office, book, on)
    except (KeyError, ValueError, IndexError, AttributeError):
        return "tidak dapat dibaca; periksa kurung kurawalnya"
    if unknown:
        return "memuat bagian yang tidak dikenal: " + ", ".join(f"{{{one}}}" for one in unknown)
    if "{bidang" in pattern and not office.section.strip():
        return "memuat {bidang}; isi dahulu kode bidang"
    return ""


def first_number(office: Office, book: Book, on: date) -> str:
    """Return what the first number of a year looks like by the book's pattern."""
    return written_number(office, book, 1, on=on)


def signatory_problems(signatory: Signatory) -> list[tuple[str, str]]:
    """Return what is wrong with a signatory: (field, what to do) each."""
    problems = []
    if not signatory.post.strip():
        problems.append(("post", "tulis jabatan penanda tangan"))
    if not signatory.name.strip():
        problems.append(("name", "tulis nama penanda tangan"))
    if signatory.valid_to is not None and signatory.valid_to < signatory.valid_from:
        problems.append(("valid_to", "tanggal akhir lebih awal daripada tanggal mulai"))
    return [*problems, *_mandate_problems(signatory)]


def _mandate_problems(signatory: Signatory) -> list[tuple[str, str]]:
    """Return what is wrong with a signature in another's name: it needs a written basis."""
    behalf, through = signatory.on_behalf_of.strip(), signatory.through.strip()
    problems = []
    if behalf and not signatory.basis.strip():
        problems.append(("basis", "tulis surat kuasa atau mandatnya, nomor dan tanggalnya"))
    if behalf and behalf.casefold() == signatory.post.strip().casefold():
        problems.append(("on_behalf_of", "isi jabatan lain, bukan jabatan penanda tangan sendiri"))
    if through and not behalf:
        problems.append(("through", "u.b. hanya di bawah a.n.; isi dahulu Atas nama"))
    return problems


def overlap(one: Signatory, other: Signatory) -> bool:
    """Say whether two people would sign for one post, in the same name, on the same day."""
    same = one.post.casefold() == other.post.casefold()
    if not same or one.on_behalf_of.casefold() != other.on_behalf_of.casefold():
        return False
    one_end, other_end = one.valid_to or date.max, other.valid_to or date.max
    return one.valid_from <= other_end and other.valid_from <= one_end


def schedule_problems(schedule: Schedule) -> tuple[tuple[str, str], ...]:
    """Return what is wrong with a work schedule: (field, what to do) each."""
    problems = [] if schedule.name.strip() else [("name", "tulis nama jadwal")]
    if not schedule.shift and not schedule.periods:
        problems.append(("periods", "isi sekurang-kurangnya satu masa jam kerja"))
    for period in schedule.periods:
        if period.valid_to is not None and period.valid_to < period.valid_from:
            problems.append((period.label, "tanggal akhir lebih awal daripada tanggal mulai"))
        if any(not _in_order(hours) for hours in period.days.values()):
            words = "jam harus urut: masuk, mulai istirahat, selesai istirahat, pulang"
            problems.append((period.label, words))
    return tuple(problems)


def _in_order(hours: DayHours) -> bool:
    times = [hours.start, hours.break_start, hours.break_end, hours.end]
    given = [one for one in times if one is not None]
    paired = (hours.break_start is None) == (hours.break_end is None)
    return paired and given == sorted(given) and len(set(given)) == len(given)
