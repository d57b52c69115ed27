import { now } from "#lib/platform/clock.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import { createRecord, type Place } from "#lib/platform/records/create-record.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { lockMatchKeys } from "#lib/platform/records/sync-match-keys.ts";
import { assignNew } from "./assignment/assign-new.ts";
import type { LeadFacts } from "./contract.ts";
import { findHits } from "./find-hits.ts";
import { plainPhone } from "./lead-values.ts";
import { leadMatchKeys } from "./match-keys.ts";
import { type LeadRow, leadRecords } from "./records-repository.ts";
import { findSameLead } from "./same-lead.ts";
import { scoreLead } from "./scoring.ts";
import { tellAssigned } from "./tell-assigned.ts";
import { activeWeighing } from "./weights-repository.ts";

/** By these a colleague's lead, which the person may not see, is taken for the same. */
const sure = new Set(["phone", "email", "wechat"]);

function labelOf(lead: Pick<LeadRow, "companyName" | "contactName">): string {
  return [lead.companyName, lead.contactName].filter(Boolean).join(" · ");
}

/** Refuses with the lead that looks the same; of one that the person may not see, with a little of it. */
export async function refuseSame(asking: Asking, facts: LeadFacts): Promise<void> {
  const plain = { ...facts, contactPhone: facts.contactPhone ? plainPhone(facts.contactPhone) : null };
  const keys = leadMatchKeys(plain).filter(({ kind }) => kind !== "name_typo" && kind !== "name_pinyin");
  // Two equal leads taken in at once must not both find nothing.
  await lockMatchKeys(asking, leadRecords as unknown as Records, keys);
  const same = await findSameLead(asking.tx, facts);
  if (same) {
    throw new AppError("conflict", `looks the same as ${same.id}`, {
      reason: "lead_duplicate",
      params: { id: same.id, label: labelOf(same) },
    });
  }
  const reachable = keys.filter(({ kind }) => sure.has(kind));
  const hidden = (await findHits(asking, reachable)).filter(({ id }) => id === null);
  const [first] = hidden;
  if (!first) return;
  throw new AppError("conflict", `${hidden.length} leads of others look the same`, {
    reason: "record_duplicate",
    params: { count: hidden.length, label: first.name },
  });
}

const isEmpty = (value: unknown): boolean =>
  value === false || value === null || (Array.isArray(value) && value.length === 0);

/** What a new lead does not have needs no line in the journal. */
function withoutEmpty(changed: Changed<LeadRow>): Changed<LeadRow> {
  const after = Object.entries(changed.change.after).filter(([, value]) => !isEmpty(value));
  return { ...changed, change: { ...changed.change, after: Object.fromEntries(after) } };
}

type Columns = Partial<Pick<LeadRow, "rawText" | "sources" | "sourceDetail">>;

/** Makes a lead, scored by the weights that count now. Where nobody has it yet, the company's rules say who gets it. */
export async function takeIn(
  asking: Asking,
  values: Record<string, unknown>,
  place: Place,
  columns: Columns = {},
): Promise<Changed<LeadRow>> {
  const scoreDetail = scoreLead({}, now(), await activeWeighing(asking.tx));
  const more = { ...columns, ...place, scoreDetail };
  const decided = place.ownerId === null ? await assignNew(asking, values, more) : null;
  const changed = await createRecord(asking, leadRecords, values, { ...more, ...decided?.place });
  if (decided) {
    await decided.keep(changed.row.id);
    await tellAssigned(asking, [changed.row], true);
  }
  return withoutEmpty(changed);
}
