import type { CellResult } from "./problem.ts";

const PLAIN = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$|^([+-]?)(\.\d+)$/;
const SCALES: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  w: 1e4,
  k: 1e3,
  m: 1e6,
};

/** A figure as people write it: 1,200.5, (1,200), 30万, 约100人. */
export function readNumber(text: string): CellResult<number> {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const negative = /^\((.+)\)$/.exec(plain);
  const bare = (negative?.[1] ?? plain).replace(/^[约近]/, "").replace(/[人名个位家台套件次项天年]$/, "");
  const scaled = /^(.*?)(百万|千万|[万亿千百wkm])?$/.exec(bare);
  const match = PLAIN.exec(scaled?.[1] ?? "");
  if (!match) return { problem: /^\d(?:\.\d+)?e\+\d+$/.test(plain) ? "damaged_number" : "not_a_number" };
  const number = Number((scaled?.[1] ?? "").replaceAll(",", "")) * (SCALES[scaled?.[2] ?? ""] ?? 1);
  return { value: Number((negative ? -number : number).toPrecision(15)) };
}
