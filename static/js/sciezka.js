/* Small helps; every page works without them. No dependencies, no inline code. */
(() => {
  "use strict";

  // Focus the error summary or the conflict notice, also of a form that htmx put back in its place.
  document.querySelector("[data-fokus]")?.focus();
  document.addEventListener("htmx:load", (zdarzenie) => zdarzenie.detail.elt.querySelector?.("[data-fokus]")?.focus());

  // What a phone keeps folded lies open where there is room.
  const rozloz = (element) => {
    if (!matchMedia("(min-width: 62em)").matches) return;
    element.querySelectorAll?.("details[data-otwarte-na-duzym]").forEach((lista) => { lista.open = true; });
  };
  rozloz(document);
  document.addEventListener("htmx:load", (zdarzenie) => rozloz(zdarzenie.detail.elt));
  document.addEventListener("htmx:oobAfterSwap", (zdarzenie) => rozloz(zdarzenie.target.parentElement || document));

  // Account menu: Escape and a click elsewhere close it.
  const menu = document.querySelector("details.konto");
  document.addEventListener("keydown", (zdarzenie) => {
    if (zdarzenie.key === "Escape" && menu?.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (zdarzenie) => {
    if (menu?.open && !menu.contains(zdarzenie.target)) menu.open = false;
  });

  // A second press within five seconds is ignored; the server would recognise it by its key anyway.
  const zwolnij = (formularz) => {
    delete formularz.dataset.wysylanie;
    formularz.querySelectorAll("[data-napis]").forEach((przycisk) => {
      przycisk.removeAttribute("aria-disabled");
      przycisk.lastChild.textContent = przycisk.dataset.napis;
      delete przycisk.dataset.napis;
    });
  };
  document.addEventListener("submit", (zdarzenie) => {
    const formularz = zdarzenie.target;
    if (zdarzenie.defaultPrevented || formularz.method !== "post" || formularz.hasAttribute("hx-post")) return;
    if (formularz.dataset.wysylanie) {
      zdarzenie.preventDefault();
      return;
    }
    formularz.dataset.wysylanie = "1";
    formularz.dataset.czysty = "1";
    const przycisk = zdarzenie.submitter;
    if (przycisk?.matches("button.btn") && przycisk.lastChild?.nodeType === Node.TEXT_NODE) {
      przycisk.dataset.napis = przycisk.lastChild.textContent;
      przycisk.setAttribute("aria-disabled", "true");
      przycisk.lastChild.textContent = "Chwileczkę…";
    }
    setTimeout(() => zwolnij(formularz), 5000);
  });
  window.addEventListener("pageshow", (zdarzenie) => {
    if (zdarzenie.persisted) document.querySelectorAll("form[data-wysylanie]").forEach(zwolnij);
  });

  // Leaving a form with unsaved changes asks first.
  document.addEventListener("input", (zdarzenie) => {
    const formularz = zdarzenie.target.form;
    if (formularz?.matches("[data-szkic], [data-pilnuj]") || zdarzenie.target.matches("[data-szkic]")) {
      formularz.dataset.zmieniony = "1";
      delete formularz.dataset.czysty;
    }
  });
  window.addEventListener("beforeunload", (zdarzenie) => {
    if (document.querySelector("form[data-zmieniony]:not([data-czysty])")) zdarzenie.preventDefault();
  });

  // Showing something to the municipality asks once per form.
  const pytanie = () => {
    const okno = document.createElement("dialog");
    okno.className = "pytanie";
    okno.setAttribute("aria-labelledby", "pytanie-tytul");
    okno.innerHTML =
      '<form method="dialog"><h2 id="pytanie-tytul">Pokazać to gminie?</h2>' +
      "<p>Po zapisaniu przeczytają to urzędnicy tej gminy. Bez Twojej zgody zobaczy to tylko zespół.</p>" +
      '<div class="przyciski"><button class="btn btn-primary" value="tak">Tak, widzi gmina</button>' +
      '<button class="btn btn-outline-primary" value="nie">Nie, tylko zespół</button></div></form>';
    document.body.append(okno);
    return okno;
  };
  const pokazuje = (pole) => (pole.type === "checkbox" ? pole.checked : ["gmina", "True", "true", "1"].includes(pole.value));
  document.addEventListener("change", (zdarzenie) => {
    const pole = zdarzenie.target;
    const formularz = pole.form;
    if (!/(^|-)(widzi_gmina|widocznosc)$/.test(pole.name || "") || !pokazuje(pole) || !formularz) return;
    if (formularz.dataset.zapytano || typeof HTMLDialogElement === "undefined") return;
    formularz.dataset.zapytano = "1";
    const okno = pytanie();
    okno.addEventListener("close", () => {
      if (okno.returnValue !== "tak") {
        cofnij(pole);
        delete formularz.dataset.zapytano;
      }
      okno.remove();
      pole.focus();
    });
    okno.showModal();
  });
  const cofnij = (pole) => {
    if (pole.type === "checkbox") pole.checked = false;
    else if (pole.type === "radio") {
      const inne = [...pole.form.elements[pole.name]].find((kolko) => !pokazuje(kolko));
      if (inne) inne.checked = true;
    } else {
      const inna = [...pole.options].find((opcja) => !pokazuje(opcja));
      if (inna) pole.value = inna.value;
    }
  };

  // htmx: a lost connection or session is said aloud instead of swallowed.
  const komunikat = (tekst, gdzie) => {
    const pudelko = document.createElement("div");
    pudelko.className = "alert alert-danger komunikat-sieci";
    pudelko.setAttribute("role", "alert");
    pudelko.textContent = tekst;
    document.querySelectorAll(".komunikat-sieci").forEach((dawny) => dawny.remove());
    (gdzie?.querySelector?.(".przyciski") || document.querySelector("main"))?.prepend(pudelko);
  };
  document.addEventListener("htmx:beforeSwap", (zdarzenie) => {
    // The session ran out: the answer is the sign-in page, which must not take the place of the form.
    if (!new URL(zdarzenie.detail.xhr.responseURL || location.href).pathname.startsWith("/konto/")) return;
    zdarzenie.detail.shouldSwap = false;
    komunikat("Nie zapisano: sesja wygasła. Szkic zostaje w tej przeglądarce: zaloguj się w nowej karcie, potem odśwież tę stronę.");
  });
  document.addEventListener("htmx:sendError", (zdarzenie) =>
    komunikat("Nie zapisano na serwerze: nie ma połączenia. Tekst zostaje w formularzu, spróbuj za chwilę.", zdarzenie.detail.elt));
  document.addEventListener("htmx:responseError", (zdarzenie) =>
    komunikat("Nie zapisano: serwer odmówił. Tekst zostaje w formularzu. Odśwież stronę i przywróć szkic.", zdarzenie.detail.elt));
})();
