// Runs before the first paint, so that no page flashes in the wrong theme; hands the page's nonce to late styles.
(() => {
  const root = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    try {
      return localStorage.getItem("huike.theme");
    } catch {
      return null;
    }
  };
  const apply = () => {
    const theme = chosen();
    root.classList.toggle("dark", theme === "dark" || (theme !== "light" && prefersDark.matches));
  };
  apply();
  prefersDark.addEventListener("change", apply);
  addEventListener("storage", apply);
  addEventListener("huike:theme", apply);
  window.__webpack_nonce__ = document.currentScript.nonce;
})();
