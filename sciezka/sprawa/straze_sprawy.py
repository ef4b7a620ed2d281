"""The triggers of the corridor: birth and steps of a case, history, frozen versions, remarks, files."""

import pgtrigger

from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa, straz_niezmienna, straz_txid

_NAPRZOD = "('rekrutacja','diagnoza'),('diagnoza','plan'),('plan','realizacja'),('realizacja','rezultaty'),('rezultaty','zakonczona')"
_OTWARTE = "('rekrutacja','diagnoza','plan','realizacja','rezultaty')"
# The reason of a drop-out is written in the same transaction and names the stage the case leaves the path at.
_REZYGNACJA = (
    "EXISTS (SELECT 1 FROM sciezka_rezygnacja r WHERE r.sprawa_id = NEW.id AND r.txid = txid_current() "
    "AND r.etap = NEW.stan_przed_przerwaniem)"
)
_NIEROZSTRZYGNIETE = (
    "EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.id AND w.stan = 'wyslana') "
    "OR EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.id AND a.stan = 'otwarty')"
)


def _wersja(rodzaj: str, stan: str, przebieg: bool = True) -> str:
    warunek = " AND w.przebieg = NEW.przebieg" if przebieg else ""
    return (
        "EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.id "
        f"AND w.rodzaj = '{rodzaj}' AND w.stan = '{stan}'{warunek})"
    )


SPRAWA = [
    Straz(
        name="narodziny",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=f"""
        IF NOT {KONSERWACJA} AND (NEW.stan <> 'rekrutacja' OR NEW.przebieg <> 1) THEN
            {odmowa("Sprawa zaczyna się od rekrutacji.")}
        END IF;
        RETURN NEW;
        """,
    ),
    Straz(
        name="przejscie",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        declare=[("v_powod", "text")],
        func=f"""
        NEW.rewizja := OLD.rewizja + 1;
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        IF NEW.projekt_id <> OLD.projekt_id OR NEW.samorzad_id <> OLD.samorzad_id THEN
            {odmowa("Sprawy nie można przenieść do innego projektu ani samorządu.")}
        END IF;
        IF NEW.stan = OLD.stan THEN
            IF NEW.przebieg <> OLD.przebieg OR NEW.stan_przed_przerwaniem <> OLD.stan_przed_przerwaniem THEN
                {odmowa("Przebieg sprawy zmienia się tylko razem z jej stanem.")}
            END IF;
            RETURN NEW;
        END IF;
        SELECT z.powod INTO v_powod FROM sciezka_zdarzenie z
            WHERE z.sprawa_id = NEW.id AND z.txid = txid_current() AND z.z_stanu = OLD.stan AND z.do_stanu = NEW.stan
              AND z.kto_id IS NOT NULL
            ORDER BY z.id DESC LIMIT 1;
        IF NOT FOUND THEN
            {odmowa("Zmiana stanu sprawy bez wpisu w historii jest niedozwolona.")}
        END IF;
        IF NEW.stan = 'przerwana' THEN
            IF OLD.stan NOT IN {_OTWARTE} OR NEW.stan_przed_przerwaniem <> OLD.stan OR NEW.przebieg <> OLD.przebieg THEN
                {odmowa("Przerwać można tylko otwartą sprawę, z zapamiętanym stanem.")}
            END IF;
            IF btrim(v_powod) = '' THEN {odmowa("Przerwanie sprawy wymaga powodu.")} END IF;
            RETURN NEW;
        END IF;
        IF NEW.stan = 'rezygnacja' THEN
            IF (OLD.stan NOT IN {_OTWARTE} AND OLD.stan <> 'przerwana') OR NEW.przebieg <> OLD.przebieg
               OR NEW.stan_przed_przerwaniem <> (CASE OLD.stan WHEN 'przerwana' THEN OLD.stan_przed_przerwaniem ELSE OLD.stan END)
               OR NOT {_REZYGNACJA} THEN
                {odmowa("Rezygnację zapisuje się z przyczyną, z otwartej albo przerwanej sprawy.")}
            END IF;
            IF {_NIEROZSTRZYGNIETE} THEN {odmowa("Dokument albo aneks czeka na rozstrzygnięcie.")} END IF;
            RETURN NEW;
        END IF;
        IF OLD.stan = 'przerwana' THEN
            IF NEW.stan <> OLD.stan_przed_przerwaniem OR NEW.przebieg <> OLD.przebieg THEN
                {odmowa("Sprawę wznawia się dokładnie tam, gdzie ją przerwano.")}
            END IF;
            RETURN NEW;
        END IF;
        IF OLD.stan = 'rezygnacja' THEN
            IF NEW.stan <> OLD.stan_przed_przerwaniem OR NEW.przebieg <> OLD.przebieg THEN
                {odmowa("Sprawę przywraca się dokładnie na etap, na którym z niej zrezygnowano.")}
            END IF;
            IF btrim(v_powod) = '' THEN {odmowa("Przywrócenie sprawy wymaga powodu.")} END IF;
            RETURN NEW;
        END IF;
        IF EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.id AND a.stan = 'otwarty') THEN
            {odmowa("Sprawa ma otwarty aneks. Najpierw trzeba go przyjąć albo porzucić.")}
        END IF;
        IF (NEW.stan, OLD.stan) IN ({_NAPRZOD}) THEN
            IF btrim(v_powod) = '' THEN {odmowa("Cofnięcie sprawy wymaga powodu.")} END IF;
            IF NEW.przebieg <> OLD.przebieg + 1 THEN {odmowa("Cofnięcie rozpoczyna nowy przebieg sprawy.")} END IF;
            RETURN NEW;
        END IF;
        IF (OLD.stan, NEW.stan) NOT IN ({_NAPRZOD}) THEN
            {odmowa("Ze stanu „%” nie można przejść do stanu „%”.", "OLD.stan", "NEW.stan")}
        END IF;
        IF NEW.przebieg <> OLD.przebieg THEN {odmowa("Przebieg zmienia się tylko przy cofnięciu.")} END IF;
        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.id AND w.stan = 'wyslana') THEN
            {odmowa("Dokument czeka na decyzję gminy.")}
        END IF;
        IF NEW.stan = 'diagnoza' AND NOT EXISTS (
            SELECT 1 FROM sciezka_podpisanyegzemplarz p JOIN sciezka_wersja w ON w.id = p.wersja_id
            WHERE p.sprawa_id = NEW.id AND w.id = (SELECT max(o.id) FROM sciezka_wersja o
                WHERE o.sprawa_id = NEW.id AND o.rodzaj = 'kontrakt' AND o.stan = 'wydana')) THEN
            {odmowa("Diagnozę rozpoczyna się po wydaniu kontraktu i złożeniu podpisanego egzemplarza.")}
        END IF;
        IF NEW.stan = 'plan' AND NOT {_wersja("diagnoza", "przyjeta")} THEN
            {odmowa("Gmina nie przyjęła jeszcze diagnozy.")}
        END IF;
        IF NEW.stan = 'realizacja' AND NOT {_wersja("plan", "przyjeta")} THEN
            {odmowa("Gmina nie przyjęła jeszcze planu działania.")}
        END IF;
        IF NEW.stan = 'zakonczona' AND NOT {_wersja("raport", "przyjeta")} THEN
            {odmowa("Gmina nie przyjęła jeszcze raportu końcowego.")}
        END IF;
        RETURN NEW;
        """,
    ),
    Straz(
        name="nieusuwalna",
        when=pgtrigger.Before,
        operation=pgtrigger.Delete,
        func=f"IF {KONSERWACJA} THEN RETURN OLD; END IF; {odmowa('Sprawy nie można usunąć.')}",
    ),
]

ZDARZENIE = [straz_niezmienna("Historii sprawy"), straz_txid()]
KONSERWACJA_LOG = [straz_niezmienna("Dziennika konserwacji", obejscie=False), straz_txid(z_chwila=True)]

REZYGNACJA = [
    straz_niezmienna("Zapisanej rezygnacji"),
    straz_txid(),
    Straz(
        name="rezygnacja",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        declare=[("v_etap", "text")],
        func=f"""
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        SELECT CASE WHEN s.stan IN {_OTWARTE} THEN s.stan WHEN s.stan = 'przerwana' THEN s.stan_przed_przerwaniem END
            INTO v_etap FROM sciezka_sprawa s WHERE s.id = NEW.sprawa_id FOR SHARE;
        IF v_etap IS DISTINCT FROM NEW.etap THEN
            {odmowa("Rezygnację zapisuje się z etapem, na którym jest otwarta albo przerwana sprawa.")}
        END IF;
        RETURN NEW;
        """,
    ),
]

_DECYZJA = (
    "stan", "zdecydowal_id", "zdecydowano", "decydent", "funkcja_decydenta", "podstawa_decyzji", "powod",
)  # fmt: skip
_STARA = "v_stary := OLD;" + "".join(f"v_stary.{kolumna} := NEW.{kolumna};" for kolumna in _DECYZJA)
_ETAP_WERSJI = (
    "(CASE NEW.rodzaj WHEN 'kontrakt' THEN 'rekrutacja' WHEN 'aneks' THEN 'diagnoza' WHEN 'raport' THEN 'rezultaty' "
    "ELSE NEW.rodzaj END)"
)
# A plan is also reviewed during implementation while its annex is open.
_ANEKS_PLANU = (
    "(NEW.rodzaj = 'plan' AND v_stan = 'realizacja' AND EXISTS (SELECT 1 FROM sciezka_aneks a "
    "WHERE a.sprawa_id = NEW.sprawa_id AND a.rodzaj = 'plan' AND a.stan = 'otwarty'))"
)
_CZYTAJ_SPRAWE = (
    "SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = NEW.sprawa_id FOR SHARE;"
)

WERSJA = [
    Straz(
        name="wydanie",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        declare=[("v_stan", "text"), ("v_przebieg", "integer")],
        func=f"""
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        {_CZYTAJ_SPRAWE}
        IF (v_stan IS DISTINCT FROM {_ETAP_WERSJI} AND NOT {_ANEKS_PLANU}) OR NEW.przebieg <> v_przebieg THEN
            {odmowa("Ten dokument powstaje na innym etapie sprawy.")}
        END IF;
        IF NEW.stan <> (CASE WHEN NEW.rodzaj IN ('kontrakt', 'aneks') THEN 'wydana' ELSE 'wyslana' END) THEN
            {odmowa("Nowa wersja dokumentu nie może być od razu rozstrzygnięta.")}
        END IF;
        IF EXISTS (SELECT 1 FROM sciezka_uwaga u JOIN sciezka_wersja w ON w.id = u.wersja_id
                   WHERE w.sprawa_id = NEW.sprawa_id AND w.rodzaj = NEW.rodzaj AND w.stan = 'odeslana'
                     AND u.zalatwiono IS NULL) THEN
            {odmowa("Najpierw załatw wszystkie uwagi gminy do poprzedniej wersji.")}
        END IF;
        RETURN NEW;
        """,
    ),
    Straz(
        name="decyzja",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        declare=[("v_stary", "RECORD"), ("v_stan", "text"), ("v_przebieg", "integer")],
        func=f"""
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        {_STARA}
        IF OLD.stan <> 'wyslana' OR v_stary IS DISTINCT FROM NEW THEN
            {odmowa("Wydanej, przyjętej ani odesłanej wersji dokumentu nie można zmienić.")}
        END IF;
        {_CZYTAJ_SPRAWE}
        IF v_stan IS DISTINCT FROM {_ETAP_WERSJI} AND NOT {_ANEKS_PLANU} THEN
            {odmowa("Sprawa nie jest na etapie tego dokumentu.")}
        END IF;
        IF NEW.stan = 'odeslana' AND NOT EXISTS (SELECT 1 FROM sciezka_uwaga u WHERE u.wersja_id = NEW.id) THEN
            {odmowa("Dokument odsyła się z co najmniej jedną uwagą.")}
        END IF;
        RETURN NEW;
        """,
    ),
    Straz(
        name="nieusuwalna",
        when=pgtrigger.Before,
        operation=pgtrigger.Delete,
        func=f"IF {KONSERWACJA} THEN RETURN OLD; END IF; {odmowa('Wersji dokumentu nie można usunąć.')}",
    ),
]

_STAN_WERSJI = (
    "SELECT w.stan, w.sprawa_id INTO v_stan, v_sprawa FROM sciezka_wersja w WHERE w.id = {wiersz}.wersja_id FOR SHARE;"
)
_STARA_UWAGA = "v_stary := OLD;" + "".join(
    f"v_stary.{kolumna} := NEW.{kolumna};" for kolumna in ("odpowiedz", "zalatwiono", "zalatwil_id", "rewizja")
)

UWAGA = [
    Straz(
        name="uwaga",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("v_stary", "RECORD"), ("v_stan", "text"), ("v_sprawa", "bigint")],
        func=f"""
        IF {KONSERWACJA} THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;
        IF TG_OP = 'INSERT' THEN
            {_STAN_WERSJI.format(wiersz="NEW")}
            IF v_stan IS DISTINCT FROM 'wyslana' OR NEW.zalatwiono IS NOT NULL THEN
                {odmowa("Uwagi zgłasza się do wersji, która jest w przeglądzie.")}
            END IF;
            RETURN NEW;
        END IF;
        {_STAN_WERSJI.format(wiersz="OLD")}
        IF TG_OP = 'DELETE' THEN
            IF v_stan <> 'wyslana' THEN {odmowa("Odesłanej uwagi nie można usunąć.")} END IF;
            RETURN OLD;
        END IF;
        NEW.rewizja := OLD.rewizja + 1;
        IF NEW.wersja_id <> OLD.wersja_id THEN {odmowa("Uwagi nie można przenieść do innej wersji.")} END IF;
        IF v_stan = 'wyslana' THEN
            IF NEW.zalatwiono IS NOT NULL THEN {odmowa("Uwagi załatwia się po odesłaniu dokumentu.")} END IF;
            RETURN NEW;
        END IF;
        {_STARA_UWAGA}
        IF v_stan <> 'odeslana' OR v_stary IS DISTINCT FROM NEW THEN
            {odmowa("Treści odesłanej uwagi nie można zmienić.")}
        END IF;
        RETURN NEW;
        """,
    ),
]

ZALACZNIK = [
    straz_niezmienna("Pliku w aktach sprawy", wolne_kolumny=("opis", "widzi_gmina", "usunieto", "usunal_id")),
]

_STARY_ANEKS = "v_stary := OLD;" + "".join(
    f"v_stary.{kolumna} := NEW.{kolumna};"
    for kolumna in (
        "stan",
        "wersja_id",
        "zamknal_id",
        "zamknieto",
        "powod_zamkniecia",
        "zalacznik_id",
        "podpisali",
        "data_podpisania",
    )
)

ANEKS = [
    Straz(
        name="otwarcie",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        declare=[("v_stan", "text"), ("v_przebieg", "integer")],
        func=f"""
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        {_CZYTAJ_SPRAWE}
        IF NEW.stan <> 'otwarty' THEN {odmowa("Nowy aneks nie może od razu obowiązywać.")} END IF;
        IF v_stan IS DISTINCT FROM (CASE NEW.rodzaj WHEN 'plan' THEN 'realizacja' ELSE 'diagnoza' END) THEN
            {odmowa("Tego aneksu nie sporządza się na obecnym etapie sprawy.")}
        END IF;
        IF NEW.rodzaj = 'plan' AND NOT EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.sprawa_id
                AND w.rodzaj = 'plan' AND w.stan = 'przyjeta' AND w.przebieg = v_przebieg) THEN
            {odmowa("Aneksem zmienia się plan, który gmina przyjęła.")}
        END IF;
        RETURN NEW;
        """,
    ),
    Straz(
        name="zamkniecie",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        declare=[("v_stary", "RECORD"), ("v_stan", "text")],
        func=f"""
        IF {KONSERWACJA} THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;
        IF TG_OP = 'DELETE' THEN {odmowa("Aneksu nie można usunąć.")} END IF;
        {_STARY_ANEKS}
        IF OLD.stan <> 'otwarty' OR v_stary IS DISTINCT FROM NEW THEN
            {odmowa("Zamkniętego aneksu ani jego treści nie można zmienić.")}
        END IF;
        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.sprawa_id AND w.rodzaj = 'plan'
                   AND NEW.rodzaj = 'plan' AND w.stan = 'wyslana') THEN
            {odmowa("Aneks jest w przeglądzie w gminie.")}
        END IF;
        IF NEW.stan = 'przyjety' AND NOT EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.id = NEW.wersja_id
                AND w.sprawa_id = NEW.sprawa_id AND w.wyslano >= NEW.otwarto
                AND ((NEW.rodzaj = 'plan' AND w.rodzaj = 'plan' AND w.stan = 'przyjeta')
                  OR (NEW.rodzaj = 'zakres' AND w.rodzaj = 'aneks' AND w.stan = 'wydana'))) THEN
            {odmowa("Aneks obowiązuje dopiero po przyjęciu jego wersji przez gminę.")}
        END IF;
        RETURN NEW;
        """,
    ),
]
