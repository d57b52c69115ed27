import type { CompanySize, LeadFacts, LeadSource, LeadStatus } from "#lib/domains/leads/contract.ts";
import type { RiskKind, RiskLevel } from "#lib/domains/opportunities/contract.ts";
import type { Day } from "./calendar.ts";
import type { BeatName } from "./texts/index.ts";
import type { City, SalesTeam } from "./words/cities.ts";
import type { IndustryPack, ProductLine } from "./words/industry-pack.ts";
import type { PersonName } from "./words/person-names.ts";

export type Customer = {
  key: string;
  name: string;
  /** As people say it: 珩旻精密. */
  short: string;
  brand: string;
  domain: string;
  pack: IndustryPack;
  city: City;
  size: CompanySize;
  employees: number;
  revenue: number;
  uscc: string;
  phone: string;
  parent: Customer | null;
  status: "prospect" | "qualified" | "customer" | "inactive" | "churned";
  source: LeadSource;
  owner: string | null;
  /** Why nobody owns it. */
  recycled: { on: Day; from: string; reason: string } | null;
  /** Whose it was before he left. */
  inheritedOn: { from: string; on: Day } | null;
  created: Day;
  /** Lines in use since before the two years that are told. */
  legacy: ProductLine[];
};

/** What somebody is to a decision; talk depends on it. */
export type Part = "boss" | "finance" | "it" | "business" | "user" | "buyer";

export type Contact = PersonName & {
  key: string;
  customer: Customer;
  part: Part;
  title: string;
  department: string;
  /** 孟经理, 罗工. */
  called: string;
  phone: string;
  landline: string | null;
  email: string;
  wechat: string;
  created: Day;
  /** Companies besides the present one, with the days there. */
  elsewhere: { customer: Customer; title: string; from: Day; to: Day | null }[];
};

export type Outcome = "won" | "lost" | "cancelled" | "open";
export type PipelineKey = "new_business" | "renewal";
export type SizeClass = "S" | "M" | "L" | "XL";

export type LineItem = {
  product: string;
  quantity: number;
  listPrice: number;
  unitPrice: number;
  total: number;
};
export type StageVisit = { stage: number; from: Day; to: Day | null; by: string };
export type Stance = "champion" | "supporter" | "neutral" | "sceptic" | "blocker";

export type Deal = {
  key: string;
  name: string;
  customer: Customer;
  pipeline: PipelineKey;
  line: ProductLine;
  team: SalesTeam;
  /** Who has it now, and who had it before. */
  owner: string;
  previousOwner: { login: string; until: Day } | null;
  outcome: Outcome;
  sizeClass: SizeClass;
  /** The arc that its activities tell: `won_pilot`, `lost_price` … */
  arc: string;
  created: Day;
  closed: Day | null;
  expectedClose: Day;
  /** Where the close stood before it slipped. */
  slippedFrom: Day | null;
  /** The stage it is in, or was in when it ended. */
  stage: number;
  visits: StageVisit[];
  items: LineItem[];
  amount: number;
  rival: string | null;
  stakeholders: { contact: Contact; part: Part; stance: Stance }[];
  stuck: string | null;
  reason: { code: string; note: string } | null;
  risks: { kind: RiskKind; level: RiskLevel; title: string; mitigation: string; note: string | null }[];
  nextStep: { text: string; kind: "visit" | "call" | "meeting" | "task"; on: Day } | null;
};

export type ActivityKind = "visit" | "call" | "meeting" | "mail" | "note" | "wechat";
export type Activity = {
  key: string;
  kind: ActivityKind;
  beat: BeatName;
  subject: string;
  body: string;
  at: Date;
  /** Null where length says nothing. */
  minutes: number | null;
  owner: string;
  customer: Customer | null;
  contact: Contact | null;
  deal: Deal | null;
  lead: Lead | null;
};

export type Task = {
  key: string;
  kind: "task" | "visit" | "call" | "meeting";
  title: string;
  body: string | null;
  owner: string;
  customer: Customer | null;
  contact: Contact | null;
  deal: Deal | null;
  lead: Lead | null;
  priority: "low" | "normal" | "high" | "urgent";
  created: Date;
  due: Date;
  done: Date | null;
  result: string | null;
};

export type Lead = {
  key: string;
  facts: LeadFacts;
  source: LeadSource;
  status: LeadStatus;
  team: SalesTeam;
  owner: string | null;
  created: Date;
  pooled: { on: Day; reason: string } | null;
  converted: { on: Day; customer: Customer; contact: Contact; deal: Deal | null } | null;
  lost: { on: Day; code: string; note: string } | null;
  /** Scores high, belongs to somebody, and nobody has called. */
  unworked: boolean;
};
