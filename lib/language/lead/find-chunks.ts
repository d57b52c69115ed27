import { BLANK } from "../text/blank-out.ts";

/** `whole` is false when a claimed span cut the chunk out of a running sentence. */
export type Chunk = { start: number; end: number; text: string; whole: boolean };

const SEPARATOR = new RegExp(`[,;。!?、\\n|:=()\\[\\]"'/ ${BLANK}]`);

/** Returns the pieces of a paste between separators and already claimed spans. */
export function findChunks(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !SEPARATOR.test(text.charAt(at))) continue;
    const whole = text[start - 1] !== BLANK && text[at] !== BLANK;
    if (at > start) chunks.push({ start, end: at, text: text.slice(start, at), whole });
    start = at + 1;
  }
  return chunks;
}
