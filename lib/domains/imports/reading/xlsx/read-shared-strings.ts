import type { Zip } from "./open-zip.ts";
import { readPart } from "./read-part.ts";
import { unescapeText } from "./unescape-text.ts";

/** The texts that cells point to by number; readings above characters are left out. */
export async function readSharedStrings(zip: Zip, path: string): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  await readPart(zip, path, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") inReading = true;
      else if (name === "t") inText = !inReading;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
      else if (name === "si") strings.push(unescapeText(text));
    },
  });
  return strings;
}
