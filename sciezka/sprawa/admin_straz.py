"""The technical administration of guarded tables: what the database refuses is shown as a message, not as an error page."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin, messages
from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from sciezka.sprawa.middleware import zdanie_strazy


def _lagodnie(widok: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(widok)
    def owiniety(self: admin.ModelAdmin, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                return widok(self, request, *args, **kwargs)
        except DatabaseError as blad:
            zdanie = zdanie_strazy(blad)
            if not zdanie:
                raise
            messages.error(request, f"Baza odmówiła zapisu: {zdanie}")
            return HttpResponseRedirect(request.get_full_path())

    return owiniety


class StrzezonyAdmin(admin.ModelAdmin):
    """Case content in the technical administration: for superusers, by default to read; refusals become messages."""

    list_per_page = 50
    show_full_result_count = False

    changeform_view = _lagodnie(admin.ModelAdmin.changeform_view)
    delete_view = _lagodnie(admin.ModelAdmin.delete_view)
    changelist_view = _lagodnie(admin.ModelAdmin.changelist_view)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.is_superuser

    has_view_permission = has_add_permission = has_change_permission = has_delete_permission = (
        lambda self, request, obj=None: request.user.is_superuser
    )
