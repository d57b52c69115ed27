import type { MappedText } from "./mapped-text.ts";
import { unifyPunctuation } from "./unify-punctuation.ts";

// Private-use characters go too: the marker of blanked text is one of them.
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Co}|\p{Variation_Selector}|\u{115f}|\u{1160}|\u{3164}/u;
const SPACE = /[\p{Zs}\t\u{2028}\u{2029}\u{85}]/u;

/**
 * Returns the text in half width with ASCII punctuation, without invisible characters and with runs of spaces as
 * one. Line breaks stay, because they separate form fields. At most `most` characters are read.
 */
export function foldCharacters(input: string, most: number): MappedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let at = 0;
  // In a paste of several lines a tab parts cells, and cells may hold blanks.
  const tabulated = input.includes("\n");
  const cut = input.length > most ? input.slice(0, most) : input;
  for (const character of cut) {
    // One ligature can stand for many letters, so the result is bounded as well.
    if (text.length > most) break;
    const end = at + character.length;
    // 20，300 lists two numbers, 20,300 is one: a blank keeps the difference.
    const lists = character === "，" && /[0-9]/.test(cut.charAt(at - 1));
    const out = lists ? ", " : character === "\t" && tabulated ? "|" : foldCharacter(character);
    const space = out === " " || out === "\n";
    if (space && (text === "" || text.endsWith(" ") || text.endsWith("\n"))) {
      // A line break wins over the space before it.
      if (out === "\n" && text.endsWith(" ")) text = `${text.slice(0, -1)}\n`;
    } else {
      for (let i = 0; i < out.length; i += 1) {
        starts.push(at);
        ends.push(end);
      }
      text += out;
    }
    at = end;
  }
  const trimmed = text.trimEnd();
  starts.length = trimmed.length;
  ends.length = trimmed.length;
  return { text: trimmed, starts, ends };
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0x20 && code < 0x7f) return character;
  if (code >= 0x4e00 && code <= 0x9fff) return character;
  if (character === "\n" || character === "\r") return "\n";
  if (SPACE.test(character)) return " ";
  if (INVISIBLE.test(character)) return "";
  const mark = unifyPunctuation(character);
  if (mark !== undefined) return mark;
  const folded = character.normalize("NFKC");
  return folded.trim() === "" ? " " : folded;
}
