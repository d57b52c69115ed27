const ENDING = /[^。！？!?；;\n]{1,4000}(?:[。！？!?；;]["”’」』）)]{0,2}|\n|$)/gu;

/** A text in its sentences, each with where it starts; nothing is left out but empty lines. */
export function splitSentences(text: string): { text: string; at: number }[] {
  return [...text.matchAll(ENDING)]
    .map((match) => ({ text: match[0], at: match.index }))
    .filter((sentence) => sentence.text.trim() !== "");
}
