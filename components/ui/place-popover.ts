type Placement = { align: "start" | "end"; width?: number };

/** Beside its trigger, upwards from the lower part of the screen, never over the edge. */
export function placePopover(panel: HTMLElement, button: HTMLElement, { align, width }: Placement) {
  const box = button.getBoundingClientRect();
  const upwards = box.bottom > innerHeight * 0.6;
  const { style } = panel;
  style.top = upwards ? "auto" : `${box.bottom + 4}px`;
  style.bottom = upwards ? `${innerHeight - box.top + 4}px` : "auto";
  style.maxHeight = `${Math.max(160, (upwards ? box.top : innerHeight - box.bottom) - 12)}px`;
  if (!width) {
    style.left = align === "start" ? `${Math.max(8, box.left)}px` : "auto";
    style.right = align === "end" ? `${Math.max(8, innerWidth - box.right)}px` : "auto";
    return;
  }
  const fits = Math.min(width, innerWidth - 16);
  const wanted = align === "start" ? box.left : box.right - fits;
  style.width = `${fits}px`;
  style.left = `${Math.max(8, Math.min(wanted, innerWidth - fits - 8))}px`;
}
