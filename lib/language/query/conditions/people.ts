import type { Filter } from "#lib/platform/records/contract.ts";
import type { Span } from "../../model/span.ts";
import { RECORD_FIELDS } from "../object-fields.ts";
import type { Condition, RecordName, UnresolvedName } from "../reading.ts";
import { type Scene, spansOf } from "../scene.ts";

const UNOWNED = /无主|没人(?:管|跟|负责)|没有?负责人|未分配|没分配|没分出去|还没分/g;

const SPEAKER =
  /(?<![给帮替跟和让为发教告诉请你对])我(?=(?:这|本|上|今|去|最近|近|手|一共|总共|现在|目前|拜访|跟进?|签|成交|赢|丢|谈|有(?:多少|几|哪些|没有)))/g;

/** Whose records: 我的, 我们组的, 小郑名下的, 公海里的, 还没分配的. */
export function ownerConditions({ text, spans, object }: Scene): Condition[] {
  const empty = [...text.matchAll(UNOWNED)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    filter: { field: "owner", op: "is_empty" } satisfies Filter,
  }));
  const owned = spansOf(spans, "owner").flatMap(({ start: begin, end, value }): Condition[] => {
    // 姓王的 tells a surname, 华东一组 is one name.
    if (text[begin - 1] === "姓") return [];
    const area = value.kind === "team" && spans.find((span) => span.type === "region" && span.end === begin);
    const start = area ? area.start : begin;
    if (empty.some((each) => each.start < end && start < each.end)) return [];
    const name = `${area ? text.slice(area.start, area.end) : ""}${value.name ?? ""}`;
    if (value.kind === "me")
      return [{ start, end, filter: { field: "owner", op: "eq", value: { me: true } } }];
    if (value.kind === "my_team")
      return [{ start, end, filter: { field: "owner", op: "in_team", value: { team: "mine" } } }];
    if (value.kind === "pool")
      return object === "lead" || object === "customer"
        ? [{ start, end, filter: { field: "pool", op: "is_not_empty" } }]
        : [];
    const field = value.kind === "team" ? "team" : "owner";
    const unresolved = [{ object: value.kind === "team" ? "team" : "user", name }];
    return [{ start, end, filter: { field, op: "eq", value: name }, unresolved }];
  });
  const mine = owned.some(({ filter }) => JSON.stringify(filter).includes('"me"'))
    ? []
    : [...text.matchAll(SPEAKER)].slice(0, 1).map(
        ({ index }): Condition => ({
          start: index,
          end: index + 1,
          filter: { field: "owner", op: "eq", value: { me: true } },
        }),
      );
  return [...empty, ...mine, ...owned];
}

const SURNAME = /姓(?<surname>\p{Script=Han}{1,2})的/gu;
const NAME_FIELDS: Partial<Record<RecordName, string>> = { contact: "name", lead: "contactName" };

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

function recordNamed(span: Span, scene: Scene): Named | undefined {
  const fields = RECORD_FIELDS[scene.object] ?? {};
  if (span.type === "company" && fields.customer !== undefined)
    return { field: fields.customer, unresolved: { object: "customer", name: span.value.name } };
  if (span.type !== "person") return undefined;
  // Colleagues are called by name alone, customers' people by their title.
  const { title, name } = span.value;
  if (scene.text[span.start - 1] === "姓") return undefined;
  if (title === undefined) return { field: "owner", unresolved: { object: "user", name } };
  return fields.contact === undefined
    ? undefined
    : { field: fields.contact, unresolved: { object: "contact", name } };
}

/** Records of a customer or a contact: 锦绣纺织的商机, 和顾厂长的沟通记录. A colleague's are their own condition. */
export function nameConditions(scene: Scene): Condition[] {
  const owners = spansOf(scene.spans, "owner");
  return scene.spans.flatMap((span) => {
    if (owners.some(({ start, end }) => span.start >= start && span.end <= end)) return [];
    const named = recordNamed(span, scene);
    if (named === undefined) return [];
    const filter: Filter = { field: named.field, op: "eq", value: named.unresolved.name };
    return [{ start: span.start, end: span.end, filter, unresolved: [named.unresolved] }];
  });
}
