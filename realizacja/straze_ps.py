"""What the database refuses about a new social enterprise: dates out of order, a founding meeting of one, the in-house trap.

``przedsiebiorstwa.py`` says the same in Python, first and in words. Each function returns SQL for a trigger or a condition.
"""

import pgtrigger

from realizacja.kamienie import PO_KOLEI, ZEBRANIE, ZLECENIE
from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa

#: How many legal persons found a social cooperative of legal persons (act on social cooperatives, art. 4).
NAJMNIEJ_ZALOZYCIELI = 2


def osiagniety(przedsiebiorstwo: str, kod: str) -> str:
    """Return the SQL condition: the enterprise (an expression for its id) has reached the milestone (an expression)."""
    return f"""EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = {przedsiebiorstwo}
        AND o.kod = {kod} AND o.stan = 'osiagniety')"""


def wymaga_opinii(przedsiebiorstwo: str) -> str:
    """Return the SQL condition: commissioned in-house with a private founder, and no legal opinion on file.

    The route is the one of the first contract (M17) or, before it is recorded, the planned one. In-house asks that there
    be no private capital (public procurement law, art. 214 ust. 1 pkt 11–13).
    """
    return f"""EXISTS (
        SELECT 1 FROM realizacja_noweprzedsiebiorstwo p
        WHERE p.id = {przedsiebiorstwo}
          AND NOT EXISTS (SELECT 1 FROM sciezka_zalacznik a WHERE a.id = p.opinia_id AND a.usunieto IS NULL)
          AND COALESCE((SELECT NULLIF(u.tryb, '') FROM realizacja_kamienmilowy u
                        WHERE u.przedsiebiorstwo_id = p.id AND u.kod = '{ZLECENIE}'), p.tryb) = 'in_house'
          AND EXISTS (SELECT 1 FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id AND NOT z.publiczny))"""


STRAZ_DAT = Straz(
    name="daty",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("v_wczesniej", "text"), ("v_pozniej", "text")],
    func=f"""
        IF NEW.stan <> 'osiagniety' OR {KONSERWACJA} THEN RETURN NEW; END IF;
        PERFORM 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = NEW.przedsiebiorstwo_id FOR NO KEY UPDATE;
        SELECT w.wczesniej, w.pozniej INTO v_wczesniej, v_pozniej
        FROM (VALUES {", ".join(f"('{przed}', '{po}')" for przed, po in PO_KOLEI)}) AS w(wczesniej, pozniej)
        JOIN realizacja_kamienmilowy k ON k.przedsiebiorstwo_id = NEW.przedsiebiorstwo_id AND k.id <> NEW.id
             AND k.stan = 'osiagniety'
        WHERE (w.pozniej = NEW.kod AND w.wczesniej = k.kod AND k.data > NEW.data)
           OR (w.wczesniej = NEW.kod AND w.pozniej = k.kod AND k.data < NEW.data)
        LIMIT 1;
        IF FOUND THEN
            {odmowa("Daty nie są po kolei: % nie może być później niż %.", "v_wczesniej", "v_pozniej")}
        END IF;
        RETURN NEW;
    """,
)


def straz_zasad(operacja: pgtrigger.Operation, przedsiebiorstwo: str = "przedsiebiorstwo_id") -> Straz:
    """Return the guard of the two rules that reach over three tables; the enterprise's row is locked while it looks."""
    return Straz(
        name="zasady_ps",
        when=pgtrigger.After,
        operation=operacja,
        declare=[("v_ps", "bigint")],
        func=f"""
        IF {KONSERWACJA} THEN RETURN NULL; END IF;
        IF TG_OP = 'DELETE' THEN v_ps := OLD.{przedsiebiorstwo}; ELSE v_ps := NEW.{przedsiebiorstwo}; END IF;
        PERFORM 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = v_ps FOR NO KEY UPDATE;
        IF {osiagniety("v_ps", f"'{ZLECENIE}'")} AND {wymaga_opinii("v_ps")} THEN
            {odmowa("Zlecenie in-house przy prywatnym założycielu wymaga opinii prawnej w aktach.")}
        END IF;
        IF {osiagniety("v_ps", f"'{ZEBRANIE}'")} AND EXISTS (
            SELECT 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = v_ps AND p.forma = 'spoldzielnia_op'
            AND (SELECT count(*) FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id) < {NAJMNIEJ_ZALOZYCIELI}) THEN
            {odmowa("Spółdzielnię socjalną osób prawnych zakładają co najmniej dwie osoby prawne.")}
        END IF;
        RETURN NULL;
        """,
    )


STRAZ_MIEJSCA = Straz(
    name="miejsce",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=f"""
        IF NEW.przedsiebiorstwo_id <> OLD.przedsiebiorstwo_id OR NEW.kod <> OLD.kod THEN
            {odmowa("Kamienia milowego nie można przenieść do innego przedsiębiorstwa ani pod inny kod.")}
        END IF;
        RETURN NEW;
    """,
)
