import { pinyinOf } from "#lib/language/index.ts";

/** From and behind, in the title's characters as JavaScript counts them. */
export type Range = [number, number];
type Piece = { start: number; end: number; said: string };

/** The title's characters and words with how each is said; none where the sounds do not fit them one by one. */
function piecesOf(title: string): Piece[] {
  const found = [...title.matchAll(/\p{Script=Han}|[a-z0-9]+/giu)];
  const { syllables } = pinyinOf(title);
  if (syllables.length !== found.length) return [];
  return found.map((match, at) => ({
    start: match.index,
    end: match.index + match[0].length,
    said: syllables[at] ?? "",
  }));
}

function rangeOf(pieces: Piece[], from: number, to: number): Range[] {
  const [first, last] = [pieces[from], pieces[to]];
  return first && last ? [[first.start, last.end]] : [];
}

/** Where Latin letters are the initials of neighbours, or their pinyin from the beginning of one on. */
function spoken(title: string, typed: string): Range[] {
  const pieces = piecesOf(title);
  const initials = pieces.map(({ said }) => said.slice(0, 1)).join("");
  const at = initials.indexOf(typed);
  if (at >= 0) return rangeOf(pieces, at, at + typed.length - 1);
  for (const [from] of pieces.entries()) {
    let said = "";
    for (let to = from; to < pieces.length && said.length < typed.length; to += 1) {
      said += pieces[to]?.said ?? "";
      if (said.startsWith(typed)) return rangeOf(pieces, from, to);
    }
  }
  return [];
}

/** Where each two neighbours of Chinese words stand, and of a person's title (王总) the surname. */
function written(title: string, typed: string): Range[] {
  const pairs = [...typed].slice(1).map((character, at) => `${[...typed][at]}${character}`);
  const found = pairs.flatMap((pair): Range[] => {
    const at = title.indexOf(pair);
    return at < 0 ? [] : [[at, at + pair.length]];
  });
  const surname = typed.slice(0, 1);
  return found.length === 0 && title.startsWith(surname) ? [[0, surname.length]] : found;
}

function joined(ranges: Range[]): Range[] {
  const all: Range[] = [];
  for (const [start, end] of [...ranges].sort(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}

/** The parts of a title that answer what was typed. */
export function highlight(title: string, typed: string): Range[] {
  const folded = title.toLowerCase();
  const parts = typed.toLowerCase().match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];
  const ranges = parts.flatMap((part): Range[] => {
    const at = folded.indexOf(part);
    if (at >= 0) return [[at, at + part.length]];
    return /\p{Script=Han}/u.test(part) ? written(folded, part) : spoken(title, part);
  });
  return joined(ranges);
}
