import type { Filter } from "#lib/platform/records/contract.ts";
import type { Condition } from "../reading.ts";
import type { Scene } from "../scene.ts";

const SOON =
  /(?:快要?|即将|马上要?|临近|眼看)(?:要)?(?:到期|签约?|成交|截止|到日子)(?:了)?的?|due soon|closing soon/gi;

/** 快到期的商机, 快到期的任务: what is due within a month, or a week. */
export function soonConditions({ text, object }: Scene): Condition[] {
  const filter: Filter | undefined =
    object === "opportunity"
      ? {
          all: [
            { field: "outcome", op: "eq", value: "open" },
            { field: "expectedCloseOn", op: "within", value: { next: 1, unit: "month" } },
          ],
        }
      : object === "task"
        ? { field: "dueAt", op: "within", value: { next: 1, unit: "week" } }
        : undefined;
  if (filter === undefined) return [];
  return [...text.matchAll(SOON)]
    .slice(0, 1)
    .map(({ index: start, 0: said }) => ({ start, end: start + said.length, filter }));
}
