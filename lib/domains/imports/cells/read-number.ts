import { oneScript } from "../mapping/one-script.ts";
import type { CellResult } from "./problem.ts";

const PLAIN = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$|^([+-]?)(\.\d+)$/;
/** 1.200.000,50 and 1200,5: a comma before other than three figures parts no thousands. */
const EUROPEAN =
  /^[+-]?(?:\d{1,3}(?:\.\d{3}){2,5}|\d{1,3}(?:\.\d{3}){1,5}(?=,)|\d{1,12}(?=,\d{1,2}$))(?:,\d{1,4})?$/;
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
const ABOUT = /^(?:约|近|大约|大概|超过|超|≥|>=|>|≤|<=|<|~|不低于|不少于|至少)/;
const OR_SO = /(?:左右|上下|以上|以下|以内|之内|多|余|起|\+)$/;
const UNIT = /[人名个位家台套件次项天年]$/;
const RANGE =
  /^[^\d]{0,3}\d[\d,.]{0,15}[万千百亿wk元人名]{0,2}(?:-|–|—|~|至|到)\d[\d,.]{0,15}[万千百亿wk元人名]{0,3}(?:以[上下内]|左右)?$/;
const EXPONENT = /^([+-]?)(\d)(?:\.(\d{1,20}))?e\+?(\d{1,2})$/;

/** A figure with an exponent that lost none of its digits: 1.38E+5 may have been 138456, 1.38456E+5 was. */
function withExponent(plain: string): CellResult<number> | undefined {
  const match = EXPONENT.exec(plain);
  if (!match) return undefined;
  const [, sign = "", whole = "", decimals = "", exponent = ""] = match;
  return decimals.length >= Number(exponent)
    ? { value: Number(`${sign}${whole}.${decimals || "0"}e${exponent}`) }
    : { problem: "damaged_number" };
}

function figureOf(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text.replaceAll(",", ""));
  if (EUROPEAN.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  return undefined;
}

/** A figure as people write it: 1,200.5, 1.200,50, (1,200), 30万, 约100人, 500+. */
export function readNumber(text: string): CellResult<number> {
  const plain = oneScript(text.normalize("NFKC").toLowerCase()).replace(/[\s']+/g, "");
  const lost = withExponent(plain);
  if (lost) return lost;
  if (RANGE.test(plain)) return { problem: "a_range" };
  const negative = /^\((.+)\)$/.exec(plain);
  const bare = (negative?.[1] ?? plain)
    .replace(ABOUT, "")
    .replace(OR_SO, "")
    .replace(UNIT, "")
    .replace(OR_SO, "");
  const scaled = /^(.*?)(百万|千万|[万亿千百wkm])?$/.exec(bare);
  const figure = figureOf(scaled?.[1] ?? "");
  if (figure === undefined) return { problem: "not_a_number" };
  const number = figure * (SCALES[scaled?.[2] ?? ""] ?? 1);
  return { value: Number((negative ? -number : number).toPrecision(15)) };
}
