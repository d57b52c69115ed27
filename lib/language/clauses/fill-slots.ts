import {
  type ClauseSlots,
  MENTION_SLOTS,
  type Mention,
  type SlotName,
  VALUE_SLOTS,
} from "../model/clause.ts";
import type { Entity } from "../model/entity.ts";
import { isMet, isTold, personRole } from "./person-role.ts";
import { readActivityKind } from "./read-activity-kind.ts";
import { readCloseReason } from "./read-close-reason.ts";
import { readNewValue } from "./read-new-value.ts";
import { readObjection } from "./read-objection.ts";

/** The words of a clause and where they begin in what was typed; offsets of its entities are into the latter. */
type Said = { text: string; start: number };
type Take = (fits: (entity: Entity) => boolean) => Entity | undefined;

/** What may be said beside anything: it is kept, though the intent does not ask for it. */
const BESIDES: readonly SlotName[] = [
  "customer",
  "opportunity",
  "contact",
  "product",
  "competitor",
  "amount",
  "percent",
  "quantity",
  "date",
  "duration",
  "stage",
  "status",
  "source",
  "industry",
  "region",
  "owner",
  "field",
  "tag",
  "objection",
  "phone",
  "email",
];
/** 推到明天, 改成下周: the day that counts where several are said. */
const BECOMES = /(?:到|成|为|至|是|于)\s?$/;

/** Returns the slots of a clause that its words fill, those that its intent asks for first; each entity fills one. */
export function fillSlots(names: readonly SlotName[], said: Said, entities: readonly Entity[]): ClauseSlots {
  const free = [...entities];
  const take: Take = (fits) => {
    const at = free.findIndex(fits);
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const slots: Record<string, unknown> = {};
  for (const name of [...names, ...BESIDES.filter((each) => !names.includes(each))]) {
    const own = names.includes(name);
    const found = own ? takeOwn(name, names, said, take) : take(({ type }) => type === entityTypeOf(name));
    if (found) slots[name] = name in MENTION_SLOTS ? mentionOf(found) : found.value;
    else if (own) slots[name] = instead(name, take);
  }
  const all = Object.entries({ ...slots, ...saidInWords(names, said.text, entities, slots) });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as ClauseSlots;
}

/** What fills a slot that the intent asks for: of several, the one that the words around it speak for. */
function takeOwn(name: SlotName, names: readonly SlotName[], { text, start }: Said, take: Take) {
  const type = entityTypeOf(name);
  const before = (entity: Entity) => text.slice(Math.max(0, entity.start - start - 8), entity.start - start);
  const behind = (entity: Entity) => text.slice(entity.end - start, entity.end - start + 6);
  if (name === "from")
    return take((each) => each.type === type && personRole(before(each), behind(each)) === "giver");
  // 提醒我给王总打电话: where somebody else may be meant, only the words make a person the one who does it.
  if (name === "assignee" && names.includes("contact"))
    return take((each) => each.type === type && isTold(before(each), behind(each)));
  const spoken = take((each) => each.type === type && speaksFor(name, before(each), behind(each)));
  return spoken ?? take((each) => each.type === type);
}

function speaksFor(name: SlotName, before: string, behind: string): boolean {
  if (name === "assignee") return personRole(before, behind) === "receiver";
  if (name === "contact") return isMet(before);
  return name === "date" && BECOMES.test(before);
}

/** What fills a slot that the intent asks for where the usual kind of words is missing. */
function instead(name: SlotName, take: Take): unknown {
  // 看三家 counts; 30人 is how many are bought; 冯凯的漏斗 is a colleague's, 王总的 is not.
  if (name === "count") return take(({ type }) => type === "quantity")?.value;
  if (name === "quantity") {
    const size = take(({ type, value }) => type === "size" && "employees" in value);
    return size?.type === "size"
      ? { value: size.value.employees, approximate: false, unit: "人" }
      : undefined;
  }
  if (name !== "owner") return undefined;
  const person = take(({ type, value }) => type === "person" && !("title" in value));
  return person?.type === "person" ? { kind: "person", name: person.value.name } : undefined;
}

/** Slots that no entity stands for. */
function saidInWords(
  names: readonly SlotName[],
  text: string,
  entities: readonly Entity[],
  filled: Record<string, unknown>,
): ClauseSlots {
  const kind = names.includes("kind") ? readActivityKind(text) : undefined;
  const value = names.includes("value") ? readNewValue(text, entities) : undefined;
  const closing = names.includes("reason") && names.includes("opportunity");
  const reason = closing ? readCloseReason(text, entities) : undefined;
  const objects = names[0] === "objection" && filled.objection === undefined;
  const objection = objects ? readObjection(text, entities) : undefined;
  return {
    ...(kind && { kind }),
    ...(value && { value }),
    ...(reason && { reason }),
    ...(objection && { objection: { kind: objection } }),
  };
}

function entityTypeOf(name: SlotName): string {
  const types: Partial<Record<SlotName, string>> = { ...MENTION_SLOTS, ...VALUE_SLOTS };
  return types[name] ?? "";
}

function mentionOf({ text, start, end, type, value }: Entity): Mention {
  return { text, start, end, type, name: "name" in value ? value.name : text };
}
