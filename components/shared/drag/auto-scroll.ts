const edge = 48;
const fastest = 14;

function speed(at: number, from: number, to: number): number {
  if (at < from + edge) return -fastest * Math.min(1, (from + edge - at) / edge);
  return at > to - edge ? fastest * Math.min(1, (at - to + edge) / edge) : 0;
}

/** Scrolls what lies under the pointer while it is held near an edge; returns the way to stop. */
export function autoScroll(pointer: () => { x: number; y: number } | null): () => void {
  let frame = 0;
  function step() {
    const at = pointer();
    let box = at && document.elementFromPoint(at.x, at.y)?.closest("[data-drag-scroll]");
    while (at && box) {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      box.scrollBy(speed(at.x, left, right), speed(at.y, top, bottom));
      box = box.parentElement?.closest("[data-drag-scroll]");
    }
    frame = requestAnimationFrame(step);
  }
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
