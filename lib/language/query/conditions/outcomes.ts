import type { Filter } from "#lib/platform/records/contract.ts";
import type { Condition } from "../reading.ts";
import type { Scene } from "../scene.ts";

const WON = /(?<![没未不能会要可待预计])(?:签(?:下|了|得|成)(?!约?不)|成交了?|赢了|赢下|拿下|已签|中标)/g;
const LOST = /丢了|丢掉|丢单|输了|输掉|输单|没签下|没拿下/g;
const OPEN = /在谈|在跟|进行中|手上的|手头的|没关的|未关闭|还没签|没签的|跟着的|未成交的?/g;
const ENDINGS: readonly (readonly [RegExp, "won" | "lost" | "open"])[] = [
  [LOST, "lost"],
  [OPEN, "open"],
  [WON, "won"],
];

/** How deals ended, when no period says it: 谁签得最多, 丢了哪些单, 手上的单子. */
export function outcomeConditions({ text, object }: Scene): Condition[] {
  if (object !== "opportunity") return [];
  for (const [cue, value] of ENDINGS) {
    const [match] = text.matchAll(cue);
    if (match === undefined) continue;
    const filter: Filter = { field: "outcome", op: "eq", value };
    return [{ start: match.index, end: match.index + match[0].length, filter }];
  }
  return [];
}
