"""What the database refuses about the result "new social enterprise": reached too early, or in-house without an opinion.

``przedsiebiorstwa.dlaczego_nie_liczy_sie`` of stage IV says the same in Python, first and in words.
"""

import pgtrigger

from realizacja.straze_ps import osiagniety, wymaga_opinii
from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa


def _odmowy(przedsiebiorstwo: str, sprawa: str) -> str:
    """Return the SQL that refuses a reached result of the enterprise that its project does not count yet."""
    return f"""
        SELECT p.prog_ps INTO v_prog FROM sciezka_projekt p JOIN sciezka_sprawa s ON s.projekt_id = p.id
        WHERE s.id = {sprawa};
        IF NOT ({osiagniety(przedsiebiorstwo, "'M16'")} OR (v_prog = 'M12' AND {osiagniety(przedsiebiorstwo, "'M12'")})) THEN
            {odmowa("Projekt liczy nowe przedsiębiorstwo społeczne od kamienia %, a ten nie jest osiągnięty.", "v_prog")}
        END IF;
        IF EXISTS (SELECT 1 FROM realizacja_noweprzedsiebiorstwo z WHERE z.id = {przedsiebiorstwo}
                   AND btrim(z.powod_zaniechania) <> '') THEN
            {odmowa("Przedsiębiorstwa zaniechano, więc rezultat nie może być osiągnięty.")}
        END IF;
        IF {wymaga_opinii(przedsiebiorstwo)} THEN
            {odmowa("Zlecenie in-house przy prywatnym założycielu wymaga opinii prawnej w aktach.")}
        END IF;"""


STRAZ_NOWEGO_PS = Straz(
    name="nowe_ps",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("v_prog", "text")],
    func=f"""
        IF NEW.rodzaj <> 'nowe_ps' OR NOT NEW.osiagniety OR NEW.przedsiebiorstwo_id IS NULL OR {KONSERWACJA} THEN
            RETURN NEW;
        END IF;
        PERFORM 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = NEW.przedsiebiorstwo_id FOR NO KEY UPDATE;
        {_odmowy("NEW.przedsiebiorstwo_id", "NEW.sprawa_id")}
        RETURN NEW;
    """,
)


def straz_podstawy(operacja: pgtrigger.Operation, przedsiebiorstwo: str = "przedsiebiorstwo_id") -> Straz:
    """Return the guard of what a reached result rests on: it does not change so that the result would be untrue."""
    return Straz(
        name="podstawa_rezultatu",
        when=pgtrigger.After,
        operation=operacja,
        declare=[("v_ps", "bigint"), ("v_sprawa", "bigint"), ("v_prog", "text")],
        func=f"""
        IF {KONSERWACJA} THEN RETURN NULL; END IF;
        IF TG_OP = 'DELETE' THEN
            v_ps := OLD.{przedsiebiorstwo}; v_sprawa := OLD.sprawa_id;
        ELSE
            v_ps := NEW.{przedsiebiorstwo}; v_sprawa := NEW.sprawa_id;
        END IF;
        IF NOT EXISTS (SELECT 1 FROM rezultaty_rezultat r WHERE r.przedsiebiorstwo_id = v_ps AND r.osiagniety) THEN
            RETURN NULL;
        END IF;
        {_odmowy("v_ps", "v_sprawa")}
        RETURN NULL;
        """,
    )
