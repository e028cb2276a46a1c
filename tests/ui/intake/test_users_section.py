import pytest

from asn_desk.domain.users import DeskUser
from ui.office.users_section import UsersSection


@pytest.fixture
def section(open_section):
    return open_section(UsersSection.title)


@pytest.fixture
def me(desks):
    return desks.users.mine().user.login


@pytest.fixture
def fill(section, settle):
    """A function that answers the open dialog and saves."""

    def answer(name, login=None):
        form = section.dialog.form
        form.name.set_value(name)
        if login is not None:
            form.login.set_value(login)
        section.dialog.accept()
        settle()

    return answer


def rows(section):
    model = section.model
    columns = range(model.columnCount())
    return [[model.text(row, column) for column in columns] for row in range(model.rowCount())]


def test_the_first_user_adds_himself_as_administrator(section, fill, settle, me):
    section.mine_button.click()
    settle()
    assert section.dialog.form.login.value() == me
    fill("Siti Contoh, S.Kom.")
    assert rows(section)[0][:3] == ["Siti Contoh, S.Kom. (Anda)", me, "administrator"]
    assert not section.mine_button.isVisible()


def test_another_user_is_a_clerk(section, fill, desks, me):
    desks.users.save(DeskUser(login=me, name="Siti"), administrator=True)
    section.add_button.click()
    fill("Rahma Contoh", "rahma")
    assert [row[2] for row in rows(section)] == ["petugas", "administrator"]


def test_who_leaves_stays_on_the_list(section, settle, desks, me):
    desks.users.save(DeskUser(login=me, name="Siti"), administrator=False)
    section.reload()
    settle()
    section.change_button.click()
    section.dialog.form.active.setChecked(False)
    section.dialog.accept()
    settle()
    assert rows(section)[0][3].endswith("tidak lagi")


def test_an_account_already_there_is_told_at_its_field(section, fill, desks, me):
    desks.users.save(DeskUser(login=me, name="Siti"), administrator=False)
    section.add_button.click()
    fill("Rahma Contoh", me.upper())
    assert "sudah ada" in section.dialog.form.login.problem_shown()
