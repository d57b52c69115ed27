import { createLeadInput, leadFields } from "#lib/domains/leads/contract.ts";
import { leadRecords, queryLeads, scoreLead } from "#lib/domains/leads/index.ts";
import { now } from "#lib/platform/clock.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { setSchema } from "#lib/platform/records/schemas/contract.ts";
import type { ImportObject } from "./import-object.ts";

/** Leads: the same person, or the same company where the persons may be one: 李经理 and 李明, not 王经理. */
export const leadImport: ImportObject = {
  object: "lead",
  records: leadRecords as unknown as Records,
  create: createLeadInput,
  set: setSchema(leadFields),
  rights: { create: "lead.create", update: "lead.update", give: "lead.assign" },
  pooled: true,
  remarks: "note",
  names: { contactName: "person", companyName: "firm" },
  behindName: { phone: "contactPhone", title: "contactTitle", wechat: "contactWechat" },
  sure: ["phone", "email", "wechat", "name"],
  apart: ({ contactName }) => (contactName ? String(contactName).slice(0, 1) : null),
  keyFields: { contactPhone: "phone", contactEmail: "email", contactWechat: "wechat" },
  more: async (_asking, all) =>
    all.map(({ source }) => ({ scoreDetail: scoreLead({}, now()), sources: [source ?? "other"] })),
  list: queryLeads,
};
