import type { Filter } from "#lib/platform/records/contract.ts";
import { calendar } from "../../dates/calendar.ts";
import { DATE_FIELDS, fieldNamed } from "../object-fields.ts";
import { lengthSaid } from "../periods/length-said.ts";
import type { Condition, RecordName } from "../reading.ts";
import { clauseAround, inside, type Scene, type Stretch, spansOf } from "../scene.ts";

const OVERDUE =
  /(?:已经?)?(?:逾期|过期|超期|拖期|延期|超时)(?:未|没)?(?:办|签|完成|处理|关)?(?:了|的)?|\boverdue\b|past due/gi;
const BESIDE = 4;
const PASSED =
  /^(?:日期?|时间)?(?:已经?|都|早就?|又){0,2}(?:过(?:了|去)?|到(?:了|期)|过期|逾期|超期|超)(?:了|的|(?=[却还但,.])|$)/;
const PASSING = /(?:过了|超过|错过|超出)$/;

const undone: Partial<Record<RecordName, Filter>> = {
  task: { field: "status", op: "in", value: ["open", "doing"] },
  opportunity: { field: "outcome", op: "eq", value: "open" },
};
const DUE: Partial<Record<RecordName, string>> = { task: "dueAt", opportunity: "expectedCloseOn" };

/** 下一步过期了 tells of its day. */
const DATE_OF: Readonly<Record<string, string>> = { nextStep: "nextStepOn" };

/** Past its day and not done: 逾期的任务, 逾期没签的商机, 签约日期已经过了的, 过了下一步时间的. */
export function passedConditions({ text, spans, object, clock }: Scene): Condition[] {
  const today = calendar.format(clock.today);
  const before = (field: string): Filter => {
    const late: Filter = { field, op: "lt", value: today };
    const open = undone[object];
    return open && field === DUE[object] ? { all: [open, late] } : late;
  };
  const told = (stretch: Stretch, field: string): Condition => ({ ...stretch, filter: before(field) });
  const named = spansOf(spans, "field").flatMap((span): Condition[] => {
    const field = DATE_OF[fieldNamed(object, span) ?? ""] ?? fieldNamed(object, span);
    if (field === undefined || !DATE_FIELDS[object]?.includes(field)) return [];
    const behind = PASSED.exec(text.slice(span.end, span.end + 8))?.[0];
    const ahead = PASSING.exec(text.slice(Math.max(0, span.start - 4), span.start))?.[0];
    const clause = clauseAround(text, span.start, span.end);
    const dated = spansOf(spans, "date").some((date) => inside(date, clause));
    if ((behind === undefined && ahead === undefined) || dated) return [];
    return [told({ start: span.start - (ahead?.length ?? 0), end: span.end + (behind?.length ?? 0) }, field)];
  });
  const due = DUE[object];
  if (due === undefined || named.length > 0) return named;
  const overdue = [...text.matchAll(OVERDUE)].slice(0, 1);
  return overdue.map(({ index: start, 0: said }) => {
    const end = start + said.length;
    // 今天过期的 are due today.
    const dated = spansOf(spans, "date").some((date) => start - date.end >= 0 && start - date.end <= 1);
    const undoneNow = undone[object];
    if (dated && undoneNow) return { start, end, filter: undoneNow };
    const by = spansOf(spans, "duration").find((each) => each.start >= end && each.start - end <= BESIDE);
    const whole = by && lengthSaid(by);
    if (by === undefined || whole === undefined) return told({ start, end }, due);
    // 逾期三天以上
    const late: Filter = { field: due, op: "within", value: { olderThan: whole.amount, unit: whole.unit } };
    const open = undone[object];
    const more = /^(?:以上|之上|多)/.exec(text.slice(by.end))?.[0].length ?? 0;
    return { start, end: by.end + more, filter: open ? { all: [open, late] } : late };
  });
}
