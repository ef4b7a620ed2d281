"""A system check that needs the database: every version of the questionnaire that a case uses is on file."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error
from django.db import connections
from django.db.models import Count

from diagnoza.kwestionariusz import dostepne_wersje
from diagnoza.models import Diagnoza


def uzywane_wersje(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Report versions that cases use and that have no files: their answers could not be read."""
    for baza in databases or ():
        if Diagnoza._meta.db_table not in connections[baza].introspection.table_names():
            continue  # before the first migration
        uzywane = Diagnoza.objects.using(baza).exclude(narzedzie__in=dostepne_wersje())
        return [
            Error(
                f"Nie ma plików wersji {wersja} kwestionariusza, a używają jej sprawy (liczba spraw: {ile}).",
                hint=f"Przywróć folder diagnoza/narzedzie/v{wersja}.",
                id="diagnoza.E002",
            )
            for wersja, ile in uzywane.values_list("narzedzie").annotate(Count("pk")).order_by("narzedzie")
        ]
    return []
