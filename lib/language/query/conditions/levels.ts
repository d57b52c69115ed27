import type { Filter } from "#lib/platform/records/contract.ts";
import { isLeftOut } from "../negation.ts";
import { BELONGS } from "../object-fields.ts";
import type { Condition } from "../reading.ts";
import type { Scene } from "../scene.ts";

const LEVEL =
  /(?<![A-Za-z])(?<levels>[ABCD](?:[、/和与或,及]?[ABCD]){0,3})[- ]?(?:级|level|tier|类(?!型)|档|级别)|(?:级别|等级)(?:是|为|在)?(?<named>[ABCD])(?![A-Za-z])/gi;

/** From the best one on. */
const ORDER = ["a", "b", "c", "d"];

/** Customers of one level, and what belongs to them: A级客户, AB类, B级客户的商机. */
export function levelConditions({ text, object }: Scene): Condition[] {
  const related = object === "customer" ? undefined : BELONGS[object]?.customer;
  if (object !== "customer" && related === undefined) return [];
  return [...text.matchAll(LEVEL)].map(({ index, 0: said, groups }) => {
    const [start, end] = [index, index + said.length];
    const levels = [...(groups?.levels ?? groups?.named ?? "").toLowerCase()].filter((c) => /[a-d]/.test(c));
    const out = isLeftOut(text, { start, end });
    const bound = /^(?:的?客户)?(?:及|或|和)?(?<way>以上|以下)/.exec(text.slice(end, end + 6))?.groups?.way;
    const [only] = levels;
    if (bound !== undefined && only !== undefined) {
      const at = ORDER.indexOf(only);
      levels.splice(0, 1, ...(bound === "以上" ? ORDER.slice(0, at + 1) : ORDER.slice(at)));
    }
    const leaf: Filter =
      levels.length === 1
        ? { field: "level", op: out ? "ne" : "eq", value: levels[0] ?? "" }
        : { field: "level", op: out ? "not_in" : "in", value: levels };
    return { start, end, filter: related ? { related, where: leaf } : leaf };
  });
}
