import type { Tx } from "#db/client.ts";
import type { Context } from "#lib/platform/context.ts";

/** A call that resolves mentions; `openPools` says that what pools hide is shown to this person. */
export type ResolveCall = { tx: Tx; context: Context; openPools: boolean };
