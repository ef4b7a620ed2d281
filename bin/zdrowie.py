"""Ask the web server whether it is alive; for bin/start and the container's health check. Standard library only.

``zdrowie.py wolny ADDRESS PORT``               exit 0 when a server could listen there
``zdrowie.py czekaj ADDRESS PORT SECONDS PID``  exit 0 when the server answers, 1 when its process ended or time is up
``zdrowie.py sprawdz ADDRESS PORT``             exit 0 when ``/zdrowie/`` answers 200
"""

import http.client
import os
import socket
import sys
import time


def wolny(adres: str, port: int) -> bool:
    """Tell whether nobody listens at the address."""
    rodzina = socket.AF_INET6 if ":" in adres else socket.AF_INET
    with socket.socket(rodzina) as gniazdo:
        gniazdo.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            gniazdo.bind((adres, port))
        except OSError:
            return False
    return True


def odpowiedz(adres: str, port: int) -> int:
    """Return the status of ``/zdrowie/``, or 0 when nobody answers.

    Asked the way the proxy in front would ask, as the first allowed host over HTTPS: production refuses anything else.
    """
    gospodarz = os.environ.get("ALLOWED_HOSTS", "").split(",")[0].strip().lstrip(".")
    gospodarz = "localhost" if gospodarz in {"", "*"} else gospodarz
    polaczenie = http.client.HTTPConnection({"0.0.0.0": "127.0.0.1", "::": "::1"}.get(adres, adres), port, timeout=5)
    try:
        polaczenie.request("GET", "/zdrowie/", headers={"Host": gospodarz, "X-Forwarded-Proto": "https"})
        return polaczenie.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        polaczenie.close()


def czekaj(adres: str, port: int, sekundy: float, proces: int) -> bool:
    """Wait until the server answers; stop waiting when its process is gone."""
    koniec = time.monotonic() + sekundy
    while time.monotonic() < koniec:
        if odpowiedz(adres, port):
            return True
        try:
            os.kill(proces, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.1)
    return False


def main(polecenie: str, adres: str, port: str, *reszta: str) -> bool:
    """Answer one of the three questions."""
    if polecenie == "wolny":
        return wolny(adres, int(port))
    if polecenie == "czekaj":
        return czekaj(adres, int(port), float(reszta[0]), int(reszta[1]))
    return odpowiedz(adres, int(port)) == 200


if __name__ == "__main__":
    sys.exit(0 if main(*sys.argv[1:]) else 1)
