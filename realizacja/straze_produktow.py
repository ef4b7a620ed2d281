"""What the database does and refuses about versions of products: version 1 comes with the product, old ones stay as they were."""

import pgtrigger

from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa

#: Set once, when somebody accepts the version on behalf of the municipality.
_ODBIOR = (
    "odebral", "funkcja_odbierajacego", "data_odbioru", "uwagi_odbioru", "protokol_id", "odbior_zapisal_id", "odbior_zapisano",
)  # fmt: skip
_WOLNE = "".join(f"v_stary.{kolumna} := NEW.{kolumna};" for kolumna in _ODBIOR)

PIERWSZA_WERSJA = Straz(
    name="pierwsza_wersja",
    when=pgtrigger.After,
    operation=pgtrigger.Insert,
    func="""
        INSERT INTO realizacja_wersjaproduktu (sprawa_id, klucz, rewizja, utworzyl_id, utworzono, produkt_id, numer,
            zalacznik_id, data, co_zmieniono, odebral, funkcja_odbierajacego, uwagi_odbioru)
        VALUES (NEW.sprawa_id, gen_random_uuid(), 1, NEW.utworzyl_id, NEW.utworzono, NEW.id, 1,
            NEW.zalacznik_id, NEW.data, '', '', '', '');
        RETURN NEW;
    """,
)

PLIK_Z_WERSJI = Straz(
    name="plik_z_wersji",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=f"""
        IF (NEW.zalacznik_id, NEW.data) IS NOT DISTINCT FROM (OLD.zalacznik_id, OLD.data) OR {KONSERWACJA} THEN
            RETURN NEW;
        END IF;
        IF NOT EXISTS (SELECT 1 FROM realizacja_wersjaproduktu w WHERE w.produkt_id = NEW.id
                AND w.zalacznik_id = NEW.zalacznik_id AND w.data = NEW.data
                AND w.numer = (SELECT max(n.numer) FROM realizacja_wersjaproduktu n WHERE n.produkt_id = NEW.id)) THEN
            {odmowa("Plik i datę produktu zmienia się, dodając następną wersję.")}
        END IF;
        RETURN NEW;
    """,
)

STRAZ_WERSJI = Straz(
    name="wersja",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("v_stary", "RECORD"), ("v_ostatnia", "integer")],
    func=f"""
        IF {KONSERWACJA} THEN
            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
        END IF;
        IF TG_OP = 'INSERT' THEN
            PERFORM 1 FROM realizacja_produkt p WHERE p.id = NEW.produkt_id FOR UPDATE;
            SELECT max(w.numer) INTO v_ostatnia FROM realizacja_wersjaproduktu w WHERE w.produkt_id = NEW.produkt_id;
            NEW.numer := COALESCE(v_ostatnia, 0) + 1;
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' THEN
            v_stary := OLD;
            v_stary.rewizja := NEW.rewizja;
            IF OLD.data_odbioru IS NULL THEN {_WOLNE} END IF;
            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
            {odmowa("Zapisanej wersji produktu ani jej odbioru nie można zmienić. Można dodać następną wersję.")}
        END IF;
        IF OLD.data_odbioru IS NOT NULL OR EXISTS (
            SELECT 1 FROM realizacja_wersjaproduktu w WHERE w.produkt_id = OLD.produkt_id AND w.id <> OLD.id) THEN
            {odmowa("Produktu, który odebrano albo który ma kilka wersji, nie można usunąć.")}
        END IF;
        RETURN OLD;
    """,
)

BIEZACA_WERSJA = Straz(
    name="biezaca",
    when=pgtrigger.After,
    operation=pgtrigger.Insert,
    func="""
        IF NEW.numer > 1 THEN
            UPDATE realizacja_produkt SET zalacznik_id = NEW.zalacznik_id, data = NEW.data WHERE id = NEW.produkt_id;
        END IF;
        RETURN NEW;
    """,
)

ZAWSZE_WERSJA = Straz(
    name="zawsze_wersja",
    when=pgtrigger.After,
    operation=pgtrigger.Delete,
    timing=pgtrigger.Deferred,
    func=f"""
        IF EXISTS (SELECT 1 FROM realizacja_produkt p WHERE p.id = OLD.produkt_id)
                AND NOT EXISTS (SELECT 1 FROM realizacja_wersjaproduktu w WHERE w.produkt_id = OLD.produkt_id)
                AND NOT {KONSERWACJA} THEN
            {odmowa("Produkt musi mieć co najmniej jedną wersję.")}
        END IF;
        RETURN OLD;
    """,
)
