/* Saving the short form: into the outbox first, then to the server, so that a dead network, a lost session or a closed tab
   costs nothing. What the server refuses comes back into the form with its sentences; the visibility goes as it was
   chosen, files only straight from the form. */
(() => {
  "use strict";
  const { kolejka, szybkiWpis } = window;
  if (!kolejka || !szybkiWpis) return;
  const { sekcja, formularz, pole, odNowa, ustawSprawe, zaznacz, oznaczSzkice } = szybkiWpis;
  const przycisk = formularz.querySelector("[type=submit]");
  const wynik = sekcja.querySelector("[data-wynik]");
  const szkic = (nazwa) => formularz.dispatchEvent(new CustomEvent(`szkic:${nazwa}`));
  const odmowiony = (wpis) => ["bledy", "odmowa", "dostep"].includes(wpis.stan);
  let poprawiany = null;

  const nowyKlucz = () => {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bajty = crypto.getRandomValues(new Uint8Array(16)); // no randomUUID outside https
    bajty[6] = (bajty[6] & 0x0f) | 0x40;
    bajty[8] = (bajty[8] & 0x3f) | 0x80;
    return [...bajty].map((b) => b.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };
  const dane = () => [...new FormData(formularz)].filter(([nazwa, wartosc]) => nazwa !== "csrfmiddlewaretoken" && typeof wartosc === "string");
  const pliki = () => [...new FormData(formularz)].filter(([, wartosc]) => wartosc instanceof File && wartosc.name);
  const wpisZFormularza = () => ({
    ...poprawiany, klucz: pole("klucz").value, adres: new URL(formularz.action).pathname, pola: dane(),
    sprawa: formularz.dataset.sprawa, gmina: formularz.querySelector("[data-gmina]").textContent.replace(/^: /, ""),
    kiedy: poprawiany?.kiedy || Date.now(),
  });

  /** Say what happened; a late answer is added without taking the focus from what is being typed. */
  const powiedz = (rodzaj, tresc, { html = "", ostrzezenia = [], pozno = false } = {}) => {
    const ramka = document.createElement("div");
    ramka.className = `alert alert-${rodzaj}`;
    if (html) ramka.innerHTML = html; // rendered and escaped by the server
    else ramka.textContent = tresc;
    const ramki = [ramka, ...ostrzezenia.map((zdanie) =>
      Object.assign(document.createElement("div"), { className: "alert alert-warning", textContent: zdanie }))];
    if (pozno) {
      wynik.append(...ramki);
      return;
    }
    wynik.replaceChildren(...ramki);
    sekcja.scrollIntoView({ block: "start" });
    wynik.focus({ preventScroll: true });
  };
  const wyczyscBledy = () => {
    formularz.querySelectorAll(".is-invalid").forEach((element) => {
      element.classList.remove("is-invalid");
      element.removeAttribute("aria-invalid");
      element.removeAttribute("aria-describedby");
    });
    formularz.querySelectorAll(".invalid-feedback").forEach((element) => element.remove());
    sekcja.querySelectorAll(".bledy").forEach((element) => element.remove());
  };
  const pokazBledy = ({ bledy, html, zdanie }) => {
    wyczyscBledy();
    wynik.replaceChildren();
    Object.entries(bledy || {}).forEach(([nazwa, zdania]) => {
      const element = nazwa !== "__all__" && pole(nazwa);
      if (!element?.closest?.(".mb-3")) return;
      const opis = Object.assign(document.createElement("div"), { className: "invalid-feedback d-block", id: `blad-${nazwa}`, textContent: zdania.join(" ") });
      element.classList.add("is-invalid");
      element.setAttribute("aria-invalid", "true");
      element.setAttribute("aria-describedby", opis.id);
      element.closest(".mb-3").append(opis);
      const zakladka = element.closest("details");
      if (zakladka) zakladka.open = true;
    });
    if (!html) {
      powiedz("danger", zdanie);
      return;
    }
    formularz.insertAdjacentHTML("beforebegin", html);
    sekcja.querySelector(".bledy").focus();
  };

  const wypelnij = (pola) => {
    const wartosci = new Map(pola);
    [...formularz.elements].forEach((element) => {
      if (!element.name || element.type === "file" || element.name === "csrfmiddlewaretoken") return;
      if (["checkbox", "radio"].includes(element.type)) element.checked = pola.some(([n, v]) => n === element.name && v === element.value);
      else if (wartosci.has(element.name)) element.value = wartosci.get(element.name);
    });
    formularz.dispatchEvent(new Event("input"));
  };
  /** An empty form with a new key; a draft set aside for an entry from the outbox comes back. */
  const pusty = () => {
    if (poprawiany) szkic("wroc");
    else szkic("wyczysc");
    poprawiany = null;
    delete formularz.dataset.zKolejki;
    delete formularz.dataset.zmieniony;
    wyczyscBledy();
    formularz.reset();
    odNowa({ zSerwera: false });
    pole("klucz").value = nowyKlucz();
    porzuc.hidden = true;
    zaznacz();
    szkic("wczytaj");
    oznaczSzkice();
    document.dispatchEvent(new CustomEvent("kolejka:zmiana"));
  };
  /** Put an entry of the outbox into the form; while it is there every change goes back to the outbox. */
  const popraw = (wpis, { zFormularza } = {}) => {
    if (!zFormularza) szkic("zapisz");
    szkic("wstrzymaj");
    if (!ustawSprawe(String(wpis.sprawa))) {
      szkic("wroc");
      return false;
    }
    formularz.dataset.szkic = `wpis-${wpis.sprawa}`;
    poprawiany = { ...wpis, wstrzymany: true };
    if (!odmowiony(wpis)) Object.assign(poprawiany, { stan: "poprawiany", zdanie: "Poprawianie przerwano. Wpis nie wyśle się sam." });
    formularz.dataset.zKolejki = wpis.klucz;
    wypelnij(wpis.pola);
    kolejka.zachowaj(poprawiany);
    porzuc.hidden = false;
    if (odmowiony(wpis)) pokazBledy(wpis);
    else {
      wyczyscBledy();
      wynik.replaceChildren();
      pole("opis").focus();
    }
    return true;
  };
  const porzuc = Object.assign(document.createElement("button"), {
    type: "button", className: "btn btn-outline-primary", textContent: "Zostaw na później", hidden: true,
  });
  porzuc.addEventListener("click", () => {
    if (!odmowiony(poprawiany)) kolejka.zachowaj({ ...poprawiany, wstrzymany: false, stan: "", zdanie: "" });
    pusty();
    kolejka.wyslijWszystkie();
  });
  przycisk.after(porzuc);
  formularz.addEventListener("input", () => {
    if (poprawiany) {
      poprawiany = wpisZFormularza();
      kolejka.zachowaj(poprawiany);
    }
  });
  document.addEventListener("kolejka:popraw", (zdarzenie) => { if (popraw(zdarzenie.detail)) zdarzenie.preventDefault(); });

  const POWODY = {
    siec: "Nie ma połączenia z siecią", sesja: "Sesja wygasła", serwer: "Serwer chwilowo nie odpowiada",
    inna_osoba: "W tej przeglądarce zalogowała się inna osoba",
  };
  const rozstrzygnij = (wpis, odpowiedz, zPlikiem, odlozony) => {
    if (odpowiedz.wynik === "zapisano") {
      pusty();
      powiedz("success", "", odpowiedz);
    } else if (POWODY[odpowiedz.wynik] && odlozony) {
      pusty();
      powiedz("warning", `${POWODY[odpowiedz.wynik]}. Wpis czeka w tej przeglądarce na wysłanie, nie zapisano go jeszcze na serwerze.`);
    } else if (POWODY[odpowiedz.wynik]) {
      const czemu = zPlikiem
        ? "Wpis z plikiem nie może czekać w przeglądarce: wyślij go, gdy sieć wróci, albo usuń plik z formularza i zapisz sam tekst."
        : "Ta przeglądarka nie pozwala przechować wpisu: nie zamykaj strony i spróbuj za chwilę.";
      powiedz("danger", `${POWODY[odpowiedz.wynik]}. Nie zapisano na serwerze, tekst zostaje w formularzu. ${czemu}`);
    } else {
      if (odlozony) popraw(wpis, { zFormularza: true });
      else pokazBledy({ zdanie: "Nie zapisano.", ...odpowiedz });
    }
  };
  const zapisz = async () => {
    const brak = ["godziny", "opis"].filter((nazwa) => !pole(nazwa).value.trim());
    if (brak.length) {
      pokazBledy({ bledy: Object.fromEntries(brak.map((nazwa) => [nazwa, ["To pole jest wymagane."]])), zdanie: "Nie zapisano. Uzupełnij godziny i co zrobiono." });
      pole(brak[0]).focus();
      return;
    }
    const zalaczniki = pliki();
    const wpis = { ...wpisZFormularza(), wstrzymany: false, stan: "", zdanie: "", bledy: {}, html: "" };
    formularz.dataset.zKolejki = wpis.klucz; // on its way: not yet to be listed as waiting
    const odlozony = !zalaczniki.length && kolejka.zachowaj(wpis); // never without a file that belongs to it
    if (odlozony && !poprawiany) szkic("wyczysc");
    const odpowiedz = await kolejka.wyslij(wpis, zalaczniki);
    if (odlozony || odpowiedz.wynik === "zapisano") kolejka.rozlicz(wpis, odpowiedz);
    if (!poprawiany) delete formularz.dataset.zKolejki;
    rozstrzygnij(wpis, odpowiedz, zalaczniki.length > 0, odlozony);
  };
  document.addEventListener("submit", async (zdarzenie) => {
    if (zdarzenie.target !== formularz) return;
    zdarzenie.preventDefault();
    zdarzenie.stopImmediatePropagation();
    if (przycisk.getAttribute("aria-disabled")) return;
    przycisk.setAttribute("aria-disabled", "true");
    const napis = przycisk.firstChild.textContent;
    przycisk.firstChild.textContent = "Zapisywanie…";
    formularz.inert = true; // what would be typed now belongs to no entry
    try {
      await zapisz();
    } finally {
      formularz.inert = false;
      przycisk.firstChild.textContent = napis;
      przycisk.removeAttribute("aria-disabled");
    }
  }, true);

  // A late send: what was saved is said; what was refused comes back into the form, if nothing is being written there.
  document.addEventListener("kolejka:wynik", ({ detail: { wpis, wynik: odpowiedz } }) => {
    if (odpowiedz.wynik === "zapisano") powiedz("success", "", { ...odpowiedz, pozno: true });
    else if (odmowiony(wpis) && !poprawiany && !pole("opis").value.trim() && !formularz.contains(document.activeElement)) popraw(wpis);
  });
  sekcja.addEventListener("click", (zdarzenie) => {
    if (!zdarzenie.target.closest("[data-nastepny]")) return;
    zdarzenie.preventDefault();
    pole("opis").focus();
  });
  pole("klucz").value = nowyKlucz();
  szkic("wczytaj");
})();
