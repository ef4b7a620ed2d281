/* Drafts of long text fields, kept in this browser until the server confirms the save.
   data-szkic="a key that names the row" stands on a form or on one textarea; the key is joined with the person's number, so two people sharing
   a computer never see each other's drafts. Signing out removes them; so do seven days. */
(() => {
  "use strict";
  const TYDZIEN = 7 * 24 * 3600 * 1000;
  const PRZEDROSTEK = "szkic:";
  const WYSLANY = "szkic-wyslany";
  const osoba = document.body.dataset.osoba;
  const godzina = (ms) => new Date(ms).toLocaleTimeString("pl-PL", { hour: "2-digit", minute: "2-digit" });
  const bezpiecznie = (zrob) => {
    try { return zrob(); } catch { return null; }
  };
  const klucze = () => bezpiecznie(() => Object.keys(localStorage).filter((klucz) => klucz.startsWith(PRZEDROSTEK))) || [];
  const odczytaj = (klucz) => bezpiecznie(() => JSON.parse(localStorage.getItem(klucz)));
  const usun = (klucz) => bezpiecznie(() => localStorage.removeItem(klucz));

  klucze().forEach((klucz) => {
    if (!(odczytaj(klucz)?.kiedy > Date.now() - TYDZIEN)) usun(klucz);
  });
  document.addEventListener("submit", (zdarzenie) => {
    if (zdarzenie.target.matches("[data-wyloguj]")) klucze().forEach(usun);
  });

  if (!osoba) {
    // Signed out in between: what was sent was not saved, so the draft stays for after signing in.
    bezpiecznie(() => sessionStorage.removeItem(WYSLANY));
    return;
  }
  const wyslany = bezpiecznie(() => sessionStorage.getItem(WYSLANY));
  if (wyslany) {
    if (document.querySelector("[data-zapisano]")) usun(wyslany);
    bezpiecznie(() => sessionStorage.removeItem(WYSLANY));
  }

  document.querySelectorAll("[data-szkic]").forEach((nosnik) => {
    const klucz = `${PRZEDROSTEK}${osoba}:${nosnik.dataset.szkic || location.pathname}`;
    const formularz = nosnik.form || nosnik;
    const pola = nosnik.form ? [nosnik] : [...formularz.querySelectorAll("textarea[name]")];
    if (!pola.length) return;
    const stan = formularz.querySelector(".stan-zapisu") || document.createElement("p");
    stan.className = "stan-zapisu";
    stan.setAttribute("role", "status");
    if (!stan.isConnected) formularz.append(stan);

    const zapisz = () => {
      const tresc = {};
      pola.forEach((pole) => { if (pole.value !== pole.defaultValue) tresc[pole.name] = pole.value; });
      if (!Object.keys(tresc).length) {
        usun(klucz);
        stan.textContent = "";
        return;
      }
      const udalo = bezpiecznie(() => {
        localStorage.setItem(klucz, JSON.stringify({ kiedy: Date.now(), tresc }));
        return true;
      });
      stan.textContent = udalo
        ? `Szkic w tej przeglądarce (${godzina(Date.now())}), nie zapisano jeszcze na serwerze.`
        : "Nie zapisano jeszcze na serwerze.";
    };
    let czekaj;
    formularz.addEventListener("input", (zdarzenie) => {
      if (!pola.includes(zdarzenie.target)) return;
      clearTimeout(czekaj);
      czekaj = setTimeout(zapisz, 600);
    });
    formularz.addEventListener("submit", () => {
      clearTimeout(czekaj);
      zapisz();
      bezpiecznie(() => sessionStorage.setItem(WYSLANY, klucz));
    });

    const szkic = odczytaj(klucz);
    const rozne = pola.filter((pole) => szkic && pole.name in szkic.tresc && szkic.tresc[pole.name] !== pole.value);
    if (!szkic) return;
    if (!rozne.length) {
      if (pola.every((pole) => pole.value === pole.defaultValue) && !document.querySelector("[data-fokus]")) usun(klucz);
      return;
    }
    const pasek = document.createElement("div");
    pasek.className = "szkic";
    pasek.setAttribute("role", "status");
    const zdanie = document.createElement("p");
    zdanie.textContent = `W tej przeglądarce jest szkic z godziny ${godzina(szkic.kiedy)}, nie zapisano go na serwerze.`;
    const przycisk = (napis, klasa, zrob) => {
      const element = document.createElement("button");
      element.type = "button";
      element.className = `btn btn-sm ${klasa}`;
      element.textContent = napis;
      element.addEventListener("click", () => {
        zrob();
        pasek.remove();
        rozne[0].focus();
      });
      return element;
    };
    pasek.append(
      zdanie,
      przycisk("Przywróć szkic", "btn-primary", () => rozne.forEach((pole) => {
        pole.value = szkic.tresc[pole.name];
        pole.dispatchEvent(new Event("input", { bubbles: true }));
      })),
      przycisk("Odrzuć", "btn-outline-primary", () => usun(klucz)),
    );
    formularz.prepend(pasek);
  });
})();
