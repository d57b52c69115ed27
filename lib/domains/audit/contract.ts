import { z } from "zod";

export const listAuditInput = z
  .object({
    from: z.iso.date().optional(),
    /** Inclusive. */
    to: z.iso.date().optional(),
    user: z.string().max(64).optional(),
    /** The beginning of an action's name: `lead.` are all that is done to leads. */
    action: z.string().max(60).optional(),
    decision: z.enum(["allowed", "refused"]).optional(),
    limit: z.number().int().min(1).max(200).default(50),
  })
  .strict();

/** One act as the audit chain has it. `by` is the person; `agent` who acted for them. */
export type AuditItem = {
  id: string;
  at: string;
  by: { id: string; name: string };
  agent: string | null;
  channel: string;
  action: string;
  decision: "allowed" | "refused";
  target: { type: string; id: string } | null;
  records: number;
};
/** How often an agent acted for a person, and when it last did. */
export type AgentActs = {
  by: { id: string; name: string };
  allowed: number;
  refused: number;
  last: string;
};
/** What each person did in the period, by action. */
export type AuditCount = {
  by: { id: string; name: string };
  action: string;
  allowed: number;
  refused: number;
};
