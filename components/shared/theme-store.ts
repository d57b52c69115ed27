export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "huike.theme";
const changed = "huike:theme";

function read(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

/** The choice kept in this browser; the script in the head applies it. */
export const themeStore = {
  get: read,
  subscribe(listener: () => void) {
    addEventListener(changed, listener);
    addEventListener("storage", listener);
    return () => {
      removeEventListener(changed, listener);
      removeEventListener("storage", listener);
    };
  },
  set(theme: Theme) {
    try {
      if (theme === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch {
      // A browser that keeps nothing still follows the system.
    }
    dispatchEvent(new Event(changed));
  },
};
