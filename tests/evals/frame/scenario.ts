import type { ToolName } from "#agents/tools/index.ts";
import type { LeadFacts, LeadSource } from "#lib/domains/leads/contract.ts";

export type Login = "marketing" | "rep" | "rep2" | "manager" | "admin" | "csm" | "product";

export type ScriptedTurn = {
  say: string;
  /** Who speaks; the conversation's person when absent. */
  by?: Login;
  /** Begins a new conversation of the same person. */
  fresh?: true;
  /** Tools that ran, in order; none when empty. */
  calls: ToolName[];
  /** Tools that were refused. */
  refused?: ToolName[];
  has?: string[];
  hasNot?: string[];
};

/** A lead as it must stand in the database: only what is named is compared. */
export type ExpectedLead = { [K in keyof LeadFacts]?: LeadFacts[K] } & {
  source?: LeadSource;
  owner?: Login | null;
};

export type Scenario = {
  name: string;
  by: Login;
  /** Leads that are there before, taken in by the marketer. */
  given?: (LeadFacts & { source?: LeadSource })[];
  turns: ScriptedTurn[];
  /** All leads of the tenant at the end, in the order they were taken in. */
  leads: ExpectedLead[];
};
