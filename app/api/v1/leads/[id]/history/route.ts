import { handle } from "#app/_server/handle.ts";
import { getLeadHistory } from "#lib/domains/leads/index.ts";

export const GET = handle<{ id: string }>(({ context, params }) => getLeadHistory(context, params));
