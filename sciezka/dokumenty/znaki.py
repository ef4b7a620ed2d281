"""The strip of marks that EU-funded documents carry in their header: the project's own, or our neutral wordmarks."""

from base64 import b64encode
from collections.abc import Iterable

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def ciag_znakow(logotypy: Iterable[tuple[bytes, str, str]] = ()) -> SafeString:
    """Return the strip as HTML: each mark of (bytes, mime, alternative text) in order, on one line.

    Without marks of its own a project gets wordmarks set in type: the official logos are not ours to hand out.
    """
    obrazy = [
        (f"data:{mime};base64,{b64encode(tresc).decode()}", opis_alternatywny)
        for tresc, mime, opis_alternatywny in logotypy
    ]
    if not obrazy:
        return render_to_string("pdf/_znaki.html")
    return format_html('<div class="znaki-wlasne">{}</div>', format_html_join("", '<img src="{}" alt="{}">', obrazy))
