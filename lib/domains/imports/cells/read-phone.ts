import { oneScript } from "../mapping/one-script.ts";
import type { Cell } from "../table.ts";
import type { CellResult } from "./problem.ts";

const SEVERAL = /[/;；,，、|\n]|\s{2,}|\s(?=1[3-9]\d{9})/;
/** Excel keeps fifteen digits and makes zeros of the rest. */
const DAMAGED = 1e15;
const DASH = /[\u2010-\u2015\u2212]/g;
const EXPONENT = /^(\d)(?:\.(\d{1,20}))?e\+?(\d{1,2})$/i;
/** Exports hide a part: 138****5678. */
const HIDDEN = /\d{2,}[*xX•●＊]{3,}\d{0,8}|^[*•●＊]{4,}$/;
/** 040/7654321, 021/55556666: the stroke stands behind the area code. */
const AREA = /^(\(?(?:\+\d{1,3}\s?)?\(?0?\d{2,4}\)?)\s?\/\s?(?=\d[\d\s-]{4,})/;
/** A number to call among other words: 李经理13800001234（微信同号）. */
const WITHIN =
  /(?:\+?86[-\s]?)?(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?:-\d{1,6})?(?!\d)|(?<!\d)[48]00[-\s]?\d{3,4}[-\s]?\d{3,4}(?!\d)/;

/** A number to call. Of several the first, the others as the rest. What a spreadsheet has rounded is not guessed. */
export function readPhone(cell: Cell): CellResult<string> {
  if (typeof cell === "number") {
    if (!Number.isInteger(cell) || cell < 0) return { problem: "not_a_phone" };
    return cell >= DAMAGED ? { problem: "damaged_number" } : one(String(cell));
  }
  if (typeof cell !== "string") return { problem: "not_a_phone" };
  const text = oneScript(cell.normalize("NFKC"))
    .replace(DASH, "-")
    .replace("(0)", "")
    .trim()
    .replace(AREA, "$1-");
  const exponent = EXPONENT.exec(text);
  if (exponent) return fromExponent(exponent);
  if (/^\d{1,3}(?:,\d{3})+$/.test(text)) return one(text.replaceAll(",", ""));
  const [first = "", ...others] = text.split(SEVERAL).filter((part) => part.trim() !== "");
  const result = one(first);
  if ("problem" in result) return amongWords(text, result);
  const rest = others.map((part) => part.trim()).join(" / ");
  return rest === "" ? result : { ...result, rest };
}

/** 1.3800001234E+10 has all its digits, 1.38E+10 has lost them. */
function fromExponent([, whole = "", decimals = "", exponent = ""]: RegExpExecArray): CellResult<string> {
  const places = Number(exponent);
  if (decimals.length < places) return { problem: "damaged_number" };
  return one(whole + decimals.slice(0, places));
}

function amongWords(text: string, result: CellResult<string>): CellResult<string> {
  const found = WITHIN.exec(text)?.[0];
  if (found !== undefined) return { ...one(found), rest: text };
  return HIDDEN.test(text) ? { problem: "hidden_value" } : result;
}

function one(text: string): CellResult<string> {
  const plain = text
    .replace(
      /^(?:tel|电话|手机|手机号|座机|行动电话|市话|mobile|phone|mob|cell|[ptm](?=:))\s*[:：.]?\s*/i,
      "",
    )
    .replace(/\s*(?:转机?|ext\.?|分机|#|x)\s*(?=\d+$)/i, "-")
    .replace(/\.0$/, "")
    .replace(/[()（）.\s]+/g, "-")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "")
    .trim();
  const digits = plain.replace(/\D/g, "");
  if (!/^\+?[\d-]+$/.test(plain) || digits.length < 5 || digits.length > 16)
    return { problem: "not_a_phone" };
  const mobile = /^(?:(?:00|\+)?86)?(1[3-9]\d{9})$/.exec(plain.replaceAll("-", ""));
  return { value: mobile?.[1] ?? plain };
}
