/* Dragging areas and goals of the plan with a pointer. It posts the same form as the buttons; without it they do the job. */
(() => {
  "use strict";
  const formularze = [...document.querySelectorAll("form.przesun[data-rodzaj]")];
  const ruchome = new Map();
  formularze.forEach((formularz) => {
    const { rodzaj, pk } = formularz.dataset;
    const element = document.getElementById(`${rodzaj}-${pk}`);
    if (rodzaj === "dzialanie" || !element) return;
    const uchwyt = document.createElement("span");
    uchwyt.className = "uchwyt";
    uchwyt.setAttribute("aria-hidden", "true");
    uchwyt.title = "Przeciągnij, żeby przestawić";
    uchwyt.textContent = "⠿";
    element.querySelector("h3, h4").prepend(uchwyt);
    ruchome.set(element, formularz);
    uchwyt.addEventListener("pointerdown", (zdarzenie) => chwyc(zdarzenie, uchwyt, element, formularz));
  });

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
})();
