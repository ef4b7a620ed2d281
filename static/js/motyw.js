/* Light or dark before the first paint: the choice kept in this browser, otherwise the system's. */
(() => {
  "use strict";
  const KLUCZ = "sciezka-motyw";
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const zapamietany = () => {
    try { return localStorage.getItem(KLUCZ); } catch { return null; }
  };
  const ustaw = () => {
    document.documentElement.dataset.bsTheme = zapamietany() || (system.matches ? "dark" : "light");
  };
  ustaw();
  system.addEventListener("change", ustaw);
  document.addEventListener("DOMContentLoaded", () => {
    const przycisk = document.querySelector("[data-motyw]");
    if (!przycisk) return;
    przycisk.hidden = false;
    przycisk.addEventListener("click", () => {
      const nowy = document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark";
      try { localStorage.setItem(KLUCZ, nowy); } catch { /* private mode: the choice lasts for this page */ }
      document.documentElement.dataset.bsTheme = nowy;
    });
  });
})();
