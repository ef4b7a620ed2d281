"""Jobs for the worker (``manage.py procrastinate worker``)."""

from django.core.mail import EmailMultiAlternatives
from procrastinate import JobContext, RetryStrategy
from procrastinate.builtin_tasks import remove_old_jobs
from procrastinate.contrib.django import app

#: Finished jobs carry the text of e-mails, so they are not kept for long (hours).
PRZECHOWUJ_ZADANIA = 72


@app.periodic(cron="15 3 * * *")
@app.task(queue="porzadki", queueing_lock="porzadki", pass_context=True)
async def usun_stare_zadania(context: JobContext, timestamp: int) -> None:
    """Remove finished jobs older than three days, every night."""
    await remove_old_jobs(context, max_hours=PRZECHOWUJ_ZADANIA, remove_failed=True)


@app.task(queue="poczta", retry=RetryStrategy(max_attempts=8, exponential_wait=5))
def wyslij_list(do: str, temat: str, tekst: str, html: str) -> None:
    """Send one e-mail as text and HTML; tried again with growing pauses when the mail server does not answer."""
    wiadomosc = EmailMultiAlternatives(subject=temat, body=tekst, to=[do])
    if html:
        wiadomosc.attach_alternative(html, "text/html")
    wiadomosc.send()
