/** Radicals and compatibility forms: drawn like a character, and written beside it by some printers. */
const TWIN = /[\u2e80-\u2fdf\uf900-\ufaff]/;

/**
 * Some PDFs write a character twice, once as a radical or compatibility form (使⽤用). The form goes where it is the same
 * as its neighbour; where it stands alone it becomes the character. Has to come before any other normalising.
 */
export function repairGlyphs(text: string): string {
  if (!TWIN.test(text)) return text;
  const characters = [...text];
  return characters
    .map((character, at) => {
      if (!TWIN.test(character)) return character;
      const plain = character.normalize("NFKC");
      const isTwin = characters[at - 1] === plain || characters[at + 1] === plain;
      return isTwin ? "" : plain;
    })
    .join("");
}
