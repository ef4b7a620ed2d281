"""What the database refuses about visits: in a closed case, taking back what calendars were told, a visit held tomorrow.

A visit belongs to any open stage, so the guard of one stage's table does not fit: here the case has only to be under way.
"""

import pgtrigger

from sciezka.sprawa.slownik import OTWARTE
from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa

_OTWARTE = ", ".join(f"'{stan.value}'" for stan in OTWARTE)
_W_TOKU = f"""
        SELECT s.stan INTO v_stan FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;
        IF v_stan IS NULL OR v_stan NOT IN ({_OTWARTE}) THEN
            {odmowa("Sprawa jest przerwana albo zamknięta, więc wizyt nie można teraz planować ani zmieniać.")}
        END IF;"""
_DZIS = "(now() AT TIME ZONE 'Europe/Warsaw')::date"
_ZWROC = "IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;"
_WPISANA = "EXISTS (SELECT 1 FROM realizacja_obsadawizyty o WHERE o.wizyta_id = OLD.id AND o.wpis_id IS NOT NULL)"

STRAZ_WIZYTY = Straz(
    name="etap",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("v_sprawa", "bigint"), ("v_stan", "text"), ("v_stary", "RECORD")],
    func=f"""
        IF TG_OP = 'DELETE' THEN
            IF {KONSERWACJA} THEN RETURN OLD; END IF;
            {odmowa("Wizyty się nie usuwa, tylko odwołuje: kalendarze uczestników muszą się o tym dowiedzieć.")}
        END IF;
        IF TG_OP = 'UPDATE' THEN
            IF NEW.sprawa_id <> OLD.sprawa_id THEN
                {odmowa("Wiersza nie można przenieść do innej sprawy.")}
            END IF;
            NEW.rewizja := OLD.rewizja + 1;
        END IF;
        IF NEW.dzialanie_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM plan_dzialanie d WHERE d.id = NEW.dzialanie_id AND d.sprawa_id = NEW.sprawa_id) THEN
            {odmowa("Powiązany wiersz należy do innej sprawy.")}
        END IF;
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        v_sprawa := NEW.sprawa_id;{_W_TOKU}
        IF NEW.dzialanie_id IS NOT NULL AND v_stan <> 'realizacja'
                AND (TG_OP = 'INSERT' OR NEW.dzialanie_id IS DISTINCT FROM OLD.dzialanie_id) THEN
            {odmowa("Wizytę łączy się z działaniem dopiero na etapie realizacji planu.")}
        END IF;
        IF NEW.relacja <> '' AND NEW.dzien > {_DZIS} THEN
            {odmowa("Ta wizyta jeszcze się nie odbyła.")}
        END IF;
        IF TG_OP = 'UPDATE' THEN
            IF OLD.odwolano IS NOT NULL THEN
                {odmowa("Odwołanej wizyty nie można zmienić. Można zaplanować nową.")}
            END IF;
            IF {_WPISANA} THEN
                v_stary := OLD;
                v_stary.relacja := NEW.relacja;
                v_stary.rewizja := NEW.rewizja;
                IF v_stary IS DISTINCT FROM NEW THEN
                    {odmowa("Ta wizyta się odbyła i ma wpis pracy, więc nie można jej zmienić ani odwołać.")}
                END IF;
            END IF;
        END IF;
        RETURN NEW;
    """,
)

STRAZ_OBSADY = Straz(
    name="etap",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("v_sprawa", "bigint"), ("v_stan", "text"), ("v_stary", "RECORD"), ("v_wizyta", "RECORD")],
    func=f"""
        IF {KONSERWACJA} THEN {_ZWROC} END IF;
        IF TG_OP = 'DELETE' THEN
            v_sprawa := OLD.sprawa_id;
            IF OLD.wpis_id IS NOT NULL THEN
                {odmowa("Ta osoba wpisała już pracę z wizyty, więc nie można jej z wizyty wykreślić.")}
            END IF;
        ELSE
            v_sprawa := NEW.sprawa_id;
        END IF;{_W_TOKU}
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        IF TG_OP = 'UPDATE' THEN
            NEW.rewizja := OLD.rewizja + 1;
            v_stary := OLD;
            v_stary.wpis_id := NEW.wpis_id;
            v_stary.rewizja := NEW.rewizja;
            IF v_stary IS DISTINCT FROM NEW THEN
                {odmowa("Osoby na wizycie nie można zamienić na inną.")}
            END IF;
        END IF;
        SELECT w.sprawa_id, w.dzien, w.odwolano INTO v_wizyta FROM realizacja_wizyta w
            WHERE w.id = NEW.wizyta_id FOR SHARE;
        IF v_wizyta.sprawa_id IS DISTINCT FROM NEW.sprawa_id THEN
            {odmowa("Powiązany wiersz należy do innej sprawy.")}
        END IF;
        IF v_wizyta.odwolano IS NOT NULL THEN
            {odmowa("Ta wizyta jest odwołana.")}
        END IF;
        IF NEW.wpis_id IS NOT NULL THEN
            IF v_wizyta.dzien > {_DZIS} THEN
                {odmowa("Ta wizyta jeszcze się nie odbyła.")}
            END IF;
            IF NOT EXISTS (SELECT 1 FROM realizacja_wpispracy p WHERE p.id = NEW.wpis_id
                    AND p.sprawa_id = NEW.sprawa_id AND p.autor_id = NEW.osoba_id) THEN
                {odmowa("Z wizytą łączy się własny wpis pracy w tej samej sprawie.")}
            END IF;
        END IF;
        RETURN NEW;
    """,
)
