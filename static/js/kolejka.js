/* The outbox: short work entries wait in this browser until the server confirms them, one key of localStorage an entry,
   joined with the person's number, so nobody else on this computer sees or sends them. Each entry carries its own key
   (UUID), so a repeated send is harmless. Files never wait here. Sent again on load, when the network is back and every
   half a minute; signing out removes them (kolejka_lista.js asks first), and so do thirty days. */
(() => {
  "use strict";
  const MIESIAC = 30 * 24 * 3600 * 1000;
  const POL_MINUTY = 30 * 1000;
  const CIERPLIWOSC = 20 * 1000;
  const osoba = document.body.dataset.osoba;
  const bezpiecznie = (zrob) => {
    try { return zrob(); } catch { return null; }
  };
  const odczytaj = (klucz) => bezpiecznie(() => JSON.parse(localStorage.getItem(klucz)));
  const klucze = (przedrostek) => bezpiecznie(() => Object.keys(localStorage).filter((klucz) => klucz.startsWith(przedrostek))) || [];
  klucze("kolejka:").forEach((klucz) => {
    if (!(odczytaj(klucz)?.kiedy > Date.now() - MIESIAC)) bezpiecznie(() => localStorage.removeItem(klucz));
  });
  if (!osoba) return;

  const adres = (klucz) => `kolejka:${osoba}:${klucz}`;
  const powiadom = (nazwa, detail) => document.dispatchEvent(new CustomEvent(nazwa, { detail }));
  /** Keep an entry; false when the browser refuses to (private window, no room): the caller must keep the text itself. */
  const zachowaj = (wpis) => {
    const udalo = bezpiecznie(() => {
      localStorage.setItem(adres(wpis.klucz), JSON.stringify(wpis));
      return true;
    }) || false;
    powiadom("kolejka:zmiana");
    return udalo;
  };
  const usun = (klucz) => {
    bezpiecznie(() => localStorage.removeItem(adres(klucz)));
    powiadom("kolejka:zmiana");
  };
  const wszystkie = () => klucze(adres("")).map(odczytaj).filter(Boolean).sort((a, b) => a.kiedy - b.kiedy);

  const pola = () => document.querySelectorAll("[name=csrfmiddlewaretoken]");
  const znacznik = () => pola()[0]?.value || "";
  /** After signing in again the page's CSRF token is stale: take a fresh one from the home page, if it is the same person's. */
  const odswiez = async () => {
    const odpowiedz = await fetch(document.querySelector("a.znak").href, { redirect: "manual" });
    if (odpowiedz.type === "opaqueredirect") return "sesja";
    if (!odpowiedz.ok) return "serwer";
    const strona = new DOMParser().parseFromString(await odpowiedz.text(), "text/html");
    if (strona.body.dataset.osoba !== osoba) return "inna_osoba";
    const nowy = strona.querySelector("[name=csrfmiddlewaretoken]").value;
    pola().forEach((pole) => { pole.value = nowy; });
    document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": nowy }));
    return "";
  };
  /** Send one entry, with its files when the form still has them; say what came of it and never throw. */
  const wyslij = async (wpis, pliki = []) => {
    const dane = new FormData();
    [...wpis.pola, ...pliki].forEach(([nazwa, wartosc]) => dane.append(nazwa, wartosc));
    const posli = () => fetch(wpis.adres, {
      method: "POST", body: dane, redirect: "manual", headers: { Accept: "application/json", "X-CSRFToken": znacznik() },
      signal: pliki.length ? undefined : AbortSignal.timeout?.(CIERPLIWOSC),
    });
    try {
      let odpowiedz = await posli();
      if (odpowiedz.status === 403) {
        const przeszkoda = await odswiez();
        if (przeszkoda) return { wynik: przeszkoda };
        odpowiedz = await posli();
      }
      if (odpowiedz.type === "opaqueredirect") return { wynik: "sesja" };
      if (odpowiedz.status === 403 || odpowiedz.status === 404) return { wynik: "dostep" };
      const tresc = await odpowiedz.json().catch(() => ({}));
      return tresc.wynik ? tresc : { wynik: "serwer" };
    } catch {
      return { wynik: "siec" };
    }
  };

  const ZDANIA = {
    siec: "Nie ma połączenia z siecią. Wpis wyśle się sam, gdy sieć wróci.",
    sesja: "Sesja wygasła. Wpis wyśle się sam po ponownym zalogowaniu.",
    serwer: "Serwer chwilowo nie odpowiada. Wpis wyśle się sam za chwilę.",
    inna_osoba: "W tej przeglądarce zalogowała się inna osoba. Wpis czeka, aż zaloguje się jego autor.",
    dostep: "Serwer nie przyjął wpisu: to konto nie może teraz wpisywać pracy w tej sprawie.",
  };
  /** Write down what came of a send. Refused entries wait for the person: sending them again would change nothing. */
  const rozlicz = (wpis, wynik) => {
    if (wynik.wynik === "zapisano") {
      usun(wpis.klucz);
      return;
    }
    const { zdanie = ZDANIA[wynik.wynik], bledy = {}, html = "" } = wynik;
    const doPoprawy = ["bledy", "odmowa", "dostep"].includes(wynik.wynik);
    Object.assign(wpis, { stan: wynik.wynik, zdanie, bledy, html, wstrzymany: doPoprawy });
    zachowaj(wpis);
  };

  let trwa = false;
  let ponow;
  const wyslijWszystkie = async () => {
    if (trwa) return;
    trwa = true;
    clearTimeout(ponow);
    const zrob = async () => {
      for (const { klucz } of wszystkie()) {
        const wpis = odczytaj(adres(klucz)); // another tab may have sent it in the meantime
        if (!wpis || wpis.wstrzymany) continue;
        const wynik = await wyslij(wpis);
        rozlicz(wpis, wynik);
        powiadom("kolejka:wynik", { wpis, wynik });
        if (["siec", "sesja", "serwer", "inna_osoba"].includes(wynik.wynik)) break;
      }
    };
    try {
      await (navigator.locks ? navigator.locks.request("kolejka", zrob) : zrob());
    } finally {
      trwa = false;
      if (wszystkie().some((wpis) => ["siec", "serwer"].includes(wpis.stan))) ponow = setTimeout(wyslijWszystkie, POL_MINUTY);
    }
  };
  window.addEventListener("online", wyslijWszystkie);
  window.addEventListener("storage", (zdarzenie) => { if (zdarzenie.key?.startsWith(adres(""))) powiadom("kolejka:zmiana"); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden && wszystkie().length) wyslijWszystkie(); });
  window.addEventListener("DOMContentLoaded", () => { if (wszystkie().length) wyslijWszystkie(); });
  window.kolejka = { zachowaj, usun, wszystkie, wyslij, rozlicz, wyslijWszystkie };
})();
