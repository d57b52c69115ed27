import type { Cell } from "../table.ts";
import type { CellResult } from "./problem.ts";

const SEVERAL = /[/;；,，、|\n]|\s{2,}|\s(?=1[3-9]\d{9})/;
/** Excel keeps fifteen digits and makes zeros of the rest. */
const DAMAGED = 1e15;

/** A number to call. Of several the first, the others as the rest. What a spreadsheet has rounded is not guessed. */
export function readPhone(cell: Cell): CellResult<string> {
  if (typeof cell === "number") {
    if (!Number.isInteger(cell) || cell < 0) return { problem: "not_a_phone" };
    return cell >= DAMAGED ? { problem: "damaged_number" } : one(String(cell));
  }
  if (typeof cell !== "string") return { problem: "not_a_phone" };
  const text = cell.normalize("NFKC").trim();
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(text)) return { problem: "damaged_number" };
  const [first = "", ...others] = text.split(SEVERAL).filter((part) => part.trim() !== "");
  const result = one(first);
  const rest = others.map((part) => part.trim()).join(" / ");
  return "value" in result && rest !== "" ? { ...result, rest } : result;
}

function one(text: string): CellResult<string> {
  const plain = text
    .replace(/^(?:tel|电话|手机|mobile|phone)\s*[:：]?\s*/i, "")
    .replace(/\s*(?:转|ext\.?|分机|#)\s*(?=\d+$)/i, "-")
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
