import { understand } from "#lib/language/index.ts";
import { oneScript } from "../mapping/one-script.ts";
import { isForeign } from "./is-foreign.ts";
import type { CellResult } from "./problem.ts";
import { readNumber } from "./read-number.ts";

/** No amount takes more words, and a sentence is none. */
const LONGEST = 40;
const OWN = /人民币|rmb|cny|[¥￥]/gi;

/** An amount in yuan: ¥1,200.50, 120 万元, (1,200), 三十万. A bare figure counts in the header's unit, one with a unit of its own does not. */
export function readMoney(text: string, factor: number, now: Date): CellResult<number> {
  const plain = oneScript(text.normalize("NFKC")).replace(OWN, "").trim();
  if (isForeign(plain)) return { problem: "foreign_currency" };
  const bare = plain.replace(/(?:元|圆|块)整?$/, "").replace(/(?<=\d)\s*元整?\)$/, ")");
  const number = readNumber(bare);
  if ("value" in number) {
    const hasUnit = /[十百千万亿wk元圆块]/i.test(plain);
    return { value: round(number.value * (hasUnit ? 1 : factor)) };
  }
  if (number.problem === "damaged_number" || number.problem === "a_range") return number;
  return readWords(plain, now);
}

/** 三十万 and 叁拾万元整: what talk understands as one amount, and nothing beside it. */
function readWords(text: string, now: Date): CellResult<number> {
  if (text.length > LONGEST) return { problem: "not_money" };
  const { entities } = understand(text, { now });
  const [entity] = entities;
  if (entities.length !== 1 || entity?.type !== "money" || entity.value.max !== undefined) {
    return { problem: "not_money" };
  }
  if (entity.value.currency !== "CNY") return { problem: "foreign_currency" };
  const rest = (text.slice(0, entity.start) + text.slice(entity.end)).replace(/[约近左右\s]/g, "");
  return rest === "" ? { value: round(entity.value.amount) } : { problem: "not_money" };
}

const round = (amount: number): number => Math.round((amount + Number.EPSILON) * 100) / 100;
