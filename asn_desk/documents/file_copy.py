"""The cover of a file copy: which letter follows, and who puts his initials to it."""

from pathlib import Path

from asn_desk.documents.file_paper import FilePaper, file_sheet, labelled
from asn_desk.documents.fonts import register_fonts
from asn_desk.documents.initials import initials_table
from asn_desk.documents.setting import Press
from asn_desk.domain.dates import long_date
from asn_desk.domain.office import Office
from asn_desk.domain.papers.file_copies import TITLE, FileCopyCover
from asn_desk.domain.papers.letters import LETTER_TITLES

_SIZE, _LEADING = 11.5, 15.0
_BELOW = "Bunyi suratnya, sebagaimana diterbitkan, pada halaman berikut."


def file_copy_cover_pdf(cover: FileCopyCover, office: Office, resources: Path) -> bytes:
    """Return the cover as PDF; the letter as it was issued is joined to it."""
    register_fonts(resources / "fonts")
    sheet = file_sheet(office, size=_SIZE, leading=_LEADING)
    press = Press(sheet=sheet, signature_space=office.profile.signature_space)
    line = cover.line
    rows = [
        ("Jenis", LETTER_TITLES[line.kind]),
        ("Nomor", line.number),
        ("Tanggal", long_date(line.on)),
        ("Hal", line.subject),
        ("Tujuan", line.addressee),
        ("Penanda tangan", line.signer),
    ]
    flow = [
        press.text(TITLE.upper(), press.styles.title),
        press.gap(),
        *labelled(rows, press, label=34.0),
        press.gap(0.6),
        press.text(_BELOW, press.styles.left),
        press.gap(),
        initials_table(cover.initials, press),
    ]
    title = f"{TITLE} {LETTER_TITLES[line.kind]}, nomor {line.number}"
    paper = FilePaper(office=office, resources=resources, title=title, with_kop=False)
    return paper.build(flow, sheet)[0]
