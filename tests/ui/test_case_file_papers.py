"""Papers for the file of a case: the forms others fill in, and the employee's card."""

import pytest


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Kronologi", "Kronologi"),
        ("Surat keterangan saksi", "Surat keterangan saksi"),
        ("Surat pernyataan pegawai", "Surat pernyataan pegawai"),
        ("Kartu hukuman disiplin", "Kartu hukuman disiplin"),
    ],
)
def test_the_menu_opens_each_paper_to_be_printed(case_id, open_case, settle, words, title):
    papers = open_case(case_id).papers
    action = next(one for one in papers.more.menu().actions() if one.text() == words)
    action.trigger()
    settle()
    assert papers.shown.windowTitle() == title
    assert papers.shown.view.page_count == 1
    papers.shown.reject()
