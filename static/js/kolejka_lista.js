/* The list of entries that wait in this browser, on every page: inside the short form where there is one, else folded on
   top. Signing out with something waiting asks first. */
(() => {
  "use strict";
  const { kolejka } = window;
  if (!kolejka) return;
  const element = (nazwa, wlasnosci = {}, ...dzieci) => {
    const nowy = Object.assign(document.createElement(nazwa), wlasnosci);
    nowy.append(...dzieci);
    return nowy;
  };
  const przycisk = (napis, klasa, zrob) =>
    Object.assign(element("button", { type: "button", className: `btn ${klasa}`, onclick: zrob }), { textContent: napis });
  const pytaj = (tytul, tresc, tak, nie) => new Promise((odpowiedz) => {
    const okno = element("dialog", { className: "pytanie" }, element("form", { method: "dialog" },
      element("h2", { id: "kolejka-pytanie", textContent: tytul }), element("p", { textContent: tresc }),
      element("div", { className: "przyciski" },
        element("button", { className: "btn btn-primary", value: "nie", textContent: nie }),
        element("button", { className: "btn btn-outline-primary", value: "tak", textContent: tak }))));
    okno.setAttribute("aria-labelledby", "kolejka-pytanie");
    okno.addEventListener("close", () => {
      okno.remove();
      odpowiedz(okno.returnValue === "tak");
    });
    document.body.append(okno);
    okno.showModal();
  });
  const ile = (liczba) => {
    const [dziesiatki, jednosci] = [liczba % 100, liczba % 10];
    if (liczba === 1) return "1 wpis czeka";
    return jednosci > 1 && jednosci < 5 && (dziesiatki < 12 || dziesiatki > 14) ? `${liczba} wpisy czekają` : `${liczba} wpisów czeka`;
  };
  const zdanie = (liczba) => `${ile(liczba)} na wysłanie, nie zapisano ${liczba === 1 ? "go" : "ich"} jeszcze na serwerze`;

  const wartosc = (wpis, nazwa) => wpis.pola.find(([pole]) => pole === nazwa)?.[1] || "";
  const dzien = (wpis) => wartosc(wpis, "data").split("-").reverse().join(".");
  const pozycja = (wpis) => {
    const kto = wartosc(wpis, "widzi_gmina") ? "widzi gmina" : "tylko zespół";
    const popraw = przycisk("Popraw", "btn-outline-primary", () => {
      const tutaj = !document.dispatchEvent(new CustomEvent("kolejka:popraw", { detail: wpis, cancelable: true }));
      if (!tutaj) location.assign(`${document.querySelector("a.znak").href}?sprawa=${wpis.sprawa}#szybki-wpis`);
    });
    const usun = przycisk("Usuń", "btn-link", async () => {
      const opis = `${wpis.gmina}, ${dzien(wpis)}. Tego wpisu nie ma na serwerze, jego tekst przepadnie.`;
      if (await pytaj("Usunąć wpis, który czeka?", opis, "Usuń wpis", "Zostaw")) kolejka.usun(wpis.klucz);
      ramka.querySelector("summary")?.focus();
    });
    const wiersz = element("li", {},
      element("p", { className: "mb-1" }, element("strong", { textContent: wpis.gmina }),
        ` · ${dzien(wpis)} · ${wartosc(wpis, "godziny")} h · ${kto}`),
      element("p", { className: "mb-1 wiersze", textContent: wartosc(wpis, "opis") }));
    if (wpis.zdanie) wiersz.append(element("p", { className: "mb-1 cichy", textContent: wpis.zdanie }));
    const przyciski = element("div", { className: "przyciski" }, popraw, usun);
    if (wpis.stan === "sesja") {
      const dokad = encodeURIComponent(location.pathname + location.search);
      przyciski.prepend(element("a", { className: "btn btn-primary", href: `/konto/zaloguj/?next=${dokad}`, textContent: "Zaloguj się" }));
    }
    wiersz.append(przyciski);
    return wiersz;
  };

  const miejsce = document.querySelector("[data-kolejka]");
  const ramka = element("details", { className: "kolejka alert alert-warning", open: Boolean(miejsce) });
  const rysuj = () => {
    const wpisy = kolejka.wszystkie().filter((wpis) => wpis.klucz !== miejsce?.closest("section").querySelector("form").dataset.zKolejki);
    if (!wpisy.length) {
      ramka.remove();
      return;
    }
    ramka.replaceChildren(
      element("summary", { textContent: zdanie(wpisy.length) }),
      element("ul", {}, ...wpisy.map(pozycja)),
      przycisk("Wyślij teraz", "btn-primary", async () => {
        wpisy.forEach((wpis) => kolejka.zachowaj({ ...wpis, wstrzymany: false }));
        await kolejka.wyslijWszystkie();
      }),
    );
    if (!ramka.isConnected) (miejsce || document.querySelector("main")).prepend(ramka);
  };
  document.addEventListener("kolejka:zmiana", rysuj);
  rysuj();

  document.addEventListener("submit", async (zdarzenie) => {
    const formularz = zdarzenie.target;
    if (!formularz.matches("[data-wyloguj]") || formularz.dataset.zgoda || !kolejka.wszystkie().length) return;
    zdarzenie.preventDefault();
    zdarzenie.stopImmediatePropagation();
    const liczba = kolejka.wszystkie().length;
    const tresc = `W tej przeglądarce ${zdanie(liczba)}. Wylogowanie usunie ${liczba === 1 ? "go" : "je"} stąd na zawsze.`;
    if (!await pytaj("Wylogować mimo to?", tresc, "Wyloguj i usuń", "Zostań")) return;
    kolejka.wszystkie().forEach((wpis) => kolejka.usun(wpis.klucz));
    formularz.dataset.zgoda = "1";
    formularz.requestSubmit();
  }, true);
})();
