"""What the database itself refuses: triggers declared beside the models they guard.

pgtrigger keeps them in migrations and in step with the models. Its own bypass (a session variable) is left out on
purpose: the only way around is a row in ``sciezka_konserwacja`` written in the same transaction, so whoever goes around
the rules leaves a name and a reason behind.

Every refusal is raised as ``check_violation`` (Django's ``IntegrityError``) with a Polish sentence.
"""

from collections.abc import Callable

import pghistory
import pgtrigger
from django.db import models
from pgtrigger import compiler


class SqlBezObejscia(compiler.UpsertTriggerSql):
    """pgtrigger's installation SQL without its session-variable bypass."""

    def get_template(self) -> str:
        poczatek, reszta = super().get_template().split("CREATE OR REPLACE FUNCTION {pgid}()", 1)
        del poczatek
        przed, po = reszta.split("IF ({ignore_func_name}(TG_NAME) IS TRUE) THEN", 1)
        cialo = po.split("{func}", 1)[1]
        return "CREATE OR REPLACE FUNCTION {pgid}()" + przed + "{func}" + cialo


class Straz(pgtrigger.Trigger):
    """A trigger that cannot be switched off from a session."""

    def compile(self, model: type[models.Model]) -> compiler.Trigger:
        gotowy = super().compile(model)
        argumenty = {**gotowy.sql.kwargs}
        argumenty.pop("ignore_func_name", None)
        return compiler.Trigger(name=gotowy.name, sql=SqlBezObejscia(**argumenty))


#: True while this transaction has a row in the maintenance log.
#: The moment is compared too: after a restore into a new cluster transaction numbers begin again.
KONSERWACJA = "EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now())"
#: Document → the stage at which an open annex lets its rows change again.
_ETAP_ANEKSU = {"plan": "realizacja"}
_ZWROC = "IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;"


def odmowa(zdanie: str, *argumenty: str) -> str:
    """Return the SQL that refuses with ``zdanie``; ``%`` in it are filled with SQL expressions."""
    lista = "".join(f", {argument}" for argument in argumenty)
    return f"RAISE EXCEPTION '{zdanie}'{lista} USING ERRCODE = 'check_violation', HINT = 'straz';"


def straz_etapu(etap: str, rodzaj_wersji: str = "", takze: str = "", **ta_sama_sprawa: str) -> list[Straz]:
    """Guard a stage's table: rows change only while the case is in ``etap`` and its document is not under review.

    ``takze`` names one more stage in which the rows change. ``ta_sama_sprawa`` maps a foreign-key column to the table it
    points at: both rows must be of one case.
    The case row is read ``FOR SHARE``: a write that races a transition waits for it and then sees the new stage.

    The one exception is an open annex: the rows of the plan change during implementation too, but what the municipality
    accepted (named in ``sciezka_aneks.przed``) is never deleted by it.
    """
    aneks, poza_aneksem, nie_aneks = _sql_aneksu(rodzaj_wersji)
    pod_przegladem = ""
    inny_etap = f" AND v_stan IS DISTINCT FROM '{takze}'" if takze else ""
    etapy = f"{etap}” albo „{takze}" if takze else etap
    if rodzaj_wersji:
        pod_przegladem = f"""
        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = '{rodzaj_wersji}'
                   AND (w.stan = 'wyslana' OR ({nie_aneks}w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN
            {odmowa("Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.")}
        END IF;"""
    powiazania = "".join(
        f"""
        IF NEW.{kolumna} IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM {tabela} t WHERE t.id = NEW.{kolumna} AND t.sprawa_id = NEW.sprawa_id) THEN
            {odmowa("Powiązany wiersz należy do innej sprawy.")}
        END IF;"""
        for kolumna, tabela in ta_sama_sprawa.items()
    )
    return [
        Straz(
            name="etap",
            when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
            declare=[
                ("v_sprawa", "bigint"),
                ("v_stan", "text"),
                ("v_przebieg", "integer"),
                *([("v_aneks", "boolean")] if aneks else []),
            ],
            func=f"""
        IF TG_OP = 'UPDATE' THEN
            IF NEW.sprawa_id <> OLD.sprawa_id THEN
                {odmowa("Wiersza nie można przenieść do innej sprawy.")}
            END IF;
            NEW.rewizja := OLD.rewizja + 1;
        END IF;
        IF TG_OP <> 'DELETE' THEN{powiazania}
            v_sprawa := NEW.sprawa_id;
        ELSE
            v_sprawa := OLD.sprawa_id;
        END IF;
        IF {KONSERWACJA} THEN
            {_ZWROC}
        END IF;
        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;
{aneks}        IF v_stan IS DISTINCT FROM '{etap}'{inny_etap}{poza_aneksem} THEN
            {odmowa("Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „" + etapy + "”.", "v_stan")}
        END IF;{pod_przegladem}
        {_ZWROC}
        """,
        )
    ]


def _sql_aneksu(rodzaj_wersji: str) -> tuple[str, str, str]:
    """Return the SQL that finds an open annex to this document, and the two conditions that it loosens."""
    if rodzaj_wersji not in _ETAP_ANEKSU:
        return "", "", ""
    otwarty = f"a.sprawa_id = v_sprawa AND a.rodzaj = '{rodzaj_wersji}' AND a.stan = 'otwarty'"
    szukaj = f"""        v_aneks := v_stan = '{_ETAP_ANEKSU[rodzaj_wersji]}' AND EXISTS (
            SELECT 1 FROM sciezka_aneks a WHERE {otwarty});
        IF v_aneks AND TG_OP = 'DELETE' THEN
            IF EXISTS (SELECT 1 FROM sciezka_aneks a WHERE {otwarty}
                       AND jsonb_exists(a.przed -> 'nieusuwalne' -> TG_TABLE_NAME, OLD.id::text)) THEN
                {odmowa("Przyjętego obszaru, celu ani działania nie usuwa się aneksem. Z działania można odstąpić w realizacji.")}
            END IF;
        END IF;
"""
    return szukaj, " AND NOT v_aneks", "NOT v_aneks AND "


def straz_dzialania_z_aneksu() -> Straz:
    """Refuse work on an action that stands only in an annex which the municipality has not accepted yet."""
    return Straz(
        name="dzialanie_z_aneksu",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=f"""
        IF NEW.dzialanie_id IS NOT NULL AND NOT {KONSERWACJA} AND EXISTS (
            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.sprawa_id AND a.rodzaj = 'plan' AND a.stan = 'otwarty'
            AND NOT jsonb_exists(a.przed -> 'nieusuwalne' -> 'plan_dzialanie', NEW.dzialanie_id::text)) THEN
            {odmowa("To działanie jest w aneksie, którego gmina jeszcze nie przyjęła.")}
        END IF;
        RETURN NEW;
        """,
    )


def straz_niezmienna(nazwa_rzeczy: str, *, wolne_kolumny: tuple[str, ...] = (), obejscie: bool = True) -> Straz:
    """Refuse to delete a row and to change any of its columns but ``wolne_kolumny``."""
    zerowanie = "".join(f"v_stary.{kolumna} := NEW.{kolumna};" for kolumna in wolne_kolumny)
    przejscie = f"IF {KONSERWACJA} THEN {_ZWROC} END IF;" if obejscie else ""
    return Straz(
        name="niezmienna",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        declare=[("v_stary", "RECORD")],
        func=f"""
        {przejscie}
        IF TG_OP = 'UPDATE' THEN
            v_stary := OLD;
            {zerowanie}
            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
        END IF;
        {odmowa(nazwa_rzeczy + " nie można zmienić ani usunąć.")}
        """,
    )


def sledz() -> Callable[[type[models.Model]], type[models.Model]]:
    """Record every version of a row (class decorator), also one written by raw SQL; what is recorded never changes.

    pghistory's own append-only guard could be switched off from a session, so ours stands in its place.
    """
    niezmienny = Straz(
        name="append_only",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=f"IF {KONSERWACJA} THEN {_ZWROC} END IF; {odmowa('Zapisu zmian nie można zmienić ani usunąć.')}",
    )
    return pghistory.track(append_only=False, meta={"triggers": [niezmienny]})


def straz_txid(*, z_chwila: bool = False) -> Straz:
    """Stamp a row with the number (and with ``z_chwila`` the moment) of its own transaction, whatever the writer says."""
    chwila = "NEW.kiedy := now(); " if z_chwila else ""
    return Straz(
        name="txid",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=f"NEW.txid := txid_current(); {chwila}RETURN NEW;",
    )


def straz_rewizji() -> Straz:
    """Count the changes of a row that is not tied to a stage, so stale forms are noticed there too."""
    return Straz(
        name="rewizja",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        func="NEW.rewizja := OLD.rewizja + 1; RETURN NEW;",
    )
