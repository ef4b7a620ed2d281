"""The rules of the house: imports point one way, every address is in the access table, no template lies unused."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection, models
from django.urls import URLPattern, URLResolver, get_resolver

from sciezka.dostep import TABELA, WLASNY_ODZWIERNY
from sciezka.sprawa import etapy
from sciezka.sprawa.akta import WierszEtapu

KORZEN = Path(settings.BASE_DIR)
#: Left may not import right. ``sciezka.sprawa`` may use reference data and documents, which import no stage.
KOLEJNOSC = ["sciezka.sprawa", "sciezka.rekrutacja", "diagnoza", "plan", "realizacja", "rezultaty", "sciezka.projekt"]
FUNDAMENT = ["sciezka.dane", "sciezka.dokumenty", "sciezka.sprawa"]
POKOJE = ["sciezka/rekrutacja", "diagnoza", "plan", "realizacja", "rezultaty"]
MEBLE = ["etap.py", "models.py", "warunki.py", "forms.py", "views.py", "urls.py", "dokumenty.py", "demo.py"]


def pliki_pythona() -> list[Path]:
    katalogi = ["sciezka", "diagnoza", "plan", "realizacja", "rezultaty"]
    return [p for k in katalogi for p in sorted((KORZEN / k).rglob("*.py")) if "migrations" not in p.parts]


def modul(plik: Path) -> str:
    return ".".join(plik.relative_to(KORZEN).with_suffix("").parts)


def importy(plik: Path) -> set[str]:
    """Every imported module, also those imported inside functions."""
    nazwy: set[str] = set()
    for wezel in ast.walk(ast.parse(plik.read_text(encoding="utf-8"))):
        if isinstance(wezel, ast.Import):
            nazwy |= {alias.name for alias in wezel.names}
        elif isinstance(wezel, ast.ImportFrom) and wezel.module:
            nazwy |= {wezel.module} | {f"{wezel.module}.{alias.name}" for alias in wezel.names}
    return nazwy


def pokoj(nazwa: str) -> str | None:
    return next((p for p in KOLEJNOSC if nazwa == p or nazwa.startswith(f"{p}.")), None)


@pytest.mark.parametrize("plik", pliki_pythona(), ids=lambda plik: str(plik.relative_to(KORZEN)))
def test_imports_point_one_way(plik: Path) -> None:
    moj = pokoj(modul(plik))
    for nazwa in importy(plik):
        inny = pokoj(nazwa)
        if moj and inny:
            assert KOLEJNOSC.index(inny) <= KOLEJNOSC.index(moj), f"{modul(plik)} imports {nazwa}: to the right"
        if any(modul(plik).startswith(f"{f}.") for f in FUNDAMENT) and inny:
            assert inny == "sciezka.sprawa", f"{modul(plik)} imports the stage {nazwa}"


@pytest.mark.parametrize("sciezka", POKOJE)
def test_every_room_has_the_same_furniture(sciezka: str) -> None:
    assert [mebel for mebel in MEBLE if not (KORZEN / sciezka / mebel).exists()] == []


def test_every_stage_has_announced_itself() -> None:
    assert etapy.brakujace_karty() == []
    assert [karta.kod for karta in etapy.karty()] == list(etapy.ETAPY)


def test_a_stage_without_a_card_fails_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    rejestr = {kod: karta for kod, karta in etapy._rejestr.items() if kod != "plan"}
    monkeypatch.setattr(etapy, "_rejestr", rejestr)
    from sciezka.checks import karty_etapow

    assert [blad.id for blad in karty_etapow(None)] == ["sciezka.E001"]
    assert etapy.gotowe("zatwierdz_plan")(object()) is False


def nazwy_adresow() -> set[str]:
    def zbierz(wzorce: list, przestrzen: tuple[str, ...] = ()) -> set[str]:
        nazwy: set[str] = set()
        for wzorzec in wzorce:
            if isinstance(wzorzec, URLResolver):
                nowa = (*przestrzen, wzorzec.namespace) if wzorzec.namespace else przestrzen
                nazwy |= zbierz(wzorzec.url_patterns, nowa)
            elif isinstance(wzorzec, URLPattern) and not set(przestrzen) & WLASNY_ODZWIERNY:
                nazwy.add(":".join([*przestrzen, wzorzec.name or f"<no name: {wzorzec.pattern}>"]))
        return nazwy

    return zbierz(get_resolver().url_patterns)


def test_access_table_and_addresses_agree() -> None:
    assert nazwy_adresow() - set(TABELA) == set(), "addresses missing from sciezka/dostep.py"
    assert set(TABELA) - nazwy_adresow() == set(), "entries of sciezka/dostep.py without an address"


def test_view_address_and_access_scope_agree() -> None:
    def zbierz(wzorce: list, prefiks: str = "", przestrzen: tuple[str, ...] = ()) -> None:
        for wzorzec in wzorce:
            if isinstance(wzorzec, URLResolver):
                nowa = (*przestrzen, wzorzec.namespace) if wzorzec.namespace else przestrzen
                if not set(nowa) & WLASNY_ODZWIERNY:
                    zbierz(wzorzec.url_patterns, prefiks + str(wzorzec.pattern), nowa)
            else:
                nazwa = ":".join([*przestrzen, wzorzec.name])
                w_sprawie = "sprawa_id" in prefiks + str(wzorzec.pattern)
                assert (TABELA[nazwa].zasieg == "sprawa") == w_sprawie, nazwa

    zbierz(get_resolver().url_patterns)


def szablony() -> list[Path]:
    return sorted((KORZEN / "templates").rglob("*.*"))


def test_no_template_is_unused() -> None:
    tekst = "\n".join(
        plik.read_text(encoding="utf-8")
        for plik in [*pliki_pythona(), *szablony()]
        if plik.suffix in {".py", ".html", ".txt", ".css"}
    )
    # Templates that a library finds by name, and pairs of e-mails named without their extension.
    znane = re.compile(r"^(account/|bootstrap5/|django/|allauth/|\d{3}(_csrf)?\.html|blad\.html)")
    nieuzywane = []
    for plik in szablony():
        nazwa = str(plik.relative_to(KORZEN / "templates"))
        if znane.match(nazwa) or nazwa in tekst:
            continue
        if nazwa.startswith("sprawa/email/") and f'"{plik.stem}"' in tekst:
            continue
        nieuzywane.append(nazwa)
    assert nieuzywane == []


def test_templates_have_no_inline_script_style_or_handler() -> None:
    zle = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son(click|submit|change|load|input)=")
    for plik in szablony():
        nazwa = str(plik.relative_to(KORZEN / "templates"))
        if plik.suffix == ".html" and not nazwa.startswith("pdf/") and "/pdf/" not in nazwa:
            assert not zle.search(plik.read_text(encoding="utf-8")), nazwa


#: Included without their forms: a table without remarks, a box without an act of its own.
BEZ_FORMULARZA = {
    ("diagnoza/etap.html", "diagnoza/_profil.html"),
    ("diagnoza/_profil.html", "sprawa/_tabela_czesci.html"),
    ("sprawa/strona.html", "skladniki/co_dalej.html"),
}


def test_a_form_included_alone_gets_its_token() -> None:
    """``include … only`` cuts the context off: a form in it must be handed the token, or every send of it is refused."""
    teksty = {str(p.relative_to(KORZEN / "templates")): p.read_text(encoding="utf-8") for p in szablony()}
    z_tokenem = {nazwa for nazwa, tekst in teksty.items() if "{% csrf_token %}" in tekst}
    wlaczenia = [
        (skad, nazwa, reszta)
        for skad, tekst in teksty.items()
        for nazwa, reszta in re.findall(r'{% include "([^"]+)"([^%]*)%}', tekst)
    ]
    while nowe := {skad for skad, nazwa, _ in wlaczenia if nazwa in z_tokenem} - z_tokenem:
        z_tokenem |= nowe
    zle = [
        (skad, nazwa)
        for skad, nazwa, reszta in wlaczenia
        if nazwa in z_tokenem and reszta.rstrip().endswith(" only") and "csrf_token=" not in reszta
    ]
    assert set(zle) == BEZ_FORMULARZA


@pytest.mark.django_db
def test_migrations_are_in_step_with_models() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db
def test_every_stage_table_is_guarded_in_the_database() -> None:
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'"
        )
        straze: dict[str, list[str]] = {}
        for tabela, nazwa in kursor.fetchall():
            straze.setdefault(tabela, []).append(nazwa)
    for model in apps.get_models():
        if issubclass(model, WierszEtapu) and not model._meta.proxy:
            assert any("etap" in nazwa for nazwa in straze.get(model._meta.db_table, [])), model._meta.db_table


@pytest.mark.django_db
def test_guards_have_no_session_bypass() -> None:
    with connection.cursor() as kursor:
        kursor.execute(
            # pghistory's triggers only write the history down; nothing that refuses may be switched off.
            "SELECT p.proname FROM pg_proc p WHERE p.prosrc LIKE '%%RAISE%%' AND p.prosrc LIKE '%%should_ignore%%'"
        )
        assert kursor.fetchall() == []


def test_text_is_never_null() -> None:
    for model in apps.get_models():
        if model.__module__.split(".")[0] in {"sciezka", "diagnoza", "plan", "realizacja", "rezultaty"}:
            for pole in model._meta.concrete_fields:
                if isinstance(pole, models.CharField | models.TextField) and "Event" not in model.__name__:
                    assert not pole.null, f"{model.__name__}.{pole.name}"


def test_weasyprint_is_not_imported_at_start() -> None:
    import subprocess
    import sys

    kod = "import django,sys;django.setup();import sciezka.urls;print('weasyprint' in sys.modules)"
    wynik = subprocess.run(
        [sys.executable, "-c", kod], capture_output=True, text=True, check=True, cwd=KORZEN,
        env={**__import__("os").environ, "DJANGO_SETTINGS_MODULE": "sciezka.settings"},
    )  # fmt: skip
    assert wynik.stdout.strip() == "False"


def test_case_is_fetched_only_through_the_users_queryset() -> None:
    for plik in pliki_pythona():
        if "views" in plik.name or "views" in plik.parts:
            tekst = plik.read_text(encoding="utf-8")
            for linia in tekst.splitlines():
                if "Sprawa.objects" in linia and ".dla(" not in linia:
                    assert "z_opisem().get(pk=sprawa.pk)" in linia, f"{plik.name}: {linia.strip()}"
            assert ".update(stan=" not in tekst
