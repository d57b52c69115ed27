import { found } from "#app/_server/found.ts";
import { handle } from "#app/_server/handle.ts";
import type { UpdateLeadInput } from "#lib/domains/leads/contract.ts";
import { deleteLead, getLead, updateLead } from "#lib/domains/leads/index.ts";

type Params = { id: string };

export const GET = handle<Params>(async ({ context, params }) =>
  found(await getLead(context, params), "lead_not_found"),
);

export const PATCH = handle<Params>(async ({ context, params, body, idempotency }) => {
  const given = (await body()) as Omit<UpdateLeadInput, "id">;
  await updateLead(context, { ...given, id: params.id }, idempotency);
  return found(await getLead(context, params), "lead_not_found");
});

export const DELETE = handle<Params>(({ context, params, idempotency }) =>
  deleteLead(context, params, idempotency),
);
