/* The board of the plan: other open forms stay as they are when one is saved, the focus goes back to the card, and areas
   and goals are dragged with a pointer (which posts the same form as the buttons). Without this the pages do the job. */
(() => {
  "use strict";
  let otwarte = [];
  let pisane = null;
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.target.id !== "tablica" || !detail.shouldSwap) return;
    pisane = document.activeElement;
    const zamykany = detail.requestConfig.elt.closest("[data-otwarty]");
    otwarte = [...detail.target.querySelectorAll("[data-otwarty]")].filter((karta) => karta !== zamykany);
    // Taken out before the swap, which would clean them up; in the new board they stand where they stood.
    otwarte.forEach((karta) => karta.replaceWith());
  });
  document.addEventListener("htmx:afterSwap", () => {
    const tablica = document.getElementById("tablica");
    otwarte.forEach((karta) => {
      const miejsce = document.getElementById(karta.id);
      if (miejsce) miejsce.replaceWith(karta);
      else tablica.prepend(karta.querySelector(".formularz-w-miejscu") || karta);
    });
    otwarte = [];
  });
  document.addEventListener("htmx:load", ({ detail }) => {
    if (detail.elt.id !== "tablica") return;
    uchwyty();
    const { skup, komunikat } = detail.elt.dataset;
    const karta = document.getElementById(`${skup}-karta`) || document.getElementById(skup);
    const powrot = karta?.querySelector("[data-zmien]");
    if (powrot && komunikat) {
      const slowo = document.createElement("span");
      slowo.className = "odznaka odznaka-przyjete ms-2";
      slowo.textContent = komunikat;
      powrot.after(slowo);
    }
    if (pisane?.isConnected && pisane.closest("[data-otwarty]")) pisane.focus();
    else (powrot || document.getElementById("tresc")).focus();
  });

  const ruchome = new Map();
  const uchwyty = () => {
    ruchome.clear();
    document.querySelectorAll("form.przesun[data-rodzaj]").forEach((formularz) => {
      const { rodzaj, pk } = formularz.dataset;
      const element = document.getElementById(`${rodzaj}-${pk}`);
      if (rodzaj === "dzialanie" || !element) return;
      ruchome.set(element, formularz);
      const naglowek = element.querySelector("h3, h4");
      if (naglowek.querySelector(".uchwyt")) return;
      const uchwyt = document.createElement("span");
      uchwyt.className = "uchwyt";
      uchwyt.setAttribute("aria-hidden", "true");
      uchwyt.title = "Przeciągnij, żeby przestawić";
      uchwyt.textContent = "⠿";
      naglowek.prepend(uchwyt);
      uchwyt.addEventListener("pointerdown", (zdarzenie) => chwyc(zdarzenie, uchwyt, element, formularz));
    });
  };

  const nad = (zdarzenie, rodzaj) =>
    document.elementsFromPoint(zdarzenie.clientX, zdarzenie.clientY)
      .map((element) => element.closest?.(`[id^="${rodzaj}-"]`))
      .find((element) => element && ruchome.has(element));

  const chwyc = (start, uchwyt, element, formularz) => {
    if (start.button) return;
    start.preventDefault();
    uchwyt.setPointerCapture(start.pointerId);
    element.classList.add("przeciagany");
    let cel = null;
    const ruch = (zdarzenie) => {
      const nowy = nad(zdarzenie, formularz.dataset.rodzaj);
      if (nowy === cel) return;
      cel?.classList.remove("miejsce");
      cel = nowy && nowy !== element ? nowy : null;
      cel?.classList.add("miejsce");
    };
    const koniec = (zdarzenie) => {
      uchwyt.removeEventListener("pointermove", ruch);
      element.classList.remove("przeciagany");
      cel?.classList.remove("miejsce");
      if (zdarzenie.type !== "pointerup" || !cel) return;
      const przed = document.createElement("input");
      przed.type = "hidden";
      przed.name = "przed";
      przed.value = ruchome.get(cel).dataset.pk;
      formularz.append(przed);
      formularz.submit();
    };
    uchwyt.addEventListener("pointermove", ruch);
    uchwyt.addEventListener("pointerup", koniec, { once: true });
    uchwyt.addEventListener("pointercancel", koniec, { once: true });
  };
  uchwyty();
})();
