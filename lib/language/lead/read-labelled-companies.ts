import { readPersonName } from "../entities/read-person-name.ts";
import type { SpanOf } from "../model/span.ts";
import type { Field } from "./find-fields.ts";

const NAMED =
  /(?:(?:公司|单位|企业|客户)(?:名称?)?(?:叫做?|名叫)|(?:一?家|家|个)(?:叫|名叫))(?<name>[\p{Script=Han}A-Za-z0-9&]{2,15}?)(?=的(?:公司|企业|客户|厂|单位|店|那家|[,;。!\n ]|$)|[,;。!\n ]|$)/gu;
const NOT_A_NAME =
  /[我你他她它吗呢了想要]|经理|先生|女士|主任|老板|[总工董]$|^(?:做|是|在|有|没|暂无|未知|待定|无)/;

/** Returns companies that a label or 叫 announces (公司：沃尔玛, 有家叫蓝鲸的公司), whatever their ending. */
export function readLabelledCompanies(text: string, fields: readonly Field[]): SpanOf<"company">[] {
  const found: SpanOf<"company">[] = [];
  for (const field of fields) {
    if (field.kind !== "company") continue;
    const name = /^\p{Script=Han}/u.test(field.text) ? (field.text.split(" ")[0] ?? "") : field.text;
    if (!isPersonName(name)) add(found, field.start, name);
  }
  for (const match of text.matchAll(NAMED)) {
    const name = match.groups?.name ?? "";
    add(found, match.index + match[0].length - name.length, name);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 客户：张三 names a person, although the label says customer. */
function isPersonName(name: string): boolean {
  const person = readPersonName(name, 0, true);
  return person !== undefined && person.end === name.length && name.length <= 3;
}

function add(found: SpanOf<"company">[], start: number, name: string): void {
  if (name.length < 2 || name.length > 40 || NOT_A_NAME.test(name)) return;
  found.push({ type: "company", start, end: start + name.length, value: { name, known: false } });
}
