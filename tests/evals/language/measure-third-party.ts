import { join } from "node:path";
import { type Entity, understand } from "../../../lib/language/index.ts";
import { DIFFERENCES } from "./differences.ts";
import { judgeDates } from "./judge-dates.ts";
import { judgeMoney, judgeNumberRanges, judgeNumbers, judgePercents, judgePhones } from "./judge-figures.ts";
import { readJsonl } from "./read-jsonl.ts";

export type DateAlternative = { type: string; value?: string; start?: string; end?: string; Mod?: string };
export type Expected = {
  text: string;
  type: string;
  resolution: { value?: string | null; isoCurrency?: string; unit?: string; values?: DateAlternative[] };
};
type Case = { input: string; reference: string | null; expected: Expected[] };
/** `rate` counts every case, `agreed` only those whose convention is ours. */
export type ThirdPartyFigures = {
  name: string;
  cases: number;
  rate: number;
  agreed: number;
  misses: string[];
};

type Judge = (expected: Expected[], entities: Entity[]) => boolean;

const JUDGES: readonly (readonly [string, Judge])[] = [
  ["numbers", judgeNumbers],
  ["number-ranges", judgeNumberRanges],
  ["money", judgeMoney],
  ["percents", judgePercents],
  ["phones", judgePhones],
  ["dates", judgeDates],
];

/** Scores the third-party number, money, percent, phone and date cases in `folder`. */
export function measureThirdParty(folder: string): ThirdPartyFigures[] {
  return JUDGES.map(([name, judge]) => measure(folder, name, judge)).filter(
    (figures) => figures !== undefined,
  );
}

function measure(folder: string, name: string, judge: Judge): ThirdPartyFigures | undefined {
  const cases = readJsonl<Case>(join(folder, `${name}.jsonl`));
  if (cases === undefined) return undefined;
  let right = 0;
  let excused = 0;
  const misses: string[] = [];
  for (const { input, reference, expected } of cases) {
    const now = new Date(`${reference ?? "2026-11-23T10:00:00"}+08:00`);
    const { entities } = understand(input, { now });
    if (judge(expected, entities)) right += 1;
    else if (DIFFERENCES.has(input)) excused += 1;
    else
      misses.push(
        `${input} → ${JSON.stringify(entities.map((e) => [e.type, e.text, e.value]))} expected ${JSON.stringify(expected.map((e) => [e.text, e.resolution]))}`,
      );
  }
  const agreed = right / Math.max(1, cases.length - excused);
  return { name, cases: cases.length, rate: right / Math.max(1, cases.length), agreed, misses };
}
