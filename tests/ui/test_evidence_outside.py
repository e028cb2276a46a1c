from hashlib import sha256

import pytest

from asn_desk.domain.incidents import Evidence
from ui.incidents.evidence_strip import EvidenceStrip


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("patroli.mp4", "video/mp4"), ("surat.pdf", "application/pdf")],
)
def test_a_video_and_a_pdf_open_in_the_systems_program(
    name, media_type, qtbot, jobs, settle, monkeypatch
):
    content = b"isi berkas"
    one = Evidence(
        incident_id=1,
        file_name=name,
        media_type=media_type,
        sha256=sha256(content).hexdigest(),
        size=len(content),
    )
    asked = []
    monkeypatch.setattr("ui.shared.saving.QDesktopServices.openUrl", asked.append)
    strip = EvidenceStrip(lambda _: content, jobs)
    qtbot.addWidget(strip)
    strip.open(one)
    settle()
    assert asked[0].toLocalFile().endswith(name)
