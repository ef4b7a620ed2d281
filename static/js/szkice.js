/* Drafts of forms, kept in this browser until the server confirms the save: texts, numbers, dates and choices, never
   files, passwords or who will see it. data-szkic="a key that names the row" stands on a form or on one textarea; the key
   is joined with the person's number, so two people sharing a computer never see each other's drafts. Signing out removes
   the person's own; so do seven days. Forms that htmx puts on the page later are watched alike. With data-szkic-sam the
   form's own script says by events szkic:… when to put the draft back, to clear it or to take it to another key. */
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
    if (!osoba || !zdarzenie.target.matches("[data-wyloguj]")) return;
    klucze().filter((klucz) => klucz.startsWith(`${PRZEDROSTEK}${osoba}:`)).forEach(usun);
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

  const NIGDY = /(^|-)(widzi_gmina|plik_widzi_gmina|widocznosc|klucz|rewizja)$/;
  const zaznaczane = (pole) => pole.type === "checkbox" || pole.type === "radio";
  const nadaje = (pole) => pole.name && !NIGDY.test(pole.name)
    && pole.matches("textarea, select, input:not([type=hidden], [type=file], [type=password], [type=submit])");
  const nazwa = (pole) => (zaznaczane(pole) ? `${pole.name}=${pole.value}` : pole.name);
  const wartosc = (pole) => (zaznaczane(pole) ? pole.checked : pole.value);
  const poczatkowa = (pole) => {
    if (zaznaczane(pole)) return pole.defaultChecked;
    if (pole.tagName === "SELECT") return [...pole.options].find((opcja) => opcja.defaultSelected)?.value ?? pole.options[0]?.value;
    return pole.defaultValue;
  };
  const wpisz = (pole, tresc) => {
    if (zaznaczane(pole)) pole.checked = tresc;
    else pole.value = tresc;
    pole.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const podepnij = (nosnik) => {
    if (nosnik.dataset.szkicPodpiety) return;
    nosnik.dataset.szkicPodpiety = "1";
    const adres = () => `${PRZEDROSTEK}${osoba}:${nosnik.dataset.szkic || location.pathname}`;
    const formularz = nosnik.form || nosnik;
    const pola = nosnik.form ? [nosnik] : [...formularz.elements].filter(nadaje);
    if (!pola.length) return;
    const stan = formularz.querySelector(".stan-zapisu") || document.createElement("p");
    stan.className = "stan-zapisu";
    stan.setAttribute("role", "status");
    if (!stan.isConnected) formularz.append(stan);

    let czekaj;
    const zapisz = () => {
      clearTimeout(czekaj);
      if (nosnik.dataset.szkicWstrzymany) return;
      const klucz = adres();
      const tresc = {};
      pola.forEach((pole) => { if (wartosc(pole) !== poczatkowa(pole)) tresc[nazwa(pole)] = wartosc(pole); });
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
    formularz.addEventListener("input", (zdarzenie) => {
      if (!pola.includes(zdarzenie.target)) return;
      clearTimeout(czekaj);
      czekaj = setTimeout(zapisz, 600);
    });
    formularz.addEventListener("submit", () => {
      zapisz();
      // A save in place is confirmed by its own answer, below; a whole page by the page that comes next.
      if (!formularz.hasAttribute("hx-post")) bezpiecznie(() => sessionStorage.setItem(WYSLANY, adres()));
    });
    formularz.addEventListener("htmx:afterRequest", (zdarzenie) => {
      if (zdarzenie.target === formularz && zdarzenie.detail.successful && !naLogowanie(zdarzenie.detail.xhr)) usun(adres());
    });
    if (nosnik.hasAttribute("data-szkic-sam")) {
      samodzielny(nosnik, pola, stan, { adres, zapisz, zatrzymaj: () => clearTimeout(czekaj) });
      return;
    }

    const klucz = adres();
    const szkic = odczytaj(klucz);
    const rozne = pola.filter((pole) => szkic && nazwa(pole) in szkic.tresc && szkic.tresc[nazwa(pole)] !== wartosc(pole));
    if (!szkic) return;
    if (!rozne.length) {
      if (pola.every((pole) => wartosc(pole) === poczatkowa(pole)) && !document.querySelector("[data-fokus]")) usun(klucz);
      return;
    }
    formularz.prepend(pasek(
      `W tej przeglądarce jest szkic z godziny ${godzina(szkic.kiedy)}, nie zapisano go na serwerze.`, rozne[0],
      ["Przywróć szkic", "btn-primary", () => rozne.forEach((pole) => wpisz(pole, szkic.tresc[nazwa(pole)]))],
      ["Odrzuć", "btn-outline-primary", () => usun(klucz)],
    ));
  };
  const pasek = (zdanie, potem, ...przyciski) => {
    const ramka = document.createElement("div");
    ramka.className = "szkic";
    ramka.setAttribute("role", "status");
    ramka.append(Object.assign(document.createElement("p"), { textContent: zdanie }));
    przyciski.forEach(([napis, klasa, zrob]) => {
      const przycisk = Object.assign(document.createElement("button"), { type: "button", className: `btn btn-sm ${klasa}`, textContent: napis });
      przycisk.addEventListener("click", () => {
        zrob();
        ramka.remove();
        potem.focus();
      });
      ramka.append(przycisk);
    });
    return ramka;
  };
  /** A draft that comes back by itself, and whose key changes with the case chosen in the form. */
  const samodzielny = (formularz, pola, stan, { adres, zapisz, zatrzymaj }) => {
    const naPoczatek = () => pola.forEach((pole) => {
      if (zaznaczane(pole)) pole.checked = pole.defaultChecked;
      else pole.value = poczatkowa(pole);
    });
    const schowaj = () => {
      zatrzymaj();
      stan.textContent = "";
      formularz.querySelector(".szkic")?.remove();
    };
    const wczytaj = () => {
      schowaj();
      const szkic = odczytaj(adres());
      const mozliwe = (pole) => pole.tagName !== "SELECT" || [...pole.options].some(({ value }) => value === szkic.tresc[nazwa(pole)]);
      const rozne = pola.filter((pole) => szkic && nazwa(pole) in szkic.tresc && szkic.tresc[nazwa(pole)] !== wartosc(pole) && mozliwe(pole));
      if (!rozne.length) return;
      rozne.forEach((pole) => wpisz(pole, szkic.tresc[nazwa(pole)]));
      delete formularz.dataset.zmieniony; // it is in the browser: leaving the page loses nothing
      formularz.prepend(pasek(
        `Przywrócono szkic z godziny ${godzina(szkic.kiedy)}, nie zapisano go jeszcze na serwerze. Plik i „Widzi gmina” trzeba wskazać ponownie.`, rozne[0],
        ["Odrzuć szkic", "btn-outline-primary", () => {
          naPoczatek();
          usun(adres());
          schowaj();
        }],
      ));
    };
    const zrob = {
      zapisz, wczytaj,
      wyczysc: () => {
        schowaj();
        usun(adres());
      },
      wstrzymaj: () => {
        schowaj();
        formularz.dataset.szkicWstrzymany = "1";
      },
      wroc: () => { delete formularz.dataset.szkicWstrzymany; },
      // The text goes to the other case with its author, unless a draft waits there: then each keeps its own.
      przenies: (dokad) => {
        const dawny = adres();
        formularz.dataset.szkic = dokad;
        if (odczytaj(adres())) {
          naPoczatek();
          wczytaj();
          return;
        }
        usun(dawny);
        zapisz();
      },
    };
    Object.entries(zrob).forEach(([co, robota]) => formularz.addEventListener(`szkic:${co}`, ({ detail }) => robota(detail)));
  };
  const naLogowanie = (xhr) => bezpiecznie(() => new URL(xhr.responseURL).pathname.startsWith("/konto/"));
  const podepnijWszystkie = (element) => {
    if (element.matches?.("[data-szkic]")) podepnij(element);
    element.querySelectorAll?.("[data-szkic]").forEach(podepnij);
  };
  podepnijWszystkie(document);
  document.addEventListener("htmx:load", (zdarzenie) => podepnijWszystkie(zdarzenie.detail.elt));
})();
