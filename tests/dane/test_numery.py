"""Numbers of the administration: canonical form, checksums, zeros refused, reasons in Polish."""

import pytest
from django import forms
from django.core.exceptions import ValidationError

from sciezka.dane import numery

# Fictional numbers with valid checksums.
NIPY = ["9990000988", "9990001321", "9990002875", "9990004207", "9990013531"]
REGONY = ["990000766", "990002653", "990004540", "990010090"]


@pytest.mark.parametrize("nip", NIPY)
@pytest.mark.parametrize("zapis", ["{0}", "PL{0}", "pl {0}", " {0} "])
def test_nip_accepts_usual_spellings(nip, zapis):
    assert numery.nip(zapis.format(nip)) == nip


def test_nip_accepts_dashes_and_spaces():
    assert numery.nip("999-000-09-88") == "9990000988"
    assert numery.nip("999 000 09 88") == "9990000988"
    assert numery.nip("999–000–09–88") == "9990000988"


@pytest.mark.parametrize(
    ("tekst", "czesc"),
    [
        ("0000000000", "samych zer"),
        ("9990000989", "cyfrę kontrolną"),
        ("9990000050", "cyfrę kontrolną"),
        ("999000098", "jest ich 9"),
        ("99900009888", "jest ich 11"),
        ("99900009x8", "Usuń litery"),
        ("٩٩٩٠٠٠٠٩٨٨", "Usuń litery"),
    ],
)
def test_nip_refuses_and_says_why(tekst, czesc):
    with pytest.raises(ValidationError, match=czesc):
        numery.nip(tekst)


@pytest.mark.parametrize("podstawa", range(10))
def test_nip_whose_remainder_is_ten_is_never_valid(podstawa):
    with pytest.raises(ValidationError):
        numery.nip(f"999000005{podstawa}")


@pytest.mark.parametrize("regon", REGONY)
def test_regon_of_nine_digits(regon):
    assert numery.regon(f"{regon[:3]} {regon[3:6]} {regon[6:]}") == regon


def test_regon_of_fourteen_digits_needs_a_valid_first_part():
    assert numery.regon(czternascie("990000766")) == czternascie("990000766")
    with pytest.raises(ValidationError, match="cyfrę kontrolną"):
        numery.regon(czternascie("990000767"))


@pytest.mark.parametrize("tekst", ["000000000", "00000000000000", "990000767", "9900007", "00000000000017"])
def test_regon_refuses(tekst):
    with pytest.raises(ValidationError):
        numery.regon(tekst)


def test_krs_keeps_leading_zeros_and_refuses_only_zeros():
    assert numery.krs("KRS 0000 999 001") == "0000999001"
    with pytest.raises(ValidationError, match="samych zer"):
        numery.krs("0000000000")
    with pytest.raises(ValidationError, match="10 cyfr"):
        numery.krs("999001")


def test_ade_is_written_in_capitals_with_its_prefix():
    assert numery.ade("ae:pl-12345-67890-abcde-12") == "AE:PL-12345-67890-ABCDE-12"
    assert numery.ade(" PL-12345-67890-ABCDE-12 ") == "AE:PL-12345-67890-ABCDE-12"


@pytest.mark.parametrize("tekst", ["AE:PL-00000-00000-AAAAA-00", "AE:PL-1234-67890-ABCDE-12", "urzad@example.org"])
def test_ade_refuses(tekst):
    with pytest.raises(ValidationError, match="e-Doręczeń"):
        numery.ade(tekst)


def test_postal_code_gets_its_dash():
    assert numery.kod_pocztowy("24100") == "24-100"
    assert numery.kod_pocztowy("24 - 100") == "24-100"
    for zly in ("00-000", "2410", "24-10a"):
        with pytest.raises(ValidationError):
            numery.kod_pocztowy(zly)


def test_terc_drops_the_kind():
    assert numery.terc("0614092") == "061409"
    assert numery.terc("061409") == "061409"
    assert numery.terc("0614") == "0614"
    assert numery.terc("06") == "06"


@pytest.mark.parametrize("tekst", ["0714092", "0600012", "0614002", "0614094", "06140", "0000000", "61409"])
def test_terc_refuses(tekst):
    with pytest.raises(ValidationError):
        numery.terc(tekst)


def test_pesel_in_free_text_is_found_masked():
    assert numery.pesel_w_tekscie("Pan Jan (44051401359) dzwonił.") == ["44•••••••••"]


@pytest.mark.parametrize("tekst", ["nr 44051401358", "tel. 48123456789", "konto 1240440514013590", "bez liczb", ""])
def test_other_numbers_are_not_taken_for_pesel(tekst):
    assert numery.pesel_w_tekscie(tekst) == []


def test_form_fields_hand_over_the_canonical_form():
    class Formularz(forms.Form):
        nip = numery.PoleNIP(required=False)
        ade = numery.PoleADE()

    pelny = Formularz({"nip": "PL 999-000-09-88", "ade": "pl-12345-67890-abcde-12"})
    assert pelny.is_valid()
    assert pelny.cleaned_data == {"nip": "9990000988", "ade": "AE:PL-12345-67890-ABCDE-12"}
    assert not Formularz({"nip": "123"}).is_valid()
    assert (
        not Formularz({"nip": "9990000988"}, initial={"nip": "9990000988"})
        .fields["nip"]
        .has_changed("9990000988", "999-000-09-88")
    )


def czternascie(regon: str) -> str:
    """Append a local part and the second checksum to a nine-digit number."""
    cyfry = f"{regon}0001"
    suma = sum(int(c) * w for c, w in zip(cyfry, (2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8), strict=True))
    return f"{cyfry}{suma % 11 % 10}"
