import type { TagKind } from "#lib/domains/records/contract.ts";
import { query } from "#lib/platform/query.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { countRelated } from "#lib/platform/records/count-related.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { presentRecords } from "#lib/platform/records/present-records.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { askLeads } from "../ask-leads.ts";
import type { LeadScore, MissingField } from "../contract.ts";
import { hiddenFields, maskHidden } from "../hidden-fields.ts";
import { missingOf } from "../missing.ts";
import { mayReadLeads } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";
import { selectTagReasons } from "../repository.ts";

const records = leadRecords as unknown as Records;

type LeadRecord = RecordDto & {
  scoreDetail: LeadScore;
  rawText: string | null;
  missing: MissingField[];
  counts: Record<string, number>;
  tagReasons: { tag: string; kind: TagKind; reason: string | null; by: string | null; at: string }[];
};

/** One lead with all its fields, why it has its score, what is missing, what hangs on it and the reasons of its tags. */
export const getLeadRecord = query({
  name: "lead.get_record",
  input: recordRef,
  access: mayReadLeads,
  run: async (call): Promise<LeadRecord | null> => {
    const asking = await askLeads(call);
    const row = await findRecord(call.tx, leadRecords, call.input.id);
    if (!row) return null;
    const [[dto], counts, reasons, hidden] = await Promise.all([
      presentRecords(asking, records, [row]),
      countRelated(asking, records, [row.id]),
      selectTagReasons(call.tx, row.id),
      hiddenFields(call.tx, call.context),
    ]);
    if (!dto) return null;
    const veiled = row.poolId !== null && hidden.has(row.poolId);
    return {
      ...maskHidden(dto, row.poolId, hidden),
      scoreDetail: veiled ? { ...row.scoreDetail, factors: [] } : row.scoreDetail,
      rawText: veiled ? null : row.rawText,
      missing: missingOf(row as Parameters<typeof missingOf>[0]),
      counts: counts.get(row.id) ?? {},
      tagReasons: reasons.map(({ at, ...each }) => ({ ...each, at: at.toISOString() })),
    };
  },
});
