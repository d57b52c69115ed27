/** `starts[i]`/`ends[i]` give the typed UTF-16 span behind unit `i` of `text`. */
export type MappedText = { text: string; starts: number[]; ends: number[] };
/** `start` and `end` are offsets into the mapped text, not the typed one. */
export type Replacement = { start: number; end: number; text: string };

/**
 * Returns the text with the spans replaced and the map kept. Each unit of a replacement of the same length keeps
 * its own place; of another length it stands for the whole span. Replacements are sorted and overlap nothing.
 */
export function replaceSpans(mapped: MappedText, replacements: readonly Replacement[]): MappedText {
  if (replacements.length === 0) return mapped;
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const keep = (to: number) => {
    parts.push(mapped.text.slice(at, to));
    for (; at < to; at += 1) {
      starts.push(mapped.starts[at] ?? 0);
      ends.push(mapped.ends[at] ?? 0);
    }
  };
  for (const { start, end, text } of replacements) {
    keep(start);
    parts.push(text);
    const same = text.length === end - start;
    for (let i = 0; i < text.length; i += 1) {
      starts.push(mapped.starts[same ? start + i : start] ?? 0);
      ends.push(mapped.ends[same ? start + i : end - 1] ?? 0);
    }
    at = end;
  }
  keep(mapped.text.length);
  return { text: parts.join(""), starts, ends };
}
