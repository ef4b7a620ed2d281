"""The triggers of review by link: what was given out never changes, a closed link lets nothing in."""

import pgtrigger

from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa

_ZWROC = "IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;"
_OBEJSCIE = f"IF {KONSERWACJA} THEN {_ZWROC} END IF;"


def _bez(*kolumny: str) -> str:
    return "v_stary := OLD;" + "".join(f"v_stary.{kolumna} := NEW.{kolumna};" for kolumna in kolumny)


def _otwarty(chwila: str) -> str:
    """Return the SQL that refuses when the link is revoked or expired; a revocation that races this one is waited for."""
    return f"""
        SELECT o.wersja_id, o.odwolano, o.wygasa INTO v_wersja, v_odwolano, v_wygasa
            FROM sciezka_odnosnik o WHERE o.id = NEW.odnosnik_id FOR SHARE;
        IF v_odwolano IS NOT NULL OR v_wygasa <= GREATEST(now(), {chwila}) THEN
            {odmowa("Ten odnośnik wygasł albo został odwołany.")}
        END IF;"""


_O_ODNOSNIKU = [("v_wersja", "bigint"), ("v_odwolano", "timestamptz"), ("v_wygasa", "timestamptz")]

ODNOSNIK = [
    Straz(
        name="zaproszenie",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        declare=[("v_stan", "text")],
        func=f"""
        {_OBEJSCIE}
        SELECT w.stan INTO v_stan FROM sciezka_wersja w WHERE w.id = NEW.wersja_id FOR SHARE;
        IF v_stan IS DISTINCT FROM 'wyslana' THEN
            {odmowa("Odnośnik tworzy się do wersji, która jest w przeglądzie.")}
        END IF;
        RETURN NEW;
        """,
    ),
    Straz(
        name="niezmienny",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        declare=[("v_stary", "RECORD")],
        func=f"""
        {_OBEJSCIE}
        IF TG_OP = 'DELETE' THEN {odmowa("Odnośnika nie można usunąć, można go odwołać.")} END IF;
        {_bez("odwolano", "odwolal_id", "zaproszono", "kod_wyslano", "otwarto", "wygaszono")}
        IF v_stary IS DISTINCT FROM NEW THEN
            {odmowa("Odnośnika nie można zmienić: ani osoby, ani wersji, ani klucza, ani terminu.")}
        END IF;
        IF OLD.odwolano IS NOT NULL AND (NEW.odwolano, NEW.odwolal_id) IS DISTINCT FROM (OLD.odwolano, OLD.odwolal_id) THEN
            {odmowa("Odwołania odnośnika nie można cofnąć.")}
        END IF;
        RETURN NEW;
        """,
    ),
]

KOD = [
    Straz(
        name="zamowienie",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        declare=_O_ODNOSNIKU,
        func=f"""
        {_OBEJSCIE}
        {_otwarty("NEW.zamowiono")}
        RETURN NEW;
        """,
    ),
    Straz(
        name="proby",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        declare=[("v_stary", "RECORD")],
        func=f"""
        {_OBEJSCIE}
        IF TG_OP = 'DELETE' THEN {odmowa("Zapisu o kodzie nie można usunąć.")} END IF;
        {_bez("skrot", "wazny_do", "proby", "uzyto")}
        IF v_stary IS DISTINCT FROM NEW OR OLD.uzyto IS NOT NULL OR NEW.proby < OLD.proby
           OR (OLD.proby > 0 AND NEW.skrot <> OLD.skrot) THEN
            {odmowa("Użytego kodu ani licznika prób nie można zmienić.")}
        END IF;
        RETURN NEW;
        """,
    ),
]

UWAGA = Straz(
    name="autor",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=_O_ODNOSNIKU,
    func=f"""
        {_OBEJSCIE}
        IF TG_OP = 'UPDATE' THEN
            IF (NEW.autor_id, NEW.odnosnik_id) IS DISTINCT FROM (OLD.autor_id, OLD.odnosnik_id) THEN
                {odmowa("Autora uwagi nie można zmienić.")}
            END IF;
            RETURN NEW;
        END IF;
        IF NEW.odnosnik_id IS NULL THEN RETURN NEW; END IF;
        {_otwarty("NEW.zgloszono")}
        IF v_wersja <> NEW.wersja_id THEN {odmowa("Ten odnośnik prowadzi do innej wersji dokumentu.")} END IF;
        RETURN NEW;
        """,
)
