type Interval = { start: number; end: number };

/** Answers "does this overlap what was taken?" in the length of the span, not the number of spans. */
export type OverlapGuard = {
  take: (span: Interval) => boolean;
  isFree: (span: Interval) => boolean;
};

/**
 * Returns a guard over `length` characters. `take` claims a span and says whether it
 * was free; a span that overlaps an earlier one is not claimed.
 */
export function createOverlapGuard(length: number, taken: readonly Interval[] = []): OverlapGuard {
  const used = new Uint8Array(length);
  for (const { start, end } of taken) used.fill(1, start, end);
  const isFree = ({ start, end }: Interval) => {
    for (let at = start; at < end; at += 1) if (used[at] === 1) return false;
    return true;
  };
  const take = (span: Interval) => {
    if (!isFree(span)) return false;
    used.fill(1, span.start, span.end);
    return true;
  };
  return { take, isFree };
}
