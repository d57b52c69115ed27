import type { RecordDto } from "#lib/platform/records/contract.ts";

/** Somebody who may buy: a company that has not yet, or a lead. */
export type Prospect = {
  object: "customer" | "lead";
  id: string;
  href: string;
  name: string;
  size: string | null;
  contact: string | null;
  region: string | null;
  /** Why to call them now. */
  reason: string;
  /** The higher, the sooner to call. */
  weight: number;
};
type Say = (
  key: "never" | "quiet" | "busy" | "lead" | "leadNeed",
  params: Record<string, string | number>,
) => string;
type Given = { customers: RecordDto[]; leads: RecordDto[]; contacts: RecordDto[]; today: string; say: Say };

const dayMs = 86_400_000;
const quietDays = 30;
/** A lead of this score is as urgent as a company that nobody has spoken to for long. */
const scale = 100;

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function contactsBy(contacts: RecordDto[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, title, customer } of contacts) {
    const id = (customer as { id: string } | null)?.id;
    if (id && !found.has(id)) found.set(id, [text(name), text(title)].filter(Boolean).join(" "));
  }
  return found;
}

function company(record: RecordDto, contact: string | undefined, today: string, say: Say): Prospect {
  const last = text(record.lastActivityAt)?.slice(0, 10);
  const days = last ? Math.round((Date.parse(today) - Date.parse(last)) / dayMs) : null;
  const reason =
    days === null
      ? say("never", {})
      : days >= quietDays
        ? say("quiet", { days })
        : say("busy", { day: last ?? today });
  return {
    object: "customer",
    id: record.id,
    href: `/customers/${record.id}`,
    name: text(record.name) ?? "",
    size: text(record.size),
    contact: contact ?? null,
    region: text(record.region) ?? text(record.city),
    reason,
    weight: days === null ? scale : Math.min(scale, days),
  };
}

function lead(record: RecordDto, say: Say): Prospect {
  const [score, need] = [Number(record.score ?? 0), text(record.need)];
  return {
    object: "lead",
    id: record.id,
    href: `/leads/${record.id}`,
    name: text(record.companyName) ?? text(record.contactName) ?? "",
    size: text(record.companySize),
    contact: [text(record.contactName), text(record.contactTitle)].filter(Boolean).join(" ") || null,
    region: text(record.region) ?? text(record.city),
    reason: need ? say("leadNeed", { score, need }) : say("lead", { score }),
    weight: score,
  };
}

/** Companies and leads in one list, those to call first in front. */
export function prospectsOf({ customers, leads, contacts, today, say }: Given): Prospect[] {
  const people = contactsBy(contacts);
  return [
    ...customers.map((each) => company(each, people.get(each.id), today, say)),
    ...leads.map((each) => lead(each, say)),
  ].toSorted(
    (one, other) =>
      other.weight - one.weight || Number(other.contact !== null) - Number(one.contact !== null),
  );
}
