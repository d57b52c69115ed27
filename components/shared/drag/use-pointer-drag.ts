"use client";
import { type PointerEvent as ReactPointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { autoScroll } from "#components/shared/drag/auto-scroll.ts";

/** What is dragged, where the pointer is, and how far it has come. */
export type Drag<T> = { data: T; x: number; y: number; dx: number; dy: number };
type DragOptions<T> = { onMove?: (drag: Drag<T>) => void; onDrop: (drag: Drag<T>) => void };
type Start<T> = { data: T; x: number; y: number; pointer: number; touch: boolean };

const slack = 5;
const holdMs = 250;

/** A click that follows a drag was not meant. */
function swallowClick() {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
}

type Listeners<T> = {
  follow: (event: PointerEvent, from: Start<T>) => void;
  finish: (drop: boolean) => void;
  held: () => Drag<T> | null;
};

/** Follows one pointer until it is let go; returns the way to stop. */
function listen<T>(start: Start<T>, { follow, finish, held }: Listeners<T>): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const own = (event: PointerEvent) => event.pointerId === start.pointer;
  const keep = (event: Event) => held() && event.preventDefault();
  addEventListener("pointermove", (event) => own(event) && follow(event, start), { signal });
  addEventListener("pointerup", (event) => own(event) && finish(true), { signal });
  addEventListener("pointercancel", (event) => own(event) && finish(false), { signal });
  addEventListener("keydown", (event) => event.key === "Escape" && finish(false), { signal });
  addEventListener("touchmove", keep, { signal, passive: false });
  addEventListener("contextmenu", keep, { signal });
  const stopScrolling = autoScroll(held);
  return () => {
    stopScrolling();
    abort.abort();
  };
}

/**
 * Dragging with mouse, pen and finger. A finger must rest for a moment first, so that swiping still scrolls;
 * Escape lets go. Edges of `[data-drag-scroll]` scroll while something is held near them.
 */
export function usePointerDrag<T>({ onMove, onDrop }: DragOptions<T>) {
  const [drag, setDrag] = useState<Drag<T> | null>(null);
  const [start, setStart] = useState<Start<T> | null>(null);
  const held = useRef<Drag<T> | null>(null);

  function put(next: Drag<T> | null) {
    held.current = next;
    setDrag(next);
  }
  function end(drop: boolean) {
    const last = held.current;
    put(null);
    setStart(null);
    if (!last) return;
    swallowClick();
    if (drop) onDrop(last);
  }
  const follow = useEffectEvent((event: PointerEvent, from: Start<T>) => {
    const dx = event.clientX - from.x;
    const dy = event.clientY - from.y;
    if (!held.current && Math.hypot(dx, dy) < slack) return;
    // A finger that moves before it has rested is scrolling.
    if (!held.current && from.touch) return end(false);
    const next = { data: from.data, x: event.clientX, y: event.clientY, dx, dy };
    put(next);
    onMove?.(next);
  });
  const lift = useEffectEvent((from: Start<T>) => {
    navigator.vibrate?.(10);
    put({ data: from.data, x: from.x, y: from.y, dx: 0, dy: 0 });
  });
  const finish = useEffectEvent((drop: boolean) => end(drop));

  useEffect(() => {
    if (!start) return;
    const stop = listen(start, { follow, finish, held: () => held.current });
    const hold = start.touch ? setTimeout(() => lift(start), holdMs) : undefined;
    return () => {
      clearTimeout(hold);
      stop();
    };
  }, [start]);

  function begin(event: ReactPointerEvent, data: T) {
    if (event.button !== 0 || !event.isPrimary) return;
    setStart({
      data,
      x: event.clientX,
      y: event.clientY,
      pointer: event.pointerId,
      touch: event.pointerType === "touch",
    });
  }
  return { drag, begin };
}
