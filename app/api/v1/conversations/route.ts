import { handle } from "#app/_server/handle.ts";
import { createConversation, listConversations } from "#lib/domains/conversations/index.ts";

export const GET = handle(({ context, url }) =>
  listConversations(context, Object.fromEntries(url.searchParams)),
);

export const POST = handle(({ context, idempotency }) => createConversation(context, {}, idempotency), {
  status: 201,
});
