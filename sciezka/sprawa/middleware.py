"""The doorman: enforces the access table on every request and hands the case to the view."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from sciezka.dostep import WLASNY_ODZWIERNY, wpis
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.wyjatki import OdmowaZapisu


class DostepMiddleware:
    """Refuse what the table does not allow; put ``request.sprawa`` and ``request.role_w_sprawie`` for case addresses."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: dict[str, Any]
    ) -> None:
        dopasowanie = request.resolver_match
        if set(dopasowanie.namespaces) & WLASNY_ODZWIERNY:
            return
        dostep = wpis(dopasowanie.view_name)
        if dostep.zasieg == "sprawa":
            self._do_sprawy(request, kwargs["sprawa_id"], dostep.role(request.method))
        elif dostep.zasieg == "globalny" and not dostep.wpuszcza_globalnie(request.user, request.method):
            raise PermissionDenied("Ta strona jest dla osób o innej roli.")

    def _do_sprawy(self, request: HttpRequest, sprawa_id: int, dozwolone: frozenset[str]) -> None:
        sprawa = Sprawa.objects.dla(request.user).z_opisem().filter(pk=sprawa_id).first()
        if sprawa is None:
            raise Http404("Nie ma takiej sprawy.")
        request.sprawa = sprawa
        request.role_w_sprawie = request.user.role_w(sprawa)
        if not request.role_w_sprawie & dozwolone:
            raise PermissionDenied("Ta czynność nie należy do Twojej roli w tej sprawie.")

    def process_exception(self, request: HttpRequest, wyjatek: Exception) -> HttpResponse | None:
        """Turn a refused write into a page that says what happened; nothing was saved."""
        if isinstance(wyjatek, OdmowaZapisu):
            return render(request, "409.html", {"powod": str(wyjatek)}, status=wyjatek.status)
        if isinstance(wyjatek, IntegrityError | DatabaseError) and (zdanie := zdanie_strazy(wyjatek)):
            return render(request, "409.html", {"powod": zdanie}, status=409)
        return None


def zdanie_strazy(wyjatek: Exception) -> str:
    """Return the sentence with which a trigger of ours refused a write, or "" for any other database error."""
    diag = getattr(wyjatek.__cause__, "diag", None)
    if diag is not None and diag.message_hint == "straz":
        return diag.message_primary or ""
    return ""
