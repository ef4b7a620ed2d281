"""What a work entry of a given work form carries besides its text: session, meeting, consultation, undertaking.

One row of details belongs to one entry; the guards are in ``straze_rodzaje.py``. People are named by name and function only
(business data): no personal numbers, no addresses.
"""

from collections import Counter

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from plan.models import Dzialanie
from realizacja.models import Produkt, WpisPracy
from realizacja.straze_rodzaje import FORMY_SPOTKAN, FORMY_TABEL, STRAZ_PRODUKTU_SESJI, straz_szczegolow
from sciezka.dokumenty.typografia import odmiana, zakres_dat
from sciezka.sprawa.akta import WierszEtapu
from sciezka.sprawa.slownik import FormaPracy, Stan
from sciezka.sprawa.straz import sledz, straz_etapu

_WPIS = {"wpis_id": "realizacja_wpispracy"}


@sledz()
class SesjaDoradcza(WierszEtapu):
    """A session of specialist advice (form 2): topic, question, advice. Its outcome is on the entry; a product may be named."""

    wpis = models.OneToOneField(WpisPracy, models.CASCADE, related_name="sesja", editable=False)
    temat = models.CharField("temat", max_length=240)
    pytanie = models.TextField("o co zapytano", max_length=3000, blank=True)
    rada = models.TextField("jakiej rady udzielono", max_length=6000, blank=True)
    produkt = models.ForeignKey(
        Produkt, models.PROTECT, null=True, blank=True, related_name="sesje", verbose_name="produkt doradztwa"
    )
    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"wpis"}

    class Meta:
        verbose_name = "sesja doradcza"
        verbose_name_plural = "sesje doradcze"
        constraints = [models.CheckConstraint(name="sesja_z_tematem", condition=~Q(temat__regex=r"^\s*$"))]
        triggers = [
            *straz_etapu(Stan.REALIZACJA, **_WPIS, produkt_id="realizacja_produkt"),
            straz_szczegolow(*FORMY_TABEL["realizacja_sesjadoradcza"]),
            STRAZ_PRODUKTU_SESJI,
        ]

    def __str__(self) -> str:
        return self.temat


@sledz()
class Spotkanie(WierszEtapu):
    """A training, a moderated meeting, a meeting of an in-depth diagnosis (forms 3–5): agenda, leader, participants.

    It can be prepared before it takes place, for the attendance sheet; the entry logged afterwards takes it over. ``data``
    and ``miejsce`` say what was planned: once there is an entry, its day and place count. Hours are Europe/Warsaw.
    """

    wpis = models.OneToOneField(WpisPracy, models.CASCADE, null=True, related_name="spotkanie", editable=False)
    forma = models.PositiveSmallIntegerField(
        "forma pracy", choices=[(forma.value, forma.label) for forma in FORMY_SPOTKAN]
    )
    dzialanie = models.ForeignKey(
        Dzialanie, models.PROTECT, null=True, blank=True, related_name="spotkania", verbose_name="działanie z planu"
    )
    tytul = models.CharField("tytuł", max_length=240)
    data = models.DateField("data", null=True, blank=True)
    od = models.TimeField("od godziny", null=True, blank=True)
    do = models.TimeField("do godziny", null=True, blank=True)
    miejsce = models.CharField("miejsce", max_length=160, blank=True)
    prowadzacy = models.CharField("prowadzący", max_length=240, blank=True)
    program = models.TextField("program", max_length=4000, blank=True)
    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"wpis"}

    class Meta:
        verbose_name = "spotkanie"
        verbose_name_plural = "spotkania"
        ordering = ["data", "pk"]
        constraints = [
            models.CheckConstraint(name="spotkanie_z_tytulem", condition=~Q(tytul__regex=r"^\s*$")),
            models.CheckConstraint(name="spotkanie_znana_forma", condition=Q(forma__in=FORMY_SPOTKAN)),
            models.CheckConstraint(
                name="spotkanie_godziny_po_kolei",
                condition=Q(od__isnull=True) | Q(do__isnull=True) | Q(do__gt=F("od")),
                violation_error_message="Koniec spotkania musi być później niż początek.",
            ),
            models.CheckConstraint(
                name="spotkanie_kiedys",
                condition=Q(wpis__isnull=False) | Q(data__isnull=False),
                violation_error_message="Podaj datę spotkania.",
            ),
        ]
        triggers = [
            *straz_etapu(Stan.REALIZACJA, **_WPIS, dzialanie_id="plan_dzialanie"),
            straz_szczegolow(*FORMY_TABEL["realizacja_spotkanie"]),
        ]

    def __str__(self) -> str:
        return self.tytul

    @property
    def godziny_slownie(self) -> str:
        """From when to when: "10:00–14:00", "od 10:00", "" when unknown."""
        if self.od and self.do:
            return f"{self.od:%H:%M}–{self.do:%H:%M}"
        return f"od {self.od:%H:%M}" if self.od else f"do {self.do:%H:%M}" if self.do else ""


class Uczestnik(WierszEtapu):
    """A person on the list of a meeting: name, institution or function. Its changes are not recorded one by one: names stay few."""

    spotkanie = models.ForeignKey(Spotkanie, models.CASCADE, related_name="uczestnicy")
    numer = models.PositiveIntegerField("lp.")
    nazwa = models.CharField("imię i nazwisko", max_length=160)
    instytucja = models.CharField("instytucja, funkcja", max_length=200, blank=True)

    class Meta:
        verbose_name = "uczestnik"
        verbose_name_plural = "uczestnicy"
        ordering = ["spotkanie", "numer"]
        constraints = [
            models.UniqueConstraint(fields=["spotkanie", "numer"], name="uczestnik_kolejny"),
            models.CheckConstraint(name="uczestnik_z_nazwa", condition=~Q(nazwa__regex=r"^\s*$")),
        ]
        triggers = [
            *straz_etapu(Stan.REALIZACJA, spotkanie_id="realizacja_spotkanie"),
            straz_szczegolow(*FORMY_TABEL["realizacja_spotkanie"], przez="spotkanie", licz=False),
        ]

    def __str__(self) -> str:
        return f"{self.nazwa}, {self.instytucja}" if self.instytucja else self.nazwa


@sledz()
class Konsultacje(WierszEtapu):
    """Public consultation (form 6): what was consulted, with whom, how, in which period, where the outcome was published."""

    class Sposob(models.TextChoices):
        SPOTKANIE = "spotkanie", "spotkanie"
        ANKIETA = "ankieta", "ankieta"
        PISEMNIE = "pisemnie", "uwagi na piśmie"
        ONLINE = "online", "formularz w internecie"
        DYZUR = "dyzur", "dyżur, rozmowy"
        RADA = "rada", "opinia rady pożytku albo innego ciała"

    wpis = models.OneToOneField(WpisPracy, models.CASCADE, related_name="konsultacje", editable=False)
    przedmiot = models.TextField("co konsultowano", max_length=2000)
    z_kim = models.CharField("z kim", max_length=240, blank=True)
    sposoby = ArrayField(
        models.CharField(max_length=20, choices=Sposob.choices), verbose_name="jak", default=list, blank=True
    )
    od = models.DateField("od", null=True, blank=True)
    do = models.DateField("do", null=True, blank=True)
    publikacja_adres = models.URLField("adres wyniku w BIP", max_length=400, blank=True)
    publikacja_data = models.DateField("kiedy opublikowano", null=True, blank=True)
    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"wpis"}

    class Meta:
        verbose_name = "konsultacje"
        verbose_name_plural = "konsultacje"
        constraints = [
            models.CheckConstraint(name="konsultacje_z_przedmiotem", condition=~Q(przedmiot__regex=r"^\s*$")),
            models.CheckConstraint(
                name="konsultacje_daty_po_kolei",
                condition=Q(od__isnull=True) | Q(do__isnull=True) | Q(do__gte=F("od")),
                violation_error_message="Koniec konsultacji nie może być wcześniejszy niż początek.",
            ),
        ]
        triggers = [*straz_etapu(Stan.REALIZACJA, **_WPIS), straz_szczegolow(*FORMY_TABEL["realizacja_konsultacje"])]

    def __str__(self) -> str:
        return self.przedmiot[:80]

    @property
    def sposoby_slownie(self) -> str:
        """How people were asked, in words."""
        return ", ".join(str(self.Sposob(kod).label) for kod in self.sposoby)

    @property
    def okres(self) -> str:
        """From when to when, "" when unknown."""
        return zakres_dat(self.od, self.do) if self.od or self.do else ""

    @property
    def bilans(self) -> str:
        """The remarks counted in words: "19 uwag, 12 uwzględniono, 3 częściowo"; "" without any. Reads ``uwagi``."""
        stanowiska = Counter(uwaga.stanowisko for uwaga in self.uwagi.all())
        razem = stanowiska.total()
        if not razem:
            return ""
        stan = UwagaKonsultacji.Stanowisko
        czesci = [
            (stanowiska[stan.TAK], "uwzględniono"), (stanowiska[stan.CZESCIOWO], "częściowo"),
            (stanowiska[stan.NIE], "nie uwzględniono"), (stanowiska[""], "bez stanowiska"),
        ]  # fmt: skip
        return ", ".join(
            [f"{razem} {odmiana(razem, 'uwaga', 'uwagi', 'uwag')}", *(f"{ile} {slowo}" for ile, slowo in czesci if ile)]
        )


@sledz()
class UwagaKonsultacji(WierszEtapu):
    """A remark received in a consultation: from whom by category (never a person), what, the position taken and why."""

    class Zglaszajacy(models.TextChoices):
        MIESZKANCY = "mieszkancy", "mieszkańcy"
        ORGANIZACJA = "organizacja", "organizacja pozarządowa"
        PES = "pes", "podmiot ekonomii społecznej"
        PRACOWNICY = "pracownicy", "pracownicy"
        RADNI = "radni", "radni, komisja rady"
        JEDNOSTKA = "jednostka", "jednostka samorządu"
        FIRMA = "firma", "przedsiębiorca"
        INNY = "inny", "ktoś inny"

    class Stanowisko(models.TextChoices):
        TAK = "tak", "uwzględniono"
        CZESCIOWO = "czesciowo", "uwzględniono częściowo"
        NIE = "nie", "nie uwzględniono"

    konsultacje = models.ForeignKey(Konsultacje, models.CASCADE, related_name="uwagi", editable=False)
    numer = models.PositiveIntegerField("nr", editable=False)
    zglaszajacy = models.CharField("od kogo", max_length=20, choices=Zglaszajacy.choices)
    tresc = models.TextField("treść uwagi", max_length=4000)
    stanowisko = models.CharField("stanowisko", max_length=20, choices=Stanowisko.choices, blank=True)
    uzasadnienie = models.TextField("odpowiedź, uzasadnienie", max_length=4000, blank=True)
    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"konsultacje"}

    class Meta:
        verbose_name = "uwaga z konsultacji"
        verbose_name_plural = "uwagi z konsultacji"
        ordering = ["konsultacje", "numer"]
        constraints = [
            models.UniqueConstraint(fields=["konsultacje", "numer"], name="uwaga_konsultacji_kolejny_numer"),
            models.CheckConstraint(name="uwaga_konsultacji_niepusta", condition=~Q(tresc__regex=r"^\s*$")),
            models.CheckConstraint(
                name="uwaga_konsultacji_z_uzasadnieniem",
                condition=Q(stanowisko__in=["", "tak"]) | ~Q(uzasadnienie__regex=r"^\s*$"),
                violation_error_message="Napisz, dlaczego uwagi nie uwzględniono albo uwzględniono częściowo.",
            ),
        ]
        triggers = [
            *straz_etapu(Stan.REALIZACJA, konsultacje_id="realizacja_konsultacje"),
            straz_szczegolow(*FORMY_TABEL["realizacja_konsultacje"], przez="konsultacje"),
        ]

    def __str__(self) -> str:
        return f"uwaga {self.numer} ({self.get_zglaszajacy_display()})"


@sledz()
class Przedsiewziecie(WierszEtapu):
    """An undertaking of the municipality with a PES (form 7): with whom, who does what, the agreement, its value in PLN."""

    class FormaPrawna(models.TextChoices):
        STOWARZYSZENIE = "stowarzyszenie", "stowarzyszenie"
        FUNDACJA = "fundacja", "fundacja"
        SPOLDZIELNIA = "spoldzielnia", "spółdzielnia socjalna"
        KGW = "kgw", "koło gospodyń wiejskich"
        SPOLKA = "spolka", "spółka non profit"
        KOSCIELNA = "koscielna", "jednostka kościelna"
        ZAKLAD = "zaklad", "ZAZ, WTZ, CIS albo KIS"
        INNA = "inna", "inna"

    wpis = models.OneToOneField(WpisPracy, models.CASCADE, related_name="przedsiewziecie", editable=False)
    pes = models.CharField("nazwa podmiotu", max_length=240)
    forma_prawna = models.CharField("forma prawna", max_length=20, choices=FormaPrawna.choices, blank=True)
    nip = models.CharField("NIP", max_length=10, blank=True)
    krs = models.CharField("numer KRS", max_length=10, blank=True)
    robi_samorzad = models.TextField("co robi samorząd", max_length=3000, blank=True)
    robi_pes = models.TextField("co robi podmiot", max_length=3000, blank=True)
    umowa_numer = models.CharField("numer umowy", max_length=120, blank=True)
    umowa_data = models.DateField("data umowy", null=True, blank=True)
    wartosc = models.DecimalField("wartość umowy w zł", max_digits=12, decimal_places=2, null=True, blank=True)
    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"wpis"}

    class Meta:
        verbose_name = "przedsięwzięcie z PES"
        verbose_name_plural = "przedsięwzięcia z PES"
        constraints = [
            models.CheckConstraint(name="przedsiewziecie_z_podmiotem", condition=~Q(pes__regex=r"^\s*$")),
            models.CheckConstraint(
                name="przedsiewziecie_wartosc",
                condition=Q(wartosc__isnull=True) | Q(wartosc__gte=0),
                violation_error_message="Wartość umowy nie może być ujemna.",
            ),
            models.CheckConstraint(name="przedsiewziecie_nip", condition=Q(nip="") | Q(nip__regex=r"^\d{10}$")),
            models.CheckConstraint(name="przedsiewziecie_krs", condition=Q(krs="") | Q(krs__regex=r"^\d{10}$")),
        ]
        triggers = [
            *straz_etapu(Stan.REALIZACJA, **_WPIS), straz_szczegolow(*FORMY_TABEL["realizacja_przedsiewziecie"]),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.pes


#: Work form → name under which an entry holds the details of that form. Form 1 is the entry itself.
SZCZEGOLY_FORMY: dict[int, str] = {
    FormaPracy.DORADZTWO: "sesja",
    **dict.fromkeys(FORMY_SPOTKAN, "spotkanie"),
    FormaPracy.KONSULTACJE: "konsultacje",
    FormaPracy.PRZEDSIEWZIECIE: "przedsiewziecie",
}
