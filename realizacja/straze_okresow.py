"""What the database refuses about reporting periods: work in a closed one, overlapping ones, reopening without a reason.

Closing locks every case of the project, and every write to a stage's table takes its case ``FOR SHARE``: an entry that
races the closing is either in before it or refused after it. ``realizacja.okresy`` says the same in Python.
"""

import pgtrigger

from realizacja.straze_wpisow import BEZ_POTWIERDZENIA, jest_korekta, w_zamknietym
from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa

_ZAMKNIJ_SPRAWY = """
        PERFORM 1 FROM sciezka_sprawa s WHERE s.projekt_id = NEW.projekt_id ORDER BY s.id FOR NO KEY UPDATE;
        PERFORM 1 FROM sciezka_projekt p WHERE p.id = NEW.projekt_id FOR NO KEY UPDATE;"""

STRAZ_OKRESU = [
    Straz(
        name="zamkniecie",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=f"""
        {_ZAMKNIJ_SPRAWY}
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        IF NEW.otwarto IS NOT NULL THEN {odmowa("Okres zamyka się, zanim się go otworzy ponownie.")} END IF;
        IF NEW."do" >= (NEW.zamknieto AT TIME ZONE 'Europe/Warsaw')::date THEN
            {odmowa("Zamknąć można tylko okres, który już minął.")}
        END IF;
        IF EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o WHERE o.projekt_id = NEW.projekt_id AND o.otwarto IS NULL
                   AND o.od <= NEW."do" AND o."do" >= NEW.od) THEN
            {odmowa("Ten okres zachodzi na inny zamknięty okres.")}
        END IF;
        RETURN NEW;
        """,
    ),
    Straz(
        name="otwarcie",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        declare=[("v_stary", "RECORD")],
        func=f"""
        IF {KONSERWACJA} THEN
            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
        END IF;
        IF TG_OP = 'UPDATE' THEN
            {_ZAMKNIJ_SPRAWY}
            v_stary := OLD;
            v_stary.otworzyl_id := NEW.otworzyl_id;
            v_stary.otwarto := NEW.otwarto;
            v_stary.powod_otwarcia := NEW.powod_otwarcia;
            IF v_stary IS NOT DISTINCT FROM NEW AND OLD.otwarto IS NULL AND NEW.otwarto IS NOT NULL THEN RETURN NEW; END IF;
        END IF;
        {odmowa("Zamkniętego okresu nie można zmienić ani usunąć; można go raz otworzyć, z powodem.")}
        """,
    ),
]


_ODMOWA = odmowa("Ten dzień leży w zamkniętym okresie sprawozdawczym. Wpis można tylko poprawić korektą, z powodem.")

#: Runs after the guard of the stage, which has taken the case FOR SHARE.
STRAZ_ZAMKNIETEGO_OKRESU = Straz(
    name="okres",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("v_stary", "RECORD")],
    func=f"""
        IF TG_OP = 'INSERT' THEN
            IF NEW.zgoda_id IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM realizacja_zgodanapoznywpis z WHERE z.id = NEW.zgoda_id AND z.sprawa_id = NEW.sprawa_id
                AND z.osoba_id = NEW.autor_id AND z.data = NEW.data) THEN
                {odmowa("Zgoda na późny wpis dotyczy innej osoby, sprawy albo dnia.")}
            END IF;
            IF NEW.zgoda_id IS NULL AND NOT {KONSERWACJA} AND {w_zamknietym("NEW", "NEW.data")} THEN {_ODMOWA} END IF;
            RETURN NEW;
        END IF;
        IF TG_OP = 'DELETE' THEN
            IF NOT {KONSERWACJA} AND {w_zamknietym("OLD", "OLD.data")} THEN {_ODMOWA} END IF;
            RETURN OLD;
        END IF;
        {BEZ_POTWIERDZENIA}
        IF v_stary IS DISTINCT FROM NEW AND NOT {KONSERWACJA} AND NOT {jest_korekta("OLD.id", "OLD.rewizja")}
            AND ({w_zamknietym("OLD", "OLD.data", "NEW.data")} OR NEW.zgoda_id IS DISTINCT FROM OLD.zgoda_id) THEN
            {_ODMOWA}
        END IF;
        RETURN NEW;
    """,
)

STRAZ_ZGODY = Straz(
    name="niezmienna",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=f"IF {KONSERWACJA} THEN RETURN NEW; END IF; {odmowa('Zgody na późny wpis nie można zmienić.')}",
)
