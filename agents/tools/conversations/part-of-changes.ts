import type { EntityChanges } from "#lib/domains/audit/index.ts";

/** Which of a run's writes are meant: fields by name, or all of a kind of record. `keep`: all but those; `spare`: kinds left alone. */
export type UndoPart = { fields: string[]; objects: string[]; keep: boolean; spare?: string[] };

/** What a plain word for a field means in the journal, whatever the kind of record. */
const meant: Readonly<Record<string, readonly string[]>> = {
  budget: ["budgetAmount", "profile.budget"],
  amount: ["amount", "budgetAmount"],
  phone: ["phone", "contactPhone", "landline"],
  email: ["email", "contactEmail"],
  wechat: ["wechat", "contactWechat"],
  title: ["title", "contactTitle"],
  name: ["name", "companyName", "contactName", "shortName"],
  date: ["at", "endsAt", "dueAt", "startsAt", "remindAt", "expectedCloseOn", "timelineText"],
  size: ["size", "companySize", "employees"],
  region: ["region", "city"],
};
/** Fields that are written together, and so are put back together. */
const together: readonly (readonly string[])[] = [
  ["stage", "stageEnteredAt", "outcome", "closedAt", "closeReason", "probability"],
  ["budgetAmount", "budgetText"],
  ["timelineText", "timelineOn"],
  ["owner", "team", "teamPath", "assignedAt"],
];

/** The same fact has another name on another kind of record: 电话 of a lead is contactPhone. */
const alike = ["budget", "phone", "email", "wechat", "title", "size"].flatMap((word) => [meant[word] ?? []]);

function namesOf(fields: readonly string[]): Set<string> {
  const named = new Set(
    fields.flatMap((field) => [
      ...[field, ...(meant[field] ?? [])],
      ...alike.filter((names) => names.includes(field)).flat(),
    ]),
  );
  return new Set([...named, ...together.filter((group) => group.some((name) => named.has(name))).flat()]);
}

/** Returns the part of what a run wrote that is meant, as changes that can be put back by themselves. */
export function partOfChanges(changes: readonly EntityChanges[], part: UndoPart): EntityChanges[] {
  const names = namesOf(part.fields);
  return changes.flatMap((change): EntityChanges[] => {
    if (part.spare?.includes(change.entityType)) return [];
    const whole = part.objects.includes(change.entityType);
    const named = change.fields.filter(({ field }) => names.has(field));
    if (part.keep) {
      // A record with a field that stays was not made for nothing.
      if (whole || (change.created && named.length > 0)) return [];
      const others = change.fields.filter(({ field }) => !names.has(field));
      return others.length > 0 ? [{ ...change, fields: others }] : [];
    }
    if (whole) return [change];
    return named.length > 0 ? [{ ...change, created: false, fields: named }] : [];
  });
}
