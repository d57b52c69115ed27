export type TextPart = { at: number; text: string; marked: boolean };

/** A text in parts, marked and plain; spans that overlap become one, those outside the text are cut. */
export function highlightParts(text: string, spans: readonly [number, number][]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const add = (to: number, marked: boolean): void => {
    if (to > at) parts.push({ at, text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    add(Math.min(from, text.length), false);
    add(Math.min(to, text.length), true);
  }
  add(text.length, false);
  return parts;
}
