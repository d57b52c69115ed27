/** A piece of text as a page places it: from the left, from the bottom. */
export type Piece = { text: string; x: number; y: number; width: number; height: number };

const isHan = (character: string | undefined) => /\p{Script=Han}|[，。；：、！？（）]/u.test(character ?? "");

/** Two pieces of a line with a blank between them, unless they touch or are Chinese. */
function join(line: string, piece: Piece, gap: number): string {
  const touches = gap < piece.height * 0.2;
  const chinese = isHan(line.at(-1)) && isHan(piece.text[0]) && gap < piece.height * 2;
  return touches || chinese ? line + piece.text : `${line} ${piece.text}`;
}

/** The lines of a page from top to bottom, each from left to right, whatever order they were drawn in. */
export function linesOf(pieces: Piece[]): string[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.height, piece.height) * 0.5)
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const [first, ...rest] = row.toSorted((one, other) => one.x - other.x);
    let line = first?.text ?? "";
    let end = (first?.x ?? 0) + (first?.width ?? 0);
    for (const piece of rest) {
      line = join(line, piece, piece.x - end);
      end = piece.x + piece.width;
    }
    return line.trim();
  });
}
