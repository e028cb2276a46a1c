"""The side file of a hand-over: where the visible signature goes, for the service's operator."""

import json

from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.domain.papers.signing import SignatureSpace


def side_file(line: LetterLine, space: SignatureSpace, paper: str) -> bytes:
    """Return the side file of a letter as JSON with Indonesian keys, lengths in points."""
    content = {
        "berkas": paper,
        "sha256": line.sha256,
        "nomor": line.number,
        "tanggal": line.on.isoformat(),
        "jenis": LETTER_TITLES[line.kind],
        "penanda_tangan": line.signer,
        "kode_dokumen": line.code,
        "kotak_tanda_tangan": {
            "halaman": space.page,
            "satuan": "titik (1/72 inci)",
            "titik_asal": "kiri bawah halaman",
            "kiri": space.left,
            "bawah": space.bottom,
            "kanan": space.right,
            "atas": space.top,
            "lebar_halaman": round(space.page_width, 2),
            "tinggi_halaman": round(space.page_height, 2),
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"
