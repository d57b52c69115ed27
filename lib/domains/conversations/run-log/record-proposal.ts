import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { insertProposal, type ProposalRow, updateProposal } from "../run-repository.ts";

type NewProposal = Omit<ProposalRow, "tenantId" | "userId" | "createdAt" | "decidedAt" | "status">;

/** Keeps a write that waits for a person. The same proposal twice is one. */
export async function recordProposal(context: Context, proposal: NewProposal): Promise<void> {
  const { tenantId, userId } = context.principal;
  await withActor(context, (tx) => insertProposal(tx, { ...proposal, tenantId, userId }));
}

/** Notes how an approved proposal ended. */
export async function closeProposal(
  context: Context,
  id: string,
  status: "executed" | "conflict" | "failed",
): Promise<void> {
  await withActor(context, (tx) => updateProposal(tx, id, { status }));
}
