import type { EntityType } from "../model/entity.ts";
import type { Span } from "../model/span.ts";

/** One private-use letter for each kind of entity, so that 海川物流 and 恒达纺织 read the same. */
export const MARK = {
  company: "\uE001",
  person: "\uE002",
  date: "\uE003",
  money: "\uE004",
  percent: "\uE005",
  figure: "\uE006",
  address: "\uE007",
  industry: "\uE008",
  region: "\uE009",
  product: "\uE00A",
  duration: "\uE00B",
  competitor: "\uE00C",
  tag: "\uE00D",
} as const;

const MARKS: { [K in EntityType]?: string } = {
  ...MARK,
  number: MARK.figure,
  quantity: MARK.figure,
  size: MARK.figure,
  phone: MARK.address,
  email: MARK.address,
  credit_code: MARK.address,
  need: MARK.product,
};

/** Returns the lower-cased text with names, figures and days as one mark each. */
export function maskEntities(text: string, entities: readonly Span[]): string {
  let masked = "";
  let at = 0;
  for (const { type, start, end } of entities) {
    const mark = MARKS[type];
    if (mark === undefined || start < at) continue;
    masked += text.slice(at, start) + mark;
    at = end;
  }
  return (masked + text.slice(at)).toLowerCase();
}
