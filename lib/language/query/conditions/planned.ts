import type { Filter } from "#lib/platform/records/contract.ts";
import { RELATIONS } from "../object-fields.ts";
import { inPeriod } from "../periods/in-period.ts";
import type { Condition } from "../reading.ts";
import { clauseAround, inside, type Scene, spansOf } from "../scene.ts";

const PLANNED =
  /(?:有|没有?|没)(?<has>拜访|走访|会议|回访|电话)?(?:安排|计划|日程)(?!的?(?:拜访|走访|会议|回访))(?=的|$|[,.?])|(?:要|准备|计划|打算|安排了?|约了?|约好|该|需要|得)(?:去|上门|再|的)*(?<act>拜访|走访|见面?|回访|跟进|联系|打电话|通话|开会)(?!人|记录)/g;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/拜访|走访|见/, "visit"],
  [/电话|通话/, "call"],
  [/开会|会议/, "meeting"],
];

const none = { op: "eq" as const, value: 0 };

/** Records with something planned in a period: 下周要拜访的, 明天要打电话的. Without a period nothing is planned. */
export function plannedConditions({ text, spans, object, clock }: Scene): Condition[] {
  const related = RELATIONS[object]?.task;
  if (related === undefined) return [];
  return [...text.matchAll(PLANNED)].flatMap((match): Condition[] => {
    const end = match.index + match[0].length;
    const clause = clauseAround(text, match.index, end);
    const date = spansOf(spans, "date").find((span) => inside(span, clause));
    if (date === undefined) return [];
    const kind = KINDS.find(([cue]) => cue.test(match.groups?.act ?? match.groups?.has ?? ""))?.[1];
    const due = inPeriod("dueAt", date.value, clock);
    const where: Filter = kind === undefined ? due : { all: [{ field: "kind", op: "eq", value: kind }, due] };
    return [
      {
        start: Math.min(date.start, match.index),
        end: Math.max(date.end, end),
        filter: { related, where, ...(match[0].startsWith("没") && { count: none }) },
      },
    ];
  });
}
