import type { FinishedCall } from "#agents/runtime/turn.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import { subjectObjects } from "#lib/domains/activities/contract.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { resultOf, wasTried } from "./evidence.ts";
import type { SkillCall } from "./skill.ts";
import { type FoundSubject, lookUp, type Refs, type Subject, subjectFound } from "./subject.ts";

/** `calls`: what must be read first. `brief` is there once it is known what the words are about. */
export type Settled = FoundSubject & { calls: SkillCall[]; brief: RecordBrief | null };

const order = ["opportunity", "contact", "customer", "lead"] as const;

export const briefOf = (done: FinishedCall[]): RecordBrief | null =>
  (resultOf(done, "record_brief")?.output as RecordBrief | undefined) ?? null;

/** The industry of the company that is talked about; empty where it is not known. */
export const industryOf = (brief: RecordBrief | null): string =>
  typeof brief?.customer?.industry === "string" ? brief.customer.industry : "";

const isOpen = (deal: BriefDeal): boolean => deal.outcome === "open";

/** Deals that are still open. */
export const openDeals = (brief: RecordBrief | null): BriefDeal[] => (brief?.deals ?? []).filter(isOpen);

/** A record of a brief, as the conversation remembers it. */
export function refTo(type: string, record: { id: string; name?: unknown } | null): FocusRecord | undefined {
  return record
    ? { type, id: record.id, label: typeof record.name === "string" ? record.name : "" }
    : undefined;
}

/** What was looked up, then what the words name, then what was talked about last. */
function mainOf({ known, named }: Subject, refs: Refs): FocusRecord | undefined {
  const found = order.flatMap((key) => (refs[key] && refs[key] !== known[key] ? [refs[key]] : []));
  return found[0] ?? named.flatMap((key) => refs[key] ?? [])[0];
}

/** What hangs together: the company of the person or the deal; what belongs to another company is left out. */
function together(refs: Refs, brief: RecordBrief): Refs {
  const { contact, opportunity, ...rest } = refs;
  const inside = (ref: FocusRecord | undefined, records: readonly { id: string }[]) =>
    ref && (ref.id === brief.record.id || records.some(({ id }) => id === ref.id)) ? ref : undefined;
  const person = inside(contact, brief.contacts);
  const deal = inside(opportunity, brief.deals);
  const company = refTo("customer", brief.customer);
  const { customer: _other, ...others } = rest;
  return {
    ...others,
    ...(company && { customer: company }),
    ...(person && { contact: person }),
    ...(deal && { opportunity: deal }),
  };
}

/** A company was named that is neither a customer nor a lead. */
export const isUnknown = ({ missing, refs }: FoundSubject): boolean =>
  missing.customer !== undefined && !refs.customer && !refs.lead;

/** Looks up what is named and reads what stands around it; pure, round after round. */
export function settle(subject: Subject, done: FinishedCall[]): Settled {
  const calls = lookUp(subject, done);
  const found = subjectFound(subject, done);
  if (calls.length > 0) return { ...found, calls, brief: null };
  const main = mainOf(subject, found.refs);
  const object = subjectObjects.find((each) => each === main?.type);
  if (!main || !object) return { ...found, calls: [], brief: null };
  const brief = briefOf(done);
  if (brief) return { ...found, refs: together(found.refs, brief), calls: [], brief };
  const read = { tool: "record_brief" as const, input: { object, id: main.id } };
  return { ...found, calls: wasTried(done, "record_brief") ? [] : [read], brief: null };
}
