/** A text cell without the marks that keep spreadsheets from making figures of phones: ="138…" and '138…. */
export function plainText(text: string): string | null {
  if (text === "") return null;
  const first = text.charCodeAt(0);
  if (first !== 0x3d && first !== 0x27 && first !== 0x22) return text;
  const formula = /^"?="+([^"]*)"+$/.exec(text);
  if (formula) return formula[1] ?? null;
  // An apostrophe before a letter is an apostrophe ('t Hof); before figures and signs it is the mark.
  return /^'[-+=@\t\r\d]/.test(text) ? text.slice(1) : text;
}
