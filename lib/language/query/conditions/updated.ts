import { DATE_FIELDS } from "../object-fields.ts";
import { lengthSaid } from "../periods/length-said.ts";
import { relativePeriod } from "../periods/relative-period.ts";
import type { Condition } from "../reading.ts";
import { type Scene, spansOf } from "../scene.ts";

const NOT_UPDATED =
  /^(?:以上|多)?(?:都|还|也|一直){0,2}(?:没有?|未)(?:人)?(?:再)?(?:更新|修改|改动?|编辑|维护)(?:过)?/;

/** Records that nobody changed for so long: 一个月没更新的商机. */
export function updatedConditions({ text, spans, object, clock }: Scene): Condition[] {
  if (!DATE_FIELDS[object]?.includes("updatedAt")) return [];
  const past = spansOf(spans, "date").flatMap(({ start, end, value }) => {
    const period = value.direction === "past" ? relativePeriod(value, clock) : undefined;
    return period && "last" in period
      ? [{ start, end, whole: { amount: period.last, unit: period.unit } }]
      : [];
  });
  const lengths = spansOf(spans, "duration").map((span) => ({ ...span, whole: lengthSaid(span) }));
  return [...past, ...lengths].flatMap(({ start, end, whole }): Condition[] => {
    const said = NOT_UPDATED.exec(text.slice(end, end + 12))?.[0];
    if (said === undefined || whole === undefined) return [];
    const value = { olderThan: whole.amount, unit: whole.unit };
    return [{ start, end: end + said.length, filter: { field: "updatedAt", op: "within", value } }];
  });
}
