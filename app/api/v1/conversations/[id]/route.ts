import { found } from "#app/_server/found.ts";
import { handle } from "#app/_server/handle.ts";
import { deleteConversation, getConversation } from "#lib/domains/conversations/index.ts";

type Params = { id: string };

export const GET = handle<Params>(async ({ context, params, url }) =>
  found(
    await getConversation(context, { ...Object.fromEntries(url.searchParams), id: params.id }),
    "conversation_not_found",
  ),
);

export const DELETE = handle<Params>(({ context, params }) => deleteConversation(context, params));
