export type TextPart = { at: number; text: string };

/** Cuts a growing text; a part keeps its place in the text, which makes it the same part while the text grows. */
export function textParts(text: string, separator: RegExp): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const piece of text.split(separator)) {
    const at = text.indexOf(piece, from);
    parts.push({ at, text: piece });
    from = at + Math.max(piece.length, 1);
  }
  return parts;
}
