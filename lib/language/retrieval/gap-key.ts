import { encodeQuery } from "./encode-query.ts";

/** What two questions have in common that ask for the same words, however politely and in whichever order. */
export function gapKey(question: string): string {
  const { words, rewritten } = encodeQuery(question);
  return words.length === 0 ? rewritten : words.toSorted().join(" ");
}
