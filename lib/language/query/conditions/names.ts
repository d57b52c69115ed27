import type { Filter } from "#lib/platform/records/contract.ts";
import type { Span } from "../../model/span.ts";
import { isLeftOut } from "../negation.ts";
import { RECORD_FIELDS } from "../object-fields.ts";
import type { Condition, RecordName, UnresolvedName } from "../reading.ts";
import { inside, type Scene, spansOf } from "../scene.ts";

const SURNAME = /姓(?<surname>\p{Script=Han}{1,2})的/gu;
const NAME_FIELDS: Partial<Record<RecordName, string>> = { contact: "name", lead: "contactName" };
const CREATED = /^(?:录入?|建|创建|新建|添加|新增|加|登记|导入)(?:进来|了)?的/;

/** 姓王的联系人: those whose name begins so. */
export function surnameConditions({ text, object }: Scene): Condition[] {
  const field = NAME_FIELDS[object];
  if (field === undefined) return [];
  return [...text.matchAll(SURNAME)].map(({ index, 0: said, groups }) => ({
    start: index,
    end: index + said.length,
    filter: { field, op: "starts_with", value: groups?.surname ?? "" },
  }));
}

type Named = { field: string; unresolved: UnresolvedName };

function personNamed(span: Extract<Span, { type: "person" }>, { text, object }: Scene): Named | undefined {
  const { title, name } = span.value;
  // 商机总数和总金额 names nobody.
  if (text[span.start - 1] === "姓" || /^(?:金额|额|数|量|计|价|共)/.test(text.slice(span.end)))
    return undefined;
  // Colleagues are called by name alone, customers' people by their title.
  if (title === undefined) {
    const field = CREATED.test(text.slice(span.end, span.end + 6)) ? "createdBy" : "owner";
    return { field, unresolved: { object: "user", name } };
  }
  const field = RECORD_FIELDS[object]?.contact;
  return field === undefined ? undefined : { field, unresolved: { object: "contact", name } };
}

function recordNamed(span: Span, scene: Scene): Named | undefined {
  const fields = RECORD_FIELDS[scene.object] ?? {};
  if (span.type === "company" && fields.customer !== undefined)
    return { field: fields.customer, unresolved: { object: "customer", name: span.value.name } };
  if (span.type === "opportunity" && fields.opportunity !== undefined)
    return { field: fields.opportunity, unresolved: { object: "opportunity", name: span.value.name } };
  return span.type === "person" ? personNamed(span, scene) : undefined;
}

/** Leads know companies by their words alone. */
function companyOfLead(span: Span, { object }: Scene): Filter | undefined {
  if (object !== "lead" || span.type !== "company") return undefined;
  return { field: "companyName", op: "contains", value: span.value.name };
}

/** Records of a customer, a contact or a deal: 锦绣纺织的商机, 和顾厂长的沟通记录. A colleague's are their own condition. */
export function nameConditions(scene: Scene): Condition[] {
  const owners = spansOf(scene.spans, "owner");
  return scene.spans.flatMap((span): Condition[] => {
    const { start, end } = span;
    if (owners.some((owner) => inside(span, owner))) return [];
    const words = companyOfLead(span, scene);
    if (words !== undefined) return [{ start, end, filter: words }];
    const named = recordNamed(span, scene);
    if (named === undefined) return [];
    const op = isLeftOut(scene.text, span) ? "ne" : "eq";
    const filter: Filter = { field: named.field, op, value: named.unresolved.name };
    return [{ start, end, filter, unresolved: [named.unresolved] }];
  });
}
