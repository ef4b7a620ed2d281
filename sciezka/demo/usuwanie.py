"""Removing the demo cases: the database refuses it, so it goes through the one logged bypass."""

from django.apps import apps
from django.db import models, transaction

from realizacja.models_okresow import OkresSprawozdawczy
from sciezka.projekt.eksport_stan import katalog
from sciezka.projekt.models_eksport import Eksport
from sciezka.sprawa.akta import Wersja, Zalacznik
from sciezka.sprawa.models import Konserwacja, Sprawa
from sciezka.sprawa.odnosniki import KodOdnosnika
from sciezka.sprawa.przekazania import Przekazanie


def usun_przyklady() -> int:
    """Remove every case of example projects with all that belongs to it; return how many there were."""
    with transaction.atomic():
        sprawy = list(Sprawa.objects.filter(projekt__przykladowy=True).values_list("pk", flat=True))
        Konserwacja.objects.create(kto="manage.py demo --od-nowa", powod="Odbudowa danych przykładowych")
        # The rows of exports stay as a record; their documents go with the cases, so the files go too.
        for plik in Eksport.objects.filter(projekt__przykladowy=True).exclude(plik="").values_list("plik", flat=True):
            transaction.on_commit(lambda plik=plik: (katalog() / plik).unlink(missing_ok=True))
        for plik in Zalacznik.objects.filter(sprawa__in=sprawy):
            transaction.on_commit(lambda plik=plik: plik.plik.delete(save=False))
        for model, pole in _zalezne():
            wiersze = model._base_manager.filter(**{f"{pole}__in": sprawy})
            wiersze._raw_delete(wiersze.db)
        puste = Przekazanie.objects.filter(pozycje__isnull=True)
        puste._raw_delete(puste.db)
        okresy = OkresSprawozdawczy.objects.filter(projekt__przykladowy=True)
        okresy._raw_delete(okresy.db)
        zapytanie = Sprawa._base_manager.filter(pk__in=sprawy)
        zapytanie._raw_delete(zapytanie.db)
    return len(sprawy)


def _zalezne() -> list[tuple[type[models.Model], str]]:
    """Return the models that belong to a case, those that point at others first, with the path to the case."""
    sciezki: dict[type[models.Model], str] = {}
    for model in apps.get_models():
        if model._meta.proxy or model._meta.auto_created or "pgh_obj" in {pole.name for pole in model._meta.fields}:
            continue
        for pole in model._meta.fields:
            if isinstance(pole, models.ForeignKey) and pole.related_model is Sprawa:
                sciezki[model] = pole.name
    for model in apps.get_models():
        if model not in sciezki and any(pole.related_model is Wersja for pole in model._meta.fields):
            sciezki[model] = "wersja__sprawa"
    sciezki[KodOdnosnika] = "odnosnik__wersja__sprawa"
    kolejnosc: list[type[models.Model]] = []

    def dodaj(model: type[models.Model]) -> None:
        if model in kolejnosc:
            return
        for inny in sciezki:
            if inny is not model and any(
                isinstance(pole, models.ForeignKey) and pole.related_model is model for pole in inny._meta.fields
            ):
                dodaj(inny)
        kolejnosc.append(model)

    for model in sciezki:
        dodaj(model)
    return [(model, sciezki[model]) for model in kolejnosc]
