"""People and what they are: an account, and roles in projects, cases and municipalities."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.functional import cached_property

from sciezka.sprawa import zegar
from sciezka.sprawa.slownik import ZESPOL, NazwaRoli
from sciezka.sprawa.straz import sledz


class OsobaManager(BaseUserManager["Osoba"]):
    """Creates accounts by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **pola: object) -> "Osoba":
        """Create an account; without a password it cannot be signed into until one is set by the e-mailed link."""
        osoba = self.model(email=self.normalize_email(email).lower(), **pola)
        osoba.set_password(password)
        osoba.save(using=self._db)
        return osoba

    def create_superuser(self, email: str, password: str | None = None, **pola: object) -> "Osoba":
        """Create an account for the one who installs the product (``manage.py createsuperuser``)."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **pola)

    def get_by_natural_key(self, email: str) -> "Osoba":
        return self.get(email__iexact=email)


class Osoba(AbstractBaseUser, PermissionsMixin):
    """A person with an account, signing in by e-mail. Only business data are kept (GDPR: minimisation)."""

    email = models.EmailField("adres e-mail", max_length=254, unique=True)
    imie = models.CharField("imię", max_length=80, blank=True)
    nazwisko = models.CharField("nazwisko", max_length=120, blank=True, db_collation="pl-PL-x-icu")
    stanowisko = models.CharField("stanowisko", max_length=160, blank=True)
    telefon = models.CharField("telefon służbowy", max_length=30, blank=True)
    is_active = models.BooleanField("konto czynne", default=True)
    is_staff = models.BooleanField("wstęp do administracji technicznej", default=False)
    utworzono = models.DateTimeField("utworzono", default=zegar.teraz, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []
    objects = OsobaManager()

    class Meta:
        verbose_name = "osoba"
        verbose_name_plural = "osoby"
        ordering = ["nazwisko", "imie", "email"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"), name="osoba_jeden_email", violation_error_message="Konto z tym adresem już istnieje."
            )
        ]

    def __str__(self) -> str:
        return self.nazwa

    @property
    def nazwa(self) -> str:
        """First and last name, or the e-mail address when the name is not known."""
        return f"{self.imie} {self.nazwisko}".strip() or self.email

    def get_full_name(self) -> str:
        return self.nazwa

    @cached_property
    def role(self) -> list["Rola"]:
        """The roles in force today, read once per request."""
        if not self.pk:
            return []
        return list(self.role_osoby.obowiazujace().select_related("projekt"))

    def ma_role(self, *nazwy: str) -> bool:
        """Tell whether the person has any of the roles anywhere."""
        return any(rola.rola in nazwy for rola in self.role)

    @property
    def koordynowane(self) -> list[int]:
        """The keys of the projects that the person coordinates today."""
        return [rola.projekt_id for rola in self.role if rola.rola == NazwaRoli.KOORDYNATOR]

    def role_w(self, sprawa: "models.Model") -> frozenset[str]:
        """Return what the person is in this case. A koordynator is one by project, an urzędnik by municipality."""
        return frozenset(rola.rola for rola in self.role if rola.dotyczy(sprawa))

    def w_zespole(self, sprawa: "models.Model") -> bool:
        """Tell whether the person belongs to the support team of the case, so may read what is for the team only."""
        return bool(self.role_w(sprawa) & ZESPOL)


class RolaQuerySet(models.QuerySet["Rola"]):
    """Roles."""

    def obowiazujace(self) -> "RolaQuerySet":
        """Roles in force today (Europe/Warsaw)."""
        dzis = zegar.dzis()
        return self.filter(od__lte=dzis).filter(Q(do__isnull=True) | Q(do__gt=dzis))


@sledz()
class Rola(models.Model):
    """A person's role, where and since when.

    koordynator: in a project; animator and doradca: in a case; urzednik: in a municipality; administrator: everywhere,
    but for technical data only. A role is ended (``do``), not deleted: it says who could see what on a given day.
    A deputy has the role for a time, ``zastepuje`` somebody whose own role goes on.
    """

    osoba = models.ForeignKey(Osoba, models.PROTECT, related_name="role_osoby", verbose_name="osoba")
    rola = models.CharField("rola", max_length=20, choices=NazwaRoli.choices)
    projekt = models.ForeignKey("sciezka.Projekt", models.PROTECT, null=True, blank=True, related_name="role")
    sprawa = models.ForeignKey("sciezka.Sprawa", models.PROTECT, null=True, blank=True, related_name="role")
    samorzad = models.ForeignKey("sciezka.Samorzad", models.PROTECT, null=True, blank=True, related_name="role")
    specjalnosc = models.CharField(
        "specjalność", max_length=120, blank=True, help_text="Dla doradcy, na przykład prawo zamówień publicznych."
    )
    od = models.DateField("od", default=zegar.dzis)
    do = models.DateField("do", null=True, blank=True, help_text="Pierwszy dzień bez tej roli.")
    zastepuje = models.ForeignKey(
        Osoba, models.PROTECT, null=True, blank=True, related_name="+", editable=False, verbose_name="w zastępstwie"
    )
    nadal = models.ForeignKey(Osoba, models.PROTECT, null=True, blank=True, related_name="+", editable=False)

    objects = RolaQuerySet.as_manager()

    class Meta:
        verbose_name = "rola"
        verbose_name_plural = "role"
        ordering = ["rola", "osoba__nazwisko"]
        constraints = [
            models.CheckConstraint(
                name="rola_ma_swoje_miejsce",
                condition=(
                    Q(rola="koordynator", projekt__isnull=False, sprawa__isnull=True, samorzad__isnull=True)
                    | Q(rola__in=["animator", "doradca"], projekt__isnull=True, sprawa__isnull=False)
                    & Q(samorzad__isnull=True)
                    | Q(rola="urzednik", projekt__isnull=True, sprawa__isnull=True, samorzad__isnull=False)
                    | Q(rola="administrator", projekt__isnull=True, sprawa__isnull=True, samorzad__isnull=True)
                ),
                violation_error_message=(
                    "Koordynator ma rolę w projekcie, animator i doradca w sprawie, urzędnik w samorządzie, "
                    "a administrator bez przypisania."
                ),
            ),
            models.CheckConstraint(
                name="rola_daty_po_kolei",
                condition=Q(do__isnull=True) | Q(do__gte=models.F("od")),
                violation_error_message="Data końca roli nie może być wcześniejsza niż data początku.",
            ),
            models.CheckConstraint(
                name="rola_zastepcy_ma_koniec",
                condition=Q(zastepuje__isnull=True) | (Q(do__isnull=False) & ~Q(zastepuje=models.F("osoba"))),
                violation_error_message="Zastępstwo ma koniec i jest za kogoś innego.",
            ),
            models.UniqueConstraint(
                name="rola_jedna_naraz",
                fields=["osoba", "rola", "projekt", "sprawa", "samorzad"],
                condition=Q(do__isnull=True),
                nulls_distinct=False,
                violation_error_message="Ta osoba ma już tę rolę.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.osoba}: {self.get_rola_display()}"

    def dotyczy(self, sprawa: "models.Model") -> bool:
        """Tell whether this role says anything in the given case."""
        if self.rola == NazwaRoli.KOORDYNATOR:
            return self.projekt_id == sprawa.projekt_id
        if self.rola == NazwaRoli.URZEDNIK:
            return self.samorzad_id == sprawa.samorzad_id
        return self.sprawa_id is not None and self.sprawa_id == sprawa.pk
