export type Place = { leave(): void };
type Line = "begun" | "fresh";

/**
 * Lets so many through at once and the others wait in line: what has begun before what is fresh, else first come, first
 * served. Of fifty that come together the first are then done early, where all at once would all be done at the end.
 * Who stays longer than `patienceMs` keeps working, but another one is let in: nobody waits for what hangs.
 */
export function createTurnstile({ places, patienceMs }: { places: number; patienceMs: number }) {
  let free = places;
  const lines: Record<Line, ((place: Place) => void)[]> = { begun: [], fresh: [] };

  function take(): Place {
    let left = false;
    const leave = (): void => {
      if (left) return;
      left = true;
      clearTimeout(timer);
      free += 1;
      admit();
    };
    const timer = setTimeout(leave, patienceMs);
    free -= 1;
    return { leave };
  }

  function admit(): void {
    if (free <= 0) return;
    const next = lines.begun.shift() ?? lines.fresh.shift();
    next?.(take());
  }

  return {
    /** A place as soon as one is free; `leave` may be called more than once. */
    enter(line: Line): Promise<Place> {
      if (free > 0) return Promise.resolve(take());
      return new Promise((resolve) => lines[line].push(resolve));
    },
  };
}
