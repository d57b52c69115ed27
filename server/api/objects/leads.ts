import { leadDto, leadPage, leadRecordDto } from "#lib/domains/leads/contract.ts";
import * as leads from "#lib/domains/leads/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { itemEndpoints } from "../item-endpoints.ts";
import { listEndpoints } from "../list-endpoints.ts";
import { manyEndpoints } from "../many-endpoints.ts";
import type { RecordVerbs } from "../record-verbs.ts";
import { reads, writes } from "../verb-endpoints.ts";

const facts = {
  contactName: "王建国",
  contactTitle: "IT 总监",
  contactPhone: "13800138000",
  companyName: "苏州宏远机械有限公司",
  industry: "装备制造",
  need: "要一套 WMS，打通现有 ERP",
  budgetAmount: 500_000,
  source: "trade_show",
};
const named = { object: "lead", path: "/leads", words: ["lead", "leads"] } satisfies Partial<RecordVerbs>;
const verbs: RecordVerbs = {
  ...named,
  dto: leadDto,
  list: leads.queryLeads,
  get: leads.getLead,
  history: leads.getLeadHistory,
  duplicates: leads.findLeadDuplicates,
  create: leads.captureLead,
  update: leads.updateLead,
  remove: leads.deleteLead,
  restore: leads.restoreLead,
  updateMany: leads.updateLeads,
  transfer: leads.transferLeads,
  tag: leads.tagLeads,
  merge: leads.mergeLeads,
  undoMerge: leads.undoLeadMerge,
  rights: { create: "lead.capture" },
  examples: {
    create: facts,
    set: { status: "contacted", timelineText: "年底前上线" },
    duplicates: { companyName: "宏远机械", contactPhone: "13800138000" },
  },
};
/** The same leads with all their fields, asked for by the filter tree as every other kind of record. */
const whole: RecordVerbs = {
  ...named,
  path: "/leads/records",
  dto: leadRecordDto,
  list: leads.queryLeads,
  get: leads.getLeadRecord,
  aggregate: leads.aggregateLeads,
  duplicates: leads.findLeadDuplicates,
  create: leads.createLead,
  examples: { create: { ...facts, owner: "user_1", city: "苏州", onDuplicate: "create" } },
};
const id = (endpoint: Endpoint): Endpoint =>
  endpoint.id === "lead.list" ? { ...endpoint, id: "lead.list_records" } : endpoint;

/** The API of leads. */
export const leadEndpoints: Endpoint[] = [
  reads("/leads", leads.listLeads, {
    summary: "List leads in your scope, with what their score is",
    right: "lead.read",
    answer: leadPage,
  }),
  ...itemEndpoints(verbs),
  ...manyEndpoints(verbs),
  ...listEndpoints(whole).map(id),
  ...itemEndpoints(whole),
  writes("post", "/leads/{id}/assign", leads.assignLead, {
    summary: "Give a lead to a person of the company",
    right: "lead.assign",
    example: { userId: "user_1", reason: "苏州片区" },
  }),
  writes("put", "/leads/{id}/collaborators", leads.setLeadCollaborators, {
    summary: "Say who works on a lead beside its owner",
    right: "lead.update",
    example: { version: 3, collaborators: ["user_1", "user_2"] },
  }),
  writes("post", "/leads/{id}/convert", leads.convertLead, {
    summary: "Make a customer, a contact and, if wanted, an opportunity of a lead in one act",
    right: "lead.convert",
    example: { opportunity: { name: "宏远机械 WMS 一期", amount: 500_000 }, onDuplicate: "create" },
  }),
];
