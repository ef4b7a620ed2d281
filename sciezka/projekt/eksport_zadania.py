"""The job that makes an export, and what picks up the jobs of a worker that was killed."""

import logging
from collections.abc import Callable

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import JobAborted
from procrastinate.jobs import Status

from sciezka.projekt import eksport_duzy, eksport_paczka, eksport_raport, eksport_stan
from sciezka.projekt.models_eksport import Eksport, RodzajEksportu, StanEksportu

dziennik = logging.getLogger(__name__)

#: How each kind is made; the rest are packages.
SPOSOBY = {RodzajEksportu.TABELA: eksport_duzy.zrob, RodzajEksportu.RAPORT: eksport_raport.zrob}
PROB = 5
#: Seconds without a sign of life after which a worker is taken for dead (it gives one every 10).
BEZ_ZYCIA = 30
_NIE_WYSZLO = "Mimo kilku prób pliku nie udało się przygotować. To, co gotowe, zostało: można ponowić albo zgłosić administratorowi."


@app.task(
    queue="eksport", name=eksport_stan.ZADANIE, pass_context=True, retry=RetryStrategy(max_attempts=PROB, linear_wait=5)
)
def zrob_eksport(context: JobContext, eksport_id: int) -> None:
    """Make an export, going on from what an earlier try has done. Asked to stop, it stops between two documents."""

    def przerwij() -> None:
        if context.should_abort():
            raise JobAborted

    try:
        with eksport_stan.wylacznie(eksport_id):
            wykonaj(eksport_id, przerwij)
    except Exception:
        if context.job.attempts >= PROB:
            eksport_stan.nie_udal_sie(eksport_id, _NIE_WYSZLO)
        raise


def wykonaj(eksport_id: int, przerwij: Callable[[], None]) -> None:
    """Make the export's file, whatever it is, and clear what was put aside."""
    if (eksport := eksport_stan.rozpocznij(eksport_id)) is not None:
        SPOSOBY.get(eksport.rodzaj, eksport_paczka.zrob)(eksport, przerwij)
    zostal = Eksport.objects.get(pk=eksport_id)
    if not zostal.w_drodze:
        eksport_paczka.posprzataj(zostal)


@app.periodic(cron="* * * * *")
@app.task(queue="porzadki", queueing_lock="przerwane", pass_context=True)
async def wznow_przerwane(context: JobContext, timestamp: int) -> None:
    """Every minute, and so soon after a worker starts: put jobs of dead workers back in the queue, whatever they do.

    A job that has been put back five times is left as failed: it is probably what kills the worker.
    """
    menedzer = context.app.job_manager
    for zadanie in await menedzer.get_stalled_jobs(seconds_since_heartbeat=BEZ_ZYCIA):
        if zadanie.attempts < PROB:
            dziennik.warning("job %s (%s) was left by a dead worker; again", zadanie.id, zadanie.task_name)
            await menedzer.retry_job(zadanie)
        else:
            dziennik.error("job %s (%s) outlived %s workers; given up", zadanie.id, zadanie.task_name, PROB)
            await menedzer.finish_job(zadanie, Status.FAILED, delete_job=False)


@app.periodic(cron="*/5 * * * *")
@app.task(queue="porzadki", queueing_lock="osierocone")
def odzyskaj_osierocone(timestamp: int) -> None:
    """Every five minutes: an export that waits or is being made, but has no job, either gets one or is said to have failed."""
    w_drodze = Eksport.objects.filter(stan__in=[StanEksportu.CZEKA, StanEksportu.W_TOKU])
    zywe = set(
        ProcrastinateJob.objects.filter(task_name=eksport_stan.ZADANIE, status__in=["todo", "doing"]).values_list(
            "args__eksport_id", flat=True
        )
    )
    for pk in w_drodze.values_list("pk", flat=True):
        if pk not in zywe:
            eksport_stan.nie_udal_sie(pk, _NIE_WYSZLO)


@app.periodic(cron="45 3 * * *")
@app.task(queue="porzadki", queueing_lock="eksporty")
def usun_wygasle_eksporty(timestamp: int) -> None:
    """Remove the files of exports past their day, every night."""
    eksport_stan.usun_wygasle()
