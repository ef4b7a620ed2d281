"""What the database refuses about work entries: who confirms, changing what was confirmed without a correction.

A row that was confirmed once changes only when a ``KorektaWpisu`` of its present revision was written in the same
transaction, and then waits for confirmation again; the old row, as JSON, is put into the correction by the database itself.
``realizacja.potwierdzanie`` says the same in Python, first and in words.
"""

import pgtrigger

from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa

#: Columns that say who confirmed; they change without a correction, everything else is what the entry says.
_KOLUMNY = ("potwierdzil_id", "potwierdzono", "potwierdzono_jako", "pierwsze_potwierdzenie", "rewizja")
BEZ_POTWIERDZENIA = "v_stary := OLD;" + "".join(f"v_stary.{kolumna} := NEW.{kolumna};" for kolumna in _KOLUMNY)
#: The day of confirmation in Europe/Warsaw, on which the role has to be in force.
_DZIEN = "(NEW.potwierdzono AT TIME ZONE 'Europe/Warsaw')::date"


def jest_korekta(wpis: str, rewizja: str) -> str:
    """Return the SQL condition: a correction of this revision of the entry was written in this transaction."""
    return (
        f"EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = {wpis} AND k.rewizja_wpisu = {rewizja} "
        "AND k.txid = txid_current())"
    )


def w_zamknietym(wpis: str, *daty: str) -> str:
    """Return the SQL condition: one of the days (SQL expressions) lies in a closed period of the entry's project."""
    dni = " OR ".join(f'{data} BETWEEN o.od AND o."do"' for data in daty)
    return (
        "EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id "
        f"WHERE s.id = {wpis}.sprawa_id AND o.otwarto IS NULL AND ({dni}))"
    )


def zamrozony(wpis: str) -> str:
    """Return the SQL condition: what belongs to the entry (a row variable) does not change, but within its correction.

    The entry changes first and so loses its confirmation; then its details may change, in the same transaction.
    """
    raz = f"{wpis}.pierwsze_potwierdzenie IS NOT NULL OR {w_zamknietym(wpis, f'{wpis}.data')}"
    korekta = f"SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = {wpis}.id AND k.txid = txid_current()"
    return f"({wpis}.potwierdzono IS NOT NULL OR (({raz}) AND NOT EXISTS ({korekta})))"


def _ma_role(rola: str, miejsce: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM sciezka_rola r WHERE r.osoba_id = NEW.potwierdzil_id AND r.rola = '{rola}' AND {miejsce} "
        f'AND r.od <= {_DZIEN} AND (r."do" IS NULL OR r."do" > {_DZIEN}))'
    )


_KTO_POTWIERDZA = f"""
    SELECT s.projekt_id, s.samorzad_id, COALESCE(k.potwierdza, 'koordynator') INTO v_projekt, v_samorzad, v_kto
        FROM sciezka_sprawa s LEFT JOIN sciezka_kontrakt k ON k.sprawa_id = s.id WHERE s.id = NEW.sprawa_id;
    IF (v_kto <> 'urzednik' OR NOT NEW.widzi_gmina) AND {_ma_role("koordynator", "r.projekt_id = v_projekt")} THEN
        NEW.potwierdzono_jako := 'koordynator';
    ELSIF v_kto <> 'koordynator' AND NEW.widzi_gmina AND {_ma_role("urzednik", "r.samorzad_id = v_samorzad")} THEN
        NEW.potwierdzono_jako := 'urzednik';
    ELSE
        {odmowa("Ten wpis potwierdza ktoś inny: tak stanowi kontrakt.")}
    END IF;
    IF EXISTS (SELECT 1 FROM realizacja_zastrzezenie z WHERE z.wpis_id = NEW.id AND z.odpowiedziano IS NULL) THEN
        {odmowa("Do wpisu zgłoszono zastrzeżenie. Najpierw zespół musi na nie odpowiedzieć.")}
    END IF;
    IF (SELECT k.utworzyl_id FROM realizacja_korektawpisu k WHERE k.wpis_id = NEW.id ORDER BY k.id DESC LIMIT 1)
        = NEW.potwierdzil_id THEN
        {odmowa("Wpisu nie potwierdza osoba, która go poprawiła.")}
    END IF;
    NEW.pierwsze_potwierdzenie := COALESCE(NEW.pierwsze_potwierdzenie, NEW.potwierdzono);"""

STRAZ_WPISU = Straz(
    name="potwierdzony",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("v_stary", "RECORD"), ("v_projekt", "bigint"), ("v_samorzad", "bigint"), ("v_kto", "text")],
    func=f"""
        IF {KONSERWACJA} THEN
            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
        END IF;
        IF TG_OP = 'DELETE' THEN
            IF OLD.potwierdzono IS NOT NULL THEN
                {odmowa("Potwierdzonego wpisu nie można usunąć.")}
            END IF;
            RETURN OLD;
        END IF;
        IF TG_OP = 'UPDATE' THEN
            IF NEW.autor_id <> OLD.autor_id THEN
                {odmowa("Autora wpisu nie można zmienić: wpis potwierdza ktoś inny niż jego autor.")}
            END IF;
            NEW.pierwsze_potwierdzenie := COALESCE(OLD.pierwsze_potwierdzenie, OLD.potwierdzono);
            {BEZ_POTWIERDZENIA}
            IF OLD.potwierdzono IS NOT NULL AND NEW.potwierdzono IS NOT NULL THEN
                {odmowa("Potwierdzony wpis zmienia się tylko przez korektę, która zachowuje poprzednią treść.")}
            END IF;
            IF v_stary IS DISTINCT FROM NEW THEN
                IF NEW.pierwsze_potwierdzenie IS NOT NULL AND NOT {jest_korekta("OLD.id", "OLD.rewizja")} THEN
                    {odmowa("Potwierdzony wpis zmienia się tylko przez korektę, która zachowuje poprzednią treść.")}
                END IF;
            ELSIF OLD.potwierdzono IS NOT NULL AND NOT {jest_korekta("OLD.id", "OLD.rewizja")} AND NOT EXISTS (
                SELECT 1 FROM sciezka_zdarzenie z WHERE z.sprawa_id = NEW.sprawa_id AND z.txid = txid_current()
                AND z.rodzaj = 'cofnieto_potwierdzenie' AND btrim(z.powod) <> '') THEN
                {odmowa("Cofnięcie potwierdzenia wymaga powodu w historii sprawy.")}
            END IF;
        END IF;
        IF NEW.potwierdzono IS NULL THEN
            NEW.potwierdzono_jako := '';
            RETURN NEW;
        END IF;
        IF NEW.potwierdzil_id IS NULL OR NEW.potwierdzil_id = NEW.autor_id THEN
            RETURN NEW;  -- refused by a constraint of the table, with its own sentence
        END IF;
        {_KTO_POTWIERDZA}
        RETURN NEW;
    """,
)

#: The correction keeps the row as it was: the database copies it, whatever the writer says.
STRAZ_KOREKTY = [
    Straz(
        name="korekta",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        declare=[("v_wpis", "realizacja_wpispracy")],
        func=f"""
        SELECT w.* INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = NEW.wpis_id FOR UPDATE;
        IF v_wpis.rewizja IS DISTINCT FROM NEW.rewizja_wpisu AND NOT {KONSERWACJA} THEN
            {odmowa("Ktoś był szybszy: wpis zmienił się, odkąd go wyświetlono.")}
        END IF;
        NEW.wiersz := to_jsonb(v_wpis);
        NEW.data_przed := v_wpis.data;
        NEW.godziny_przed := v_wpis.godziny;
        NEW.potwierdzil_przed_id := v_wpis.potwierdzil_id;
        NEW.potwierdzono_przed := v_wpis.potwierdzono;
        NEW.txid := txid_current();
        RETURN NEW;
        """,
    ),
    Straz(
        name="niezmienna",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        declare=[("v_stary", "RECORD")],
        func=f"""
        IF {KONSERWACJA} THEN
            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.txid = txid_current() THEN
            v_stary := OLD;
            v_stary.po := NEW.po;
            v_stary.rewizja := NEW.rewizja;
            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
        END IF;
        {odmowa("Korekty wpisu nie można zmienić ani usunąć.")}
        """,
    ),
]

#: An objection goes only with its entry, at the end of the transaction: otherwise removing it would be a way to confirm.
ZASTRZEZENIE_Z_WPISEM = Straz(
    name="tylko_z_wpisem",
    when=pgtrigger.After,
    operation=pgtrigger.Delete,
    timing=pgtrigger.Deferred,
    func=f"""
        IF EXISTS (SELECT 1 FROM realizacja_wpispracy w WHERE w.id = OLD.wpis_id) AND NOT {KONSERWACJA} THEN
            {odmowa("Zastrzeżenia do wpisu nie można usunąć. Odpowiada na nie zespół.")}
        END IF;
        RETURN OLD;
    """,
)

#: An objection's words stay. The answer is written once.
STRAZ_ZASTRZEZENIA = Straz(
    name="zastrzezenie",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("v_stary", "RECORD")],
    func=f"""
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        IF TG_OP = 'INSERT' THEN
            IF EXISTS (SELECT 1 FROM realizacja_wpispracy w WHERE w.id = NEW.wpis_id AND w.potwierdzono IS NOT NULL) THEN
                {odmowa("Ten wpis jest już potwierdzony, więc nie można zgłosić do niego zastrzeżenia.")}
            END IF;
            RETURN NEW;
        END IF;
        v_stary := OLD;
        v_stary.odpowiedz := NEW.odpowiedz;
        v_stary.odpowiedzial_id := NEW.odpowiedzial_id;
        v_stary.odpowiedziano := NEW.odpowiedziano;
        v_stary.rewizja := NEW.rewizja;
        IF v_stary IS NOT DISTINCT FROM NEW AND OLD.odpowiedziano IS NULL THEN RETURN NEW; END IF;
        {odmowa("Zastrzeżenia nie można zmienić, a odpowiada się na nie raz.")}
    """,
)
