import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { selectChanges } from "../index-repository.ts";
import type { Ask } from "./index-messages.ts";
import { indexFile, indexThreads } from "./index-threads.ts";

const running = new Map<string, Promise<void>>();

/** All of the tenant's knowledge, whoever asks: what the person may see is decided when they search. */
function systemOf(context: Context): Context {
  const { tx: _tx, ...own } = context;
  return { ...own, actor: { type: "system", name: "knowledge-index" } };
}

async function catchUp(context: Context): Promise<void> {
  const file = indexFile(context.principal.tenantId);
  const positionAfter = async (ask: Ask): Promise<number> => {
    const reply = await indexThreads().writing.ask(file, ask);
    if (reply.kind === "state" || reply.kind === "behind") return reply.position;
    throw new Error(`the index answered ${reply.kind}`);
  };
  let from = await positionAfter({ kind: "state" });
  for (;;) {
    const changes = await withActor(systemOf(context), (tx) => selectChanges(tx, from), { reads: true });
    if (!changes) return;
    // Should another process have written in the meantime, we go on from where it is.
    from = await positionAfter({ kind: "write", ...changes, from });
  }
}

/** Brings the tenant's index up to what is committed. One at a time: who comes while one is going waits for that one. */
export function keepUp(context: Context): Promise<void> {
  const { tenantId } = context.principal;
  const before = running.get(tenantId);
  if (before !== undefined) return before;
  const going = catchUp(context).finally(() => running.delete(tenantId));
  running.set(tenantId, going);
  return going;
}
