/* The short form of a work entry: proposes the action nearest by date (the same rule as realizacja/propozycje.py), fills hours by a
   button, changes the case without loading a page. Sending and the outbox: wpis_zapis.js. */
(() => {
  "use strict";
  const sekcja = document.querySelector("[data-szybki-wpis]");
  const formularz = sekcja?.querySelector("form");
  if (!formularz) return;
  const pole = (nazwa) => formularz.elements[nazwa];
  const NIEWYBRANE = { forma: "", dzialanie: "zgadnij" };
  const DZIEN = 24 * 3600 * 1000;
  let zadane = [];
  let wybraneRecznie = new Set();

  const odleglosc = ({ od, do: koniec }, dzien) =>
    Math.max(Date.parse(od) - Date.parse(dzien), Date.parse(dzien) - Date.parse(koniec), 0) / DZIEN;
  const najblizsze = (forma) => {
    const dzien = pole("data").value;
    const formy = forma ? [forma] : [...pole("forma").options].map((opcja) => opcja.value).filter(Boolean);
    const klucz = ({ dataset }) => [odleglosc(dataset, dzien), dataset.moje ? 0 : 1, dataset.do];
    const porownaj = (a, b) => {
      const [k, l] = [klucz(a), klucz(b)];
      const ktory = k.findIndex((wartosc, numer) => wartosc !== l[numer]);
      return ktory < 0 ? 0 : k[ktory] < l[ktory] ? -1 : 1;
    };
    return [...pole("dzialanie").options]
      .filter(({ dataset }) => dataset.forma && !dataset.zakonczone && formy.includes(dataset.forma))
      .sort(porownaj)[0];
  };
  /** Choose what the person has not chosen: an action for the form and day, then the form of the action. */
  const zaproponuj = () => {
    const forma = wybraneRecznie.has("forma") ? pole("forma").value : "";
    if (!wybraneRecznie.has("dzialanie")) {
      const opcja = najblizsze(forma);
      pole("dzialanie").value = opcja ? opcja.value : "";
    }
    const { forma: formaDzialania } = pole("dzialanie").selectedOptions[0]?.dataset || {};
    if (!forma && formaDzialania) pole("forma").value = formaDzialania;
    // No open action is left: ongoing work, for a doradca advice.
    else if (!pole("forma").value) pole("forma").value = [...pole("forma").options].find(({ value }) => value)?.value;
  };
  const jakoPoczatkowe = () => ["forma", "dzialanie"].forEach((nazwa) => {
    [...pole(nazwa).options].forEach((opcja) => { opcja.defaultSelected = opcja.selected; });
  });
  /** The outcome of advice is asked for with that form alone; what is already written there stays in sight. */
  const DORADZTWO = "2";
  const pokazWynik = () => ["wynik_doradztwa", "opis_wyniku"].forEach((nazwa) => {
    const blok = document.getElementById(`div_id_${nazwa}`);
    if (blok) blok.hidden = pole("forma").value !== DORADZTWO && !pole(nazwa).value;
  });
  formularz.addEventListener("input", pokazWynik);

  /** A page left open over midnight proposes the new day; a date that somebody chose or an address named stays. */
  const dzisiejszaData = () => {
    const dzis = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Warsaw" });
    const data = pole("data");
    if (data.value !== data.defaultValue || dzis <= data.value || formularz.dataset.szkic.endsWith("-z-adresu")) return;
    data.value = data.defaultValue = dzis;
  };
  document.addEventListener("visibilitychange", dzisiejszaData);

  /** Start anew: what the server filled in counts as chosen, the rest is proposed and is no change of the form. */
  const odNowa = ({ zSerwera }) => {
    dzisiejszaData();
    if (zSerwera) zadane = ["forma", "dzialanie"].filter((nazwa) => pole(nazwa).value !== NIEWYBRANE[nazwa]);
    wybraneRecznie = new Set(zadane);
    zaproponuj();
    jakoPoczatkowe();
    pokazWynik();
  };

  formularz.addEventListener("change", ({ target }) => {
    if (!["forma", "dzialanie", "data"].includes(target.name)) return;
    if (target.value === NIEWYBRANE[target.name]) wybraneRecznie.delete(target.name);
    else wybraneRecznie.add(target.name);
    const wybrane = pole("dzialanie").selectedOptions[0]?.dataset.forma;
    // The last choice wins: an action brings its form, a form brings an action of its own.
    if (target.name === "dzialanie" && wybrane) {
      pole("forma").value = wybrane;
      wybraneRecznie.delete("forma");
    } else if (target.name === "forma" && wybrane && wybrane !== target.value) wybraneRecznie.delete("dzialanie");
    zaproponuj();
    pokazWynik();
  });

  const przyciski = formularz.querySelector("[data-godziny]");
  const zaznacz = () => przyciski?.querySelectorAll("button").forEach((przycisk) =>
    przycisk.setAttribute("aria-pressed", String(przycisk.value === pole("godziny").value.replace(".", ","))));
  if (przyciski) {
    przyciski.hidden = false;
    przyciski.addEventListener("click", ({ target }) => {
      const przycisk = target.closest("button");
      if (!przycisk) return;
      pole("godziny").value = przycisk.value;
      pole("godziny").dispatchEvent(new Event("input", { bubbles: true }));
    });
    formularz.addEventListener("input", zaznacz);
    zaznacz();
  }

  /** Take the forms and actions of another case; what is typed stays. False when this page does not know the case. */
  const ustawSprawe = (numer) => {
    if (formularz.dataset.sprawa === numer) return true;
    const wzor = sekcja.querySelector(`template[data-wybor="${CSS.escape(numer)}"]`);
    if (!wzor) return false;
    ["forma", "dzialanie"].forEach((nazwa) => {
      // As text: an option moved out of a list makes the next one there selected.
      pole(nazwa).innerHTML = wzor.content.querySelector(`[name=${nazwa}]`).innerHTML;
    });
    formularz.action = wzor.dataset.adres;
    formularz.dataset.sprawa = numer;
    formularz.querySelector("[data-gmina]").textContent = `: ${wzor.dataset.nazwa}`;
    sekcja.querySelectorAll("a[data-sprawa]").forEach((odnosnik) => {
      if (odnosnik.dataset.sprawa === numer) odnosnik.setAttribute("aria-current", "true");
      else odnosnik.removeAttribute("aria-current");
    });
    odNowa({ zSerwera: true });
    return true;
  };
  /** Say at which other municipality a draft waits. */
  const oznaczSzkice = () => sekcja.querySelectorAll("a[data-sprawa]").forEach((odnosnik) => {
    const { sprawa } = odnosnik.dataset;
    let jest = null;
    try { jest = localStorage.getItem(`szkic:${document.body.dataset.osoba}:wpis-${sprawa}`); } catch { /* no storage, no drafts */ }
    odnosnik.querySelector("small")?.remove();
    if (jest && sprawa !== formularz.dataset.sprawa) odnosnik.append(Object.assign(document.createElement("small"), { textContent: "szkic" }));
  });
  sekcja.querySelector(".wybor-gminy")?.addEventListener("click", (zdarzenie) => {
    const odnosnik = zdarzenie.target.closest("a[data-sprawa]");
    if (!odnosnik || zdarzenie.ctrlKey || zdarzenie.metaKey || zdarzenie.shiftKey) return;
    const szkic = (nazwa, detail) => formularz.dispatchEvent(new CustomEvent(`szkic:${nazwa}`, { detail }));
    const { sprawa } = odnosnik.dataset;
    szkic("zapisz");
    if (!ustawSprawe(sprawa)) return;
    zdarzenie.preventDefault();
    szkic("przenies", `wpis-${sprawa}`);
    oznaczSzkice();
    history.replaceState(null, "", odnosnik.href.replace(/#.*/, ""));
  });

  odNowa({ zSerwera: true });
  oznaczSzkice();
  window.szybkiWpis = { sekcja, formularz, pole, odNowa, ustawSprawe, zaznacz, oznaczSzkice };
})();
