"""Words of the path that every room uses: stages, planes, work forms, results, roles.

Source: the document of the path (``docs/sciezka.md``). The wording of stages, planes, forms and results is the document's own.
"""

from django.db import models


class Stan(models.TextChoices):
    """Where a case is. The five stages, then closed; ``przerwana`` waits and resumes exactly where it was.

    ``rezygnacja`` is an end too: the municipality left the path, or the project did; the stage it left is remembered.
    """

    REKRUTACJA = "rekrutacja", "rekrutacja i kontrakt"
    DIAGNOZA = "diagnoza", "diagnoza"
    PLAN = "plan", "plan działania"
    REALIZACJA = "realizacja", "realizacja planu"
    REZULTATY = "rezultaty", "rezultaty"
    ZAKONCZONA = "zakonczona", "zakończona"
    PRZERWANA = "przerwana", "przerwana"
    REZYGNACJA = "rezygnacja", "zakończona rezygnacją"


#: The order of the path. Each stage may be entered only from its neighbours.
KOLEJNOSC = [Stan.REKRUTACJA, Stan.DIAGNOZA, Stan.PLAN, Stan.REALIZACJA, Stan.REZULTATY, Stan.ZAKONCZONA]
OTWARTE = KOLEJNOSC[:-1]
#: The two ends of a case: at the end of the path, or by leaving it.
ZAMKNIETE = (Stan.ZAKONCZONA, Stan.REZYGNACJA)


class NazwaRoli(models.TextChoices):
    """What a person is in a project, a case or a municipality (design, section 1)."""

    KOORDYNATOR = "koordynator", "koordynator"
    ANIMATOR = "animator", "animator"
    DORADCA = "doradca", "doradca"
    URZEDNIK = "urzednik", "urzędnik"
    ADMINISTRATOR = "administrator", "administrator"


#: Who may read what is marked for the team only.
ZESPOL = frozenset({NazwaRoli.KOORDYNATOR, NazwaRoli.ANIMATOR, NazwaRoli.DORADCA})


class Plaszczyzna(models.TextChoices):
    """The three planes of diagnosis (stage II), short names; full names come from the instrument."""

    P1 = "P1", "spółdzielnia socjalna osób prawnych"
    P2 = "P2", "współpraca samorządu z PES"
    P3 = "P3", "zlecanie zadań i usług"


class FormaPracy(models.IntegerChoices):
    """The seven work forms of stage IV. Forms 1 and 2 are obligatory."""

    ANIMATOR = 1, "bieżąca współpraca z animatorem"
    DORADZTWO = 2, "doradztwo specjalistyczne"
    SZKOLENIE = 3, "szkolenie dotyczące zakładania PS"
    POGLEBIONA_DIAGNOZA = 4, "pogłębiona diagnoza"
    MODERACJA = 5, "moderacja spotkań"
    KONSULTACJE = 6, "konsultacje społeczne"
    PRZEDSIEWZIECIE = 7, "przedsięwzięcie samorządu z PES"


FORMY_OBLIGATORYJNE = (FormaPracy.ANIMATOR, FormaPracy.DORADZTWO)


class RodzajRezultatu(models.TextChoices):
    """The three results of stage V; the first is basic, the other two additional."""

    NOWE_PS = "nowe_ps", "nowe przedsiębiorstwo społeczne"
    LEPSZE_WARUNKI = "lepsze_warunki", "lepsze warunki dla istniejących PES"
    WIEKSZA_SKALA = "wieksza_skala", "większa skala zadań i usług realizowanych z PES"


REZULTAT_PODSTAWOWY = RodzajRezultatu.NOWE_PS


class ProgPS(models.TextChoices):
    """From which milestone a project counts a new social enterprise. An entry in KRS is not yet the status."""

    WPIS = "M12", "od wpisu do KRS (spółdzielnia zarejestrowana)"
    STATUS = "M16", "od decyzji wojewody o statusie (przedsiębiorstwo społeczne)"


class RodzajWersji(models.TextChoices):
    """The documents that are frozen: the contract is issued, the other three are reviewed."""

    KONTRAKT = "kontrakt", "kontrakt"
    DIAGNOZA = "diagnoza", "raport z diagnozy"
    PLAN = "plan", "plan działania"
    RAPORT = "raport", "raport końcowy"
    ANEKS = "aneks", "aneks do kontraktu"


class RodzajAneksu(models.TextChoices):
    """What an annex changes after it was agreed: the accepted plan (stage IV), or the contract's scope of diagnosis (II)."""

    PLAN = "plan", "aneks do planu działania"
    ZAKRES = "zakres", "aneks do kontraktu"


class StanAneksu(models.TextChoices):
    """An open annex is being written, reviewed or signed; then it is in force, or abandoned with a reason."""

    OTWARTY = "otwarty", "w przygotowaniu"
    PRZYJETY = "przyjety", "obowiązuje"
    PORZUCONY = "porzucony", "porzucony"


class Tura(models.TextChoices):
    """Whose move it is with a document: the municipality decides, or the team answers its remarks."""

    GMINA = "gmina", "decyzja gminy"
    ZESPOL = "zespol", "uwagi do załatwienia"


#: At which stage an annex of each kind is made.
ETAP_ANEKSU = {RodzajAneksu.PLAN: Stan.REALIZACJA, RodzajAneksu.ZAKRES: Stan.DIAGNOZA}


class StanWersji(models.TextChoices):
    """A reviewed version is sent, then accepted, returned or withdrawn; a contract is issued."""

    WYDANA = "wydana", "wydana"
    WYSLANA = "wyslana", "w przeglądzie"
    PRZYJETA = "przyjeta", "przyjęta"
    ODESLANA = "odeslana", "odesłana z uwagami"
    WYCOFANA = "wycofana", "wycofana z przeglądu"


class StanOdnosnika(models.TextChoices):
    """What became of an invitation to review by link; counted from its moments, never stored."""

    NIEOTWARTY = "nieotwarty", "nieotwarty"
    KOD = "kod", "kod wysłany"
    OTWARTY = "otwarty", "otwarty"
    WYGASL = "wygasl", "wygasł"
    ODWOLANY = "odwolany", "odwołany"


#: In which stage a document is written and reviewed.
ETAP_WERSJI = {
    RodzajWersji.KONTRAKT: Stan.REKRUTACJA,
    RodzajWersji.DIAGNOZA: Stan.DIAGNOZA,
    RodzajWersji.PLAN: Stan.PLAN,
    RodzajWersji.RAPORT: Stan.REZULTATY,
    RodzajWersji.ANEKS: Stan.DIAGNOZA,
}
