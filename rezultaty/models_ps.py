"""The tables of a new enterprise as stage V guards them: what a reached result rests on does not slip from under it."""

import pgtrigger

from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo, Zalozyciel
from rezultaty.straze import STRAZ_ZMIANY_KAMIENIA
from rezultaty.straze_ps import straz_podstawy


class PrzedsiebiorstwoWRezultatach(NowePrzedsiebiorstwo):
    """The enterprise: given up, or changed to in-house without an opinion, only when no result says that it is there."""

    class Meta:
        proxy = True
        triggers = [straz_podstawy(pgtrigger.Update, "id")]


class ZalozycielWRezultatach(Zalozyciel):
    """A founder: a private one is not added to an in-house enterprise whose result is recorded as reached."""

    class Meta:
        proxy = True
        triggers = [straz_podstawy(pgtrigger.Insert | pgtrigger.Update)]


class KamienWRezultatach(KamienMilowy):
    """A milestone: the one from which the project counts stays reached while the result is."""

    class Meta:
        proxy = True
        triggers = [straz_podstawy(pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete), STRAZ_ZMIANY_KAMIENIA]
