const ends = /[。；！？!?](?:[”"』」）)])?|(?<=[A-Za-z])\.(?=\s|$)/gu;
/** Below this share of what may be told a cut would leave too little. */
const least = 1 / 3;

/**
 * The text as far as its last whole sentence within so many characters; with an ellipsis where not even one ends in
 * time. A figure of a list (1.) ends no sentence.
 */
export function toSentenceEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = [...cut.matchAll(ends)].at(-1);
  const at = end ? end.index + end[0].length : 0;
  return at > most * least ? cut.slice(0, at) : `${cut}…`;
}
