import { handle } from "#app/_server/handle.ts";
import type { CaptureLeadInput, ListLeadsInput } from "#lib/domains/leads/contract.ts";
import { captureLead, getLead, listLeads } from "#lib/domains/leads/index.ts";

export const GET = handle(({ context, url }) =>
  listLeads(context, Object.fromEntries(url.searchParams) as unknown as ListLeadsInput),
);

export const POST = handle(
  async ({ context, body, idempotency }) => {
    const { id } = await captureLead(context, (await body()) as CaptureLeadInput, idempotency);
    return getLead(context, { id });
  },
  { status: 201 },
);
