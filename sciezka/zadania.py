"""Jobs for the worker (``manage.py procrastinate worker``)."""

from django.core.mail import EmailMultiAlternatives
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app


@app.task(queue="poczta", retry=RetryStrategy(max_attempts=8, exponential_wait=5))
def wyslij_list(do: str, temat: str, tekst: str, html: str) -> None:
    """Send one e-mail as text and HTML; tried again with growing pauses when the mail server does not answer."""
    wiadomosc = EmailMultiAlternatives(subject=temat, body=tekst, to=[do])
    wiadomosc.attach_alternative(html, "text/html")
    wiadomosc.send()
