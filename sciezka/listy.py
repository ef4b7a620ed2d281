"""The job that sends one e-mail. It imports nothing of the case, so everything that writes e-mails may import it."""

from django.core.mail import EmailMultiAlternatives
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app


@app.task(queue="poczta", name="wyslij_list", retry=RetryStrategy(max_attempts=8, exponential_wait=5))
def wyslij_list(do: str, temat: str, tekst: str, html: str) -> None:
    """Send one e-mail as text and HTML; tried again with growing pauses when the mail server does not answer."""
    wiadomosc = EmailMultiAlternatives(subject=temat, body=tekst, to=[do])
    if html:
        wiadomosc.attach_alternative(html, "text/html")
    wiadomosc.send()
