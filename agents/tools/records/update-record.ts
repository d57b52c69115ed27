import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import type { ToolEnv, ToolResult } from "../tool.ts";
import { requireSeen } from "./require-seen.ts";
import { written } from "./written.ts";

type Update<S> = (context: Context, input: { id: string; version?: number; set: S }) => Promise<unknown>;
type Change<S> = { object: RecordObject; id: string; set: S };

/** Writes fields of one record through its verb, and shows it as it then stands. */
export async function updateRecord<S extends object>(
  env: ToolEnv,
  { object, id, set }: Change<S>,
  verb: Update<S>,
): Promise<ToolResult> {
  const { expectedVersion: version } = env;
  const before = await env.once(async (context) => {
    const seen = await requireSeen(context, object, id);
    await verb(context, { id, set, ...(version !== undefined && { version }) });
    return seen;
  });
  const changed = Object.entries(set).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return written(env, { object, id, op: "update", changed, before });
}
