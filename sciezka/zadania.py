"""Jobs for the worker (``manage.py procrastinate worker``)."""

from procrastinate import JobContext
from procrastinate.builtin_tasks import remove_old_jobs
from procrastinate.contrib.django import app

from sciezka.listy import wyslij_list
from sciezka.projekt.eksport_zadania import odzyskaj_osierocone, usun_wygasle_eksporty, wznow_przerwane, zrob_eksport
from sciezka.sprawa import przypomnienia, zapraszanie
from sciezka.sprawa.listy_recenzji import wyslij_kod, wyslij_zaproszenie

__all__ = [
    "odnotuj_wygasle",
    "odzyskaj_osierocone",
    "przypomnij",
    "usun_stare_zadania",
    "usun_wygasle_eksporty",
    "wyslij_kod",
    "wyslij_list",
    "wyslij_zaproszenie",
    "wznow_przerwane",
    "zrob_eksport",
]

#: Finished jobs carry the text of e-mails, so they are not kept for long (hours).
PRZECHOWUJ_ZADANIA = 72


@app.periodic(cron="15 3 * * *")
@app.task(queue="porzadki", queueing_lock="porzadki", pass_context=True)
async def usun_stare_zadania(context: JobContext, timestamp: int) -> None:
    """Remove finished jobs older than three days, every night."""
    await remove_old_jobs(context, max_hours=PRZECHOWUJ_ZADANIA, remove_failed=True)


@app.periodic(cron="0 6 * * 1-5")
@app.task(queue="poczta", queueing_lock="przypomnienia")
def przypomnij(timestamp: int) -> None:
    """Send the reminders due, on working days at 6:00 UTC (7:00 or 8:00 in Warsaw)."""
    przypomnienia.wyslij_zalegle()


@app.periodic(cron="7 * * * *")
@app.task(queue="porzadki", queueing_lock="wygasle")
def odnotuj_wygasle(timestamp: int) -> None:
    """Write expired links into the history, every hour. They stop working at their moment, without this job."""
    zapraszanie.odnotuj_wygasle()
