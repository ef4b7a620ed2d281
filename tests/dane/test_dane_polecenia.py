"""The commands importuj_terc and dane_poczatkowe."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from sciezka.dane.models import ImportRejestru, Samorzad
from tests.dane.plik_terc import LODZ, PULAWY
from tests.dane.plik_terc import terc as plik

pytestmark = pytest.mark.django_db


@pytest.fixture
def importuj(tmp_path):
    def _importuj(bajty: bytes, *opcje: str) -> str:
        wyjscie, cel = StringIO(), tmp_path / "terc ąę.csv"
        cel.write_bytes(bajty)
        call_command("importuj_terc", str(cel), *opcje, stdout=wyjscie, stderr=wyjscie)
        return wyjscie.getvalue()

    return _importuj


def test_import_prints_what_it_did(importuj):
    assert "Dodane: 5" in importuj(plik(*PULAWY))
    assert ImportRejestru.objects.get().nazwa_pliku == "terc ąę.csv"


def test_trial_changes_nothing(importuj):
    assert "nic nie zapisano" in importuj(plik(*PULAWY), "--na-probe")
    assert not Samorzad.objects.exists()


def test_doubtful_file_is_refused_until_it_is_forced(importuj):
    importuj(plik(*PULAWY, *LODZ))
    with pytest.raises(CommandError, match="--wymus"):
        importuj(plik(*PULAWY))
    assert "Łódź" in importuj(plik(*PULAWY), "--wymus")


def test_faults_are_counted(importuj):
    with pytest.raises(CommandError, match="Błędy w pliku: 2"):
        importuj(plik(*PULAWY, "zły", "gorszy"))


def test_missing_file_is_a_sentence():
    with pytest.raises(CommandError, match="Nie można odczytać pliku"):
        call_command("importuj_terc", "nie-ma-takiego.csv")


def test_initial_data_can_be_loaded_again_and_again():
    for spodziewane in ("zapisano 123", "zapisano 0"):
        wyjscie = StringIO()
        call_command("dane_poczatkowe", stdout=wyjscie)
        assert spodziewane in wyjscie.getvalue()
