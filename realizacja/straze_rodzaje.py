"""What the database refuses of the details of a work entry: details of another work form, details of a confirmed entry.

The details are as frozen as the entry itself. Every change of them counts as a change of the entry (its ``rewizja`` grows),
so nobody confirms what they have not read.
"""

import pgtrigger

from realizacja.straze_wpisow import zamrozony
from sciezka.sprawa.slownik import FormaPracy
from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa

FORMY_SPOTKAN = (FormaPracy.SZKOLENIE, FormaPracy.POGLEBIONA_DIAGNOZA, FormaPracy.MODERACJA)
#: Table of details → the work forms whose entries may have them.
FORMY_TABEL: dict[str, tuple[int, ...]] = {
    "realizacja_sesjadoradcza": (FormaPracy.DORADZTWO,),
    "realizacja_spotkanie": FORMY_SPOTKAN,
    "realizacja_konsultacje": (FormaPracy.KONSULTACJE,),
    "realizacja_przedsiewziecie": (FormaPracy.PRZEDSIEWZIECIE,),
}
_ZWROC = "IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;"
_POTWIERDZONY = odmowa(
    "Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu."
)


def _wpis(wiersz: str, przez: str) -> str:
    """Return the SQL for the entry's id of ``NEW`` or ``OLD``; ``przez`` names the table of details a row hangs on."""
    if not przez:
        return f"{wiersz}.wpis_id"
    return f"(SELECT r.wpis_id FROM realizacja_{przez} r WHERE r.id = {wiersz}.{przez}_id)"


def _wczytaj(wiersz: str) -> str:
    """Return the SQL that reads and locks the entry; a confirmation that races it waits, or is seen."""
    return f"SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = {wiersz} FOR NO KEY UPDATE;"


def straz_szczegolow(*formy: int, przez: str = "", licz: bool = True) -> Straz:
    """Guard a table of details: its entry has one of ``formy``, was not confirmed (but for a correction), stays the same.

    A row without an entry (a meeting prepared in advance) is free until it gets one. With ``licz`` a change of the row
    raises the entry's revision.
    """
    stary, nowy = _wpis("OLD", przez), _wpis("NEW", przez)
    inna_forma = odmowa("Te szczegóły nie pasują do formy pracy wpisu.")
    podbij = "UPDATE realizacja_wpispracy SET rewizja = rewizja WHERE id = COALESCE(v_nowy, v_stary);" if licz else ""
    return Straz(
        name="szczegoly",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("v_wpis", "realizacja_wpispracy%ROWTYPE"), ("v_stary", "bigint"), ("v_nowy", "bigint")],
        func=f"""
        IF {KONSERWACJA} THEN
            {_ZWROC}
        END IF;
        IF TG_OP <> 'INSERT' THEN
            v_stary := {stary};
            {_wczytaj("v_stary")}
            IF {zamrozony("v_wpis")} THEN {_POTWIERDZONY} END IF;
        END IF;
        IF TG_OP <> 'DELETE' THEN
            v_nowy := {nowy};
            IF v_stary IS NOT NULL AND v_nowy IS DISTINCT FROM v_stary THEN
                {odmowa("Szczegółów nie można przenieść do innego wpisu.")}
            END IF;
            {_wczytaj("v_nowy")}
            IF {zamrozony("v_wpis")} THEN {_POTWIERDZONY} END IF;
            IF v_nowy IS NOT NULL AND v_wpis.forma NOT IN ({", ".join(str(int(forma)) for forma in formy)}) THEN
                {inna_forma}
            END IF;
        END IF;
        {podbij}
        {_ZWROC}
        """,
    )


#: The product that a session of advice points at, only where its outcome is a product.
STRAZ_PRODUKTU_SESJI = Straz(
    name="produkt_sesji",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF NEW.produkt_id IS NOT NULL AND NOT {KONSERWACJA} AND NOT EXISTS (
            SELECT 1 FROM realizacja_wpispracy w WHERE w.id = NEW.wpis_id AND w.wynik_doradztwa = 'produkt') THEN
            {odmowa("Produkt wskazuje się tylko wtedy, gdy wynikiem doradztwa jest konkretne rozwiązanie.")}
        END IF;
        RETURN NEW;
    """,
)

_INNE_SZCZEGOLY = " OR ".join(
    f"(NEW.forma NOT IN ({', '.join(str(int(forma)) for forma in formy)})"
    f" AND EXISTS (SELECT 1 FROM {tabela} s WHERE s.wpis_id = NEW.id))"
    for tabela, formy in FORMY_TABEL.items()
)

#: An entry keeps its work form while it has details of that form.
STRAZ_FORMY = Straz(
    name="forma_szczegolow",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=f"""
        IF NEW.forma IS DISTINCT FROM OLD.forma AND NOT {KONSERWACJA} AND ({_INNE_SZCZEGOLY}) THEN
            {odmowa("Wpis ma szczegóły swojej formy pracy. Żeby zmienić formę, najpierw je usuń.")}
        END IF;
        RETURN NEW;
    """,
)

#: A file joins a confirmed entry at any time (a signed scan comes later); what is there stays there.
STRAZ_PLIKU_WPISU = Straz(
    name="plik_potwierdzonego",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF NOT {KONSERWACJA} AND EXISTS (SELECT 1 FROM realizacja_wpispracy w
            WHERE w.id = OLD.wpis_id AND w.potwierdzono IS NOT NULL) THEN
            {odmowa("Pliku potwierdzonego wpisu nie można odłączyć ani zmienić jego roli.")}
        END IF;
        {_ZWROC}
    """,
)
