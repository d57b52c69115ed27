import { handle } from "#app/_server/handle.ts";
import { revokeSessions } from "#lib/domains/identity/index.ts";

export const POST = handle(({ context }) => revokeSessions(context, {}));
