"""Register data typed into results become an enterprise with its milestones; the results point at it."""

from typing import Any

from django.db import migrations

FORMY = {"spółdzielnia socjalna": "spoldzielnia_op", "fundacja": "fundacja", "stowarzyszenie": "stowarzyszenie"}


def przepisz(apps: Any, schema_editor: Any) -> None:
    """One enterprise for each KRS number (or name) of a case. Its founders were one text: it goes to the description."""
    Rezultat = apps.get_model("rezultaty", "Rezultat")
    wiersze = list(Rezultat.objects.filter(rodzaj="nowe_ps").exclude(ps_nazwa="").order_by("pk"))
    if not wiersze:
        return
    apps.get_model("sciezka", "Konserwacja").objects.create(
        kto="aktualizacja", powod="Dane rejestrowe z rezultatów przechodzą do kart przedsiębiorstw."
    )
    gotowe: dict[tuple[int, str], Any] = {}
    for rezultat in wiersze:
        klucz = (rezultat.sprawa_id, rezultat.ps_krs or rezultat.ps_nazwa)
        if klucz not in gotowe:
            gotowe[klucz] = _przedsiebiorstwo(apps, rezultat)
        Rezultat.objects.filter(pk=rezultat.pk).update(przedsiebiorstwo=gotowe[klucz])


def _przedsiebiorstwo(apps: Any, rezultat: Any) -> Any:
    ps = apps.get_model("realizacja", "NowePrzedsiebiorstwo").objects.create(
        sprawa_id=rezultat.sprawa_id, utworzyl_id=rezultat.utworzyl_id, nazwa=rezultat.ps_nazwa, widzi_gmina=True,
        forma=FORMY.get(rezultat.ps_forma.strip().lower(), "inna"),
        opis="\n".join(filter(None, [
            f"Założyciele: {rezultat.ps_zalozyciele}." if rezultat.ps_zalozyciele else "",
            f"Forma prawna: {rezultat.ps_forma}." if rezultat.ps_forma else "",
        ])),
    )  # fmt: skip
    KamienMilowy = apps.get_model("realizacja", "KamienMilowy")

    def kamien(kod: str, data: Any, **pola: Any) -> None:
        KamienMilowy.objects.create(
            sprawa_id=rezultat.sprawa_id, utworzyl_id=rezultat.utworzyl_id, przedsiebiorstwo=ps, kod=kod, data=data,
            stan="osiagniety" if data else "otwarty", widzi_gmina=True,
            dokument=rezultat.dokument or "zapis rezultatu", **pola,
        )  # fmt: skip

    numery = {"krs": rezultat.ps_krs, "nip": rezultat.ps_nip, "regon": rezultat.ps_regon}
    kamien("M12", rezultat.ps_data_wpisu if rezultat.ps_krs else None, **numery)
    if rezultat.ps_miejsca_pracy is not None:
        kamien("M14", rezultat.data, liczba=rezultat.ps_miejsca_pracy)
    if rezultat.ps_data_statusu:
        kamien("M16", rezultat.ps_data_statusu)
    return ps


class Migration(migrations.Migration):

    dependencies = [
        ('realizacja', '0005_nowe_przedsiebiorstwa'),
        ('rezultaty', '0003_przedsiebiorstwo'),
        ('sciezka', '0009_przepisy_i_prog_ps'),
    ]

    operations = [migrations.RunPython(przepisz, migrations.RunPython.noop)]
