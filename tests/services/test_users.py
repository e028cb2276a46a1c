from dataclasses import replace

import pytest

from asn_desk.domain.errors import AdministratorOnly, Incomplete
from asn_desk.domain.users import DeskUser, UserNames
from asn_desk.services.setup import SetupStep


@pytest.fixture
def users(desks):
    return desks.users


@pytest.fixture
def me(desks):
    return desks.users.mine().user.login


def add(users, login, name="Rahma Contoh", *, administrator=False, **more):
    users.save(DeskUser(login=login, name=name, **more), administrator=administrator)


def line(users, login):
    return next(one for one in users.lines() if one.user.login == login)


def todo(refused):
    return dict(refused.value.fields)


def test_who_is_not_on_the_list_is_known_by_his_account(users):
    mine = users.mine()
    assert (mine.user.id, mine.user.name, mine.mine) == (None, "", True)


def test_a_user_is_added_with_his_name(users, me):
    add(users, f" {me} ", "  Siti   Contoh ")
    assert users.mine() == users.lines()[0]
    assert (users.mine().user.login, users.mine().user.name) == (me, "Siti Contoh")


def test_an_account_and_a_name_are_asked_for(users):
    with pytest.raises(Incomplete) as refused:
        add(users, " ", "")
    assert list(todo(refused)) == ["login", "name"]


def test_an_account_is_on_the_list_once(users):
    add(users, "rahma")
    with pytest.raises(Incomplete) as refused:
        add(users, "Rahma")
    assert "sudah ada" in todo(refused)["login"]


def test_a_user_becomes_administrator(users, desks, me):
    add(users, me, administrator=True)
    assert line(users, me).administrator
    assert desks.law.permission().administrators == (me,)


def test_nobody_appoints_another_without_himself(users, desks):
    with pytest.raises(Incomplete) as refused:
        add(users, "rahma", administrator=True)
    assert "terkunci" in todo(refused)["administrators"]
    assert users.lines() == []
    assert desks.law.permission().administrators == ()


def test_who_leaves_is_no_administrator_any_more(users, me):
    add(users, me, administrator=True)
    add(users, "rahma", administrator=True)
    rahma = line(users, "rahma").user
    users.save(replace(rahma, active=False), administrator=True)
    assert not line(users, "rahma").administrator
    assert users.lines()[-1].user.login == "rahma"


def test_once_there_is_an_administrator_others_change_only_their_name(users, desks, me):
    add(users, me, administrator=True)
    desks.law.save_administrators((me, "rahma"))
    with desks.database.unit_of_work() as work:
        office = work.office.office()
        work.office.save_office(replace(office, administrators=("rahma",)))
    mine = users.mine().user
    users.save(replace(mine, name="Siti Contoh, S.Kom."), administrator=False)
    with pytest.raises(AdministratorOnly):
        users.save(replace(users.mine().user, active=False), administrator=False)
    with pytest.raises(AdministratorOnly):
        add(users, "joko")


def test_an_account_is_worded_with_the_name_known_for_it(users, desks):
    add(users, "rahma", "Rahma Contoh")
    names = desks.office.user_names()
    assert names.words("RAHMA") == "Rahma Contoh (RAHMA)"
    assert names.words("joko") == "joko"
    assert UserNames([DeskUser(login="Rahma", name="Rahma")]).words("Rahma") == "Rahma"


def test_a_change_of_a_user_is_in_the_trail(users, desks, me):
    add(users, me, "Siti Contoh")
    users.save(replace(users.mine().user, name="Siti Contoh, S.Kom."), administrator=False)
    latest = desks.office.changes()[0]
    assert (latest.noun, latest.after) == ("desk_users", {"name": "Siti Contoh, S.Kom."})


def test_the_first_user_is_a_step_of_setting_up(users, desks, me):
    assert SetupStep.USERS not in desks.setup.state().done
    add(users, me, administrator=True)
    done = desks.setup.state().done
    assert SetupStep.USERS in done
    assert not done & {SetupStep.LETTERHEAD, SetupStep.NUMBERING}


def test_the_trail_is_read_with_names(users, desks, me):
    add(users, me, "Siti Contoh")
    latest = desks.office.changes()[0]
    assert latest.who == f"Siti Contoh ({me})"
    assert desks.office.audit("desk_users", latest.noun_id)[0].who == latest.who


def test_the_last_administrator_stays_until_there_is_another(users, desks, me):
    add(users, me, administrator=True)
    with pytest.raises(Incomplete) as refused:
        users.save(replace(users.mine().user, active=False), administrator=True)
    assert "administrator lain" in todo(refused)["administrator"]
    assert users.mine().user.active
    assert desks.law.permission().administrators == (me,)


@pytest.mark.parametrize("administrator", [True, False])
def test_a_corrected_account_takes_its_rights_along(users, desks, me, administrator):
    add(users, me, administrator=True)
    add(users, "rahma", administrator=True)
    rahma = line(users, "rahma").user
    users.save(replace(rahma, login="rahmah"), administrator=administrator)
    assert desks.law.permission().administrators == ((me, "rahmah") if administrator else (me,))


def test_naming_oneself_keeps_the_way_to_restore_a_backup(users, desks, me):
    add(users, me)
    assert desks.setup.state().untouched
