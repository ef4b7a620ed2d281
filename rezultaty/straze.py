"""What the database refuses of results: a confirmation by the one who recorded them, without evidence, or kept through a change.

Source: path, stage V (a result is told with its evidence); ``potwierdzanie`` says the same in Python, first and in words.
"""

import pgtrigger

from realizacja.straze import odmowa_bez_form
from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa

STRAZ_REZULTATU = Straz(
    name="po_obligatoryjnych",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        {odmowa_bez_form("NEW.sprawa_id")}
        RETURN NEW;
    """,
)

_COFNIJ = """
        UPDATE rezultaty_potwierdzenierezultatu p
           SET cofnieto = now(), powod_cofniecia = 'Zmieniono rezultat albo jego dowody.'
         WHERE p.rezultat_id = {rezultat} AND p.cofnieto IS NULL;
"""
#: What of a result may change without touching what was confirmed: bookkeeping and what is for the team only.
_BEZ_WPLYWU = "ARRAY['rewizja', 'notatka', 'zmienil_id']"

STRAZ_ZMIANY_POTWIERDZONEGO = Straz(
    name="zmiana_znosi_potwierdzenie",
    when=pgtrigger.After,
    operation=pgtrigger.Update,
    func=f"""
        IF (to_jsonb(NEW) - {_BEZ_WPLYWU}) IS DISTINCT FROM (to_jsonb(OLD) - {_BEZ_WPLYWU}) THEN
            {_COFNIJ.format(rezultat="NEW.id")}
        END IF;
        RETURN NULL;
    """,
)

STRAZ_ZMIANY_DOWODU = Straz(
    name="zmiana_znosi_potwierdzenie",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP <> 'INSERT' THEN {_COFNIJ.format(rezultat="OLD.rezultat_id")} END IF;
        IF TG_OP <> 'DELETE' THEN {_COFNIJ.format(rezultat="NEW.rezultat_id")} END IF;
        RETURN NULL;
    """,
)

#: Register data, jobs and status of a new enterprise: its result is confirmed with them.
STRAZ_ZMIANY_KAMIENIA = Straz(
    name="zmiana_znosi_potwierdzenie",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("v_kamien", "RECORD")],
    func=f"""
        IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - {_BEZ_WPLYWU}) IS NOT DISTINCT FROM (to_jsonb(OLD) - {_BEZ_WPLYWU}) THEN
            RETURN NULL;
        END IF;
        IF TG_OP = 'DELETE' THEN v_kamien := OLD; ELSE v_kamien := NEW; END IF;
        IF v_kamien.kod IN ('M12', 'M14', 'M16') THEN
            UPDATE rezultaty_potwierdzenierezultatu p
               SET cofnieto = now(), powod_cofniecia = 'Zmieniono dane przedsiębiorstwa.'
              FROM rezultaty_rezultat r
             WHERE r.id = p.rezultat_id AND r.przedsiebiorstwo_id = v_kamien.przedsiebiorstwo_id AND p.cofnieto IS NULL;
        END IF;
        RETURN NULL;
    """,
)

_STARE = "v_stary := OLD;" + "".join(
    f"v_stary.{kolumna} := NEW.{kolumna};" for kolumna in ("cofnal_id", "cofnieto", "powod_cofniecia", "rewizja")
)

STRAZ_POTWIERDZENIA = Straz(
    name="potwierdza_kto_inny",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("v_rezultat", "RECORD"), ("v_stary", "RECORD")],
    func=f"""
        IF {KONSERWACJA} THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;
        IF TG_OP = 'DELETE' THEN
            IF OLD.cofnieto IS NULL THEN
                {odmowa("Potwierdzonego rezultatu nie można usunąć. Najpierw cofnij potwierdzenie.")}
            END IF;
            RETURN OLD;
        END IF;
        IF TG_OP = 'UPDATE' THEN
            {_STARE}
            IF OLD.cofnieto IS NOT NULL OR v_stary IS DISTINCT FROM NEW OR NEW.cofnieto IS NULL THEN
                {odmowa("Potwierdzenia rezultatu nie można zmienić, można je tylko cofnąć.")}
            END IF;
            RETURN NEW;
        END IF;
        IF NOT EXISTS (SELECT 1 FROM sciezka_sprawa s WHERE s.id = NEW.sprawa_id AND s.stan = 'rezultaty') THEN
            {odmowa("Rezultat potwierdza się na etapie rezultatów.")}
        END IF;
        SELECT r.utworzyl_id, r.zmienil_id, r.dokument INTO v_rezultat
          FROM rezultaty_rezultat r WHERE r.id = NEW.rezultat_id FOR SHARE;
        IF NEW.utworzyl_id IS NULL OR v_rezultat.utworzyl_id IS NULL
           OR NEW.utworzyl_id IN (v_rezultat.utworzyl_id, COALESCE(v_rezultat.zmienil_id, v_rezultat.utworzyl_id)) THEN
            {odmowa("Rezultatu nie potwierdza osoba, która go zapisała.")}
        END IF;
        IF btrim(v_rezultat.dokument) = '' AND NOT EXISTS (
            SELECT 1 FROM rezultaty_dowodrezultatu d WHERE d.rezultat_id = NEW.rezultat_id) THEN
            {odmowa("Rezultatu bez dowodu nie można potwierdzić.")}
        END IF;
        IF NEW.cofnieto IS NOT NULL OR jsonb_typeof(NEW.sprawdzono) <> 'array' OR jsonb_array_length(NEW.sprawdzono) = 0 THEN
            {odmowa("Potwierdzenie mówi, które dowody sprawdzono.")}
        END IF;
        IF EXISTS (SELECT 1 FROM jsonb_array_elements(NEW.sprawdzono) s WHERE
                   (s ->> 'zalacznik' IS NULL AND btrim(v_rezultat.dokument) = '')
                   OR (s ->> 'zalacznik' IS NOT NULL AND NOT EXISTS (
                       SELECT 1 FROM rezultaty_dowodrezultatu d
                        WHERE d.rezultat_id = NEW.rezultat_id AND d.zalacznik_id::text = s ->> 'zalacznik'))) THEN
            {odmowa("Sprawdzony dowód nie należy do tego rezultatu.")}
        END IF;
        RETURN NEW;
    """,
)
