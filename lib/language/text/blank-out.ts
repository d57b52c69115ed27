/** Stands for text that already belongs to an entity; normalised text never holds it. */
export const BLANK = "\ue000";

/** Returns the text with the spans replaced by blanks of equal length, so offsets stay. */
export function blankOut(text: string, spans: readonly { start: number; end: number }[]): string {
  if (spans.length === 0) return text;
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), BLANK.repeat(end - from));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
