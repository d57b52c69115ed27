const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

export const menuItems = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];

/** Moves the focus inside a menu; true when the key was one of its own. */
export function moveInMenu(menu: HTMLElement, key: string): boolean {
  const step = steps[key];
  const items = menuItems(menu);
  if (!step || items.length === 0) return false;
  items[step(items.indexOf(document.activeElement as HTMLElement), items.length)]?.focus();
  return true;
}
