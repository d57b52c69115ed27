import { DEPARTMENTS, JOB_NOUNS, TITLES } from "../../dictionaries/titles.ts";
import { isLeftOut } from "../negation.ts";
import type { Condition, RecordName } from "../reading.ts";
import { meets, type Scene, spansOf } from "../scene.ts";

const longest = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join("|");
const NO_JOB = /^(?:先生|女士|小姐|太太|师傅|负责人|老师)$/;
const JOB = new RegExp(
  `(?<title>(?:${longest(DEPARTMENTS)}){0,2}(?:${longest(TITLES.filter((title) => title.length > 1 && !NO_JOB.test(title)))})|${longest(JOB_NOUNS.filter((job) => job !== "it" && job !== "销售"))})(?:类|级别?|以上|岗位?)?(?:的|(?=联系人|对接人|线索|有哪些|都有|名单|有几|有多少|占|$|[,.?]))`,
  "gu",
);
const DEPARTMENT = new RegExp(
  `(?<name>(?:${longest(DEPARTMENTS)})(?:部门?|科|处|中心|室|办))(?:门)?(?:的|(?=联系人|对接人|女|男|[,.]|$))`,
  "gu",
);
const TITLE_FIELDS: Partial<Record<RecordName, string>> = { contact: "title", lead: "contactTitle" };

/** People by what they do: 技术总监类的联系人, 采购部的联系人. */
export function jobConditions({ text, spans, object }: Scene): Condition[] {
  const field = TITLE_FIELDS[object];
  if (field === undefined) return [];
  const persons = spansOf(spans, "person");
  const free = ({ start, end }: { start: number; end: number }) =>
    !persons.some((person) => meets(person, { start, end }));
  const titles = [...text.matchAll(JOB)].flatMap(({ index: start, 0: said, groups }): Condition[] => {
    const end = start + said.length;
    const op = isLeftOut(text, { start, end }) ? ("not_contains" as const) : ("contains" as const);
    return free({ start, end }) ? [{ start, end, filter: { field, op, value: groups?.title ?? "" } }] : [];
  });
  if (object !== "contact") return titles;
  const departments = [...text.matchAll(DEPARTMENT)].map(({ index: start, 0: said, groups }): Condition => {
    const end = start + said.length;
    const op = isLeftOut(text, { start, end }) ? ("ne" as const) : ("eq" as const);
    return { start, end, filter: { field: "department", op, value: groups?.name ?? "" } };
  });
  return [...titles, ...departments];
}
