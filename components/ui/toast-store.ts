export type Toast = { id: number; text: string; tone: "neutral" | "danger" };

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** One short sentence at the edge of the screen; it goes by itself. */
export const toastStore = {
  get: () => toasts,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  show(text: string, tone: Toast["tone"] = "neutral") {
    const toast = { id: nextId++, text, tone };
    set([...toasts.slice(-2), toast]);
    setTimeout(() => toastStore.dismiss(toast.id), tone === "danger" ? 8000 : 4000);
  },
  dismiss(id: number) {
    set(toasts.filter((toast) => toast.id !== id));
  },
};
