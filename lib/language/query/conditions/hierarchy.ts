import type { Condition } from "../reading.ts";
import { clauseAround, meets, type Scene, spansOf } from "../scene.ts";

const CHILDREN = /(?<none>(?<!有)没有?|无)?(?:有)?(?:下属|下级)?(?:子公司|分公司|下属公司|下级客户|子客户)/g;
const PARENT = /(?<none>(?<!有)没有?|无)?(?:有)?(?:母公司|上级公司|上级客户|总公司)/g;

const OF_PARENT = /(?:母公司|上级公司|总公司|上级)(?:是|为)?$/;
const OF_CHILDREN = /^(?:的|旗下|下面|下属){0,4}(?:子公司|分公司|下属公司|子客户)/;

/** Customers within groups: 有子公司的, 没有母公司的. */
export function hierarchyConditions({ text, spans, object }: Scene): Condition[] {
  if (object !== "customer") return [];
  const below = [...text.matchAll(CHILDREN)].map(
    ({ index, 0: said, groups }): Condition => ({
      start: index,
      end: index + said.length,
      filter: {
        related: "children",
        ...(groups?.none !== undefined && { count: { op: "eq" as const, value: 0 } }),
      },
    }),
  );
  const above = [...text.matchAll(PARENT)].map(
    ({ index, 0: said, groups }): Condition => ({
      start: index,
      end: index + said.length,
      filter: { field: "parent", op: groups?.none === undefined ? "is_not_empty" : "is_empty" },
    }),
  );
  const named = spansOf(spans, "company").flatMap(({ start, end, value }): Condition[] => {
    const ahead = OF_PARENT.exec(text.slice(Math.max(0, start - 6), start))?.[0];
    const behind = OF_CHILDREN.exec(text.slice(end, end + 8))?.[0];
    if (ahead === undefined && behind === undefined) return [];
    const { name } = value;
    return [
      {
        start: start - (ahead?.length ?? 0),
        end: end + (behind?.length ?? 0),
        filter: { field: "parent", op: "eq", value: name },
        unresolved: [{ object: "customer", name }],
      },
    ];
  });
  const free = (each: Condition) => !named.some((other) => meets(each, other));
  return [...named, ...below.filter(free), ...above.filter(free)].filter(({ start, end }) =>
    /的/.test(clauseAround(text, start, end).text),
  );
}
