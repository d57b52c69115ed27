"use client";

let open = false;
const listeners = new Set<() => void>();

/** Whether the talk beside the page is open; it stays so from page to page. */
export const dockStore = {
  get: () => open,
  set(next: boolean) {
    open = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
