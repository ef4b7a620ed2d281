"""What the database refuses at stage IV: results before the two obligatory forms have been carried out.

The rule of "carried out" (design, section 3; path, stage IV): form 1 has confirmed work of that form and its product, the
concept and preliminary plan, is on file or its absence has a written reason; form 2 has a confirmed session logged by an
adviser with its stated outcome. ``warunki.formy_obligatoryjne`` says the same in Python, first and in words.
"""

import pgtrigger

from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa


def forma_1_wykonana(sprawa: str) -> str:
    """Return the SQL condition for form 1, where ``sprawa`` is an SQL expression for the case's id."""
    produkt = f"EXISTS (SELECT 1 FROM realizacja_produkt p WHERE p.sprawa_id = {sprawa} AND p.rodzaj = '{{rodzaj}}')"
    return f"""(
        EXISTS (SELECT 1 FROM realizacja_wpispracy f1
                WHERE f1.sprawa_id = {sprawa} AND f1.forma = 1 AND f1.potwierdzono IS NOT NULL)
        AND ({produkt.format(rodzaj="koncepcja_z_planem")}
             OR ({produkt.format(rodzaj="koncepcja")} AND {produkt.format(rodzaj="wstepny_plan")})
             OR EXISTS (SELECT 1 FROM realizacja_realizacja r
                        WHERE r.sprawa_id = {sprawa} AND btrim(r.brak_koncepcji_powod) <> '')))"""


def forma_2_wykonana(sprawa: str) -> str:
    """Return the SQL condition for form 2, where ``sprawa`` is an SQL expression for the case's id."""
    return f"""EXISTS (SELECT 1 FROM realizacja_wpispracy f2
        WHERE f2.sprawa_id = {sprawa} AND f2.forma = 2 AND f2.potwierdzono IS NOT NULL
          AND f2.rola_autora = 'doradca' AND f2.wynik_doradztwa <> '')"""


def odmowa_bez_form(sprawa: str) -> str:
    """Return the SQL that refuses while an obligatory form has not been carried out."""
    return f"""
        IF NOT {forma_1_wykonana(sprawa)} THEN
            {odmowa("Nie wykonano jeszcze formy obligatoryjnej: bieżąca współpraca z animatorem.")}
        END IF;
        IF NOT {forma_2_wykonana(sprawa)} THEN
            {odmowa("Nie wykonano jeszcze formy obligatoryjnej: doradztwo specjalistyczne.")}
        END IF;"""


STRAZ_OBLIGATORYJNYCH = Straz(
    name="obligatoryjne",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=f"""
        IF NEW.stan <> 'rezultaty' OR OLD.stan <> 'realizacja' OR {KONSERWACJA} THEN RETURN NEW; END IF;
        {odmowa_bez_form("NEW.id")}
        RETURN NEW;
    """,
)
