import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";
import { fieldErrors } from "./field-errors.ts";
import { refuseUnstorable } from "./refuse-unstorable.ts";
import { withActor } from "./with-actor.ts";

export type QuerySpec<S extends z.ZodType, R> = {
  name: string;
  input: S;
  access: (context: Context, input: z.output<S>) => void;
  run: (call: { tx: Tx; context: Context; input: z.output<S> }) => Promise<R>;
};
export type Query<S extends z.ZodType, R> = {
  (context: Context, input: z.input<S>): Promise<R>;
  readonly queryName: string;
  readonly inputSchema: S;
};

/** Makes a read: parse → authorise → run inside the person's row-level walls. Reads leave no audit row. */
export function query<S extends z.ZodType, R>(spec: QuerySpec<S, R>): Query<S, R> {
  const run = async (context: Context, input: z.input<S>): Promise<R> => {
    refuseUnstorable(spec.name, input);
    const parsed = spec.input.safeParse(input);
    if (!parsed.success) {
      const fields = fieldErrors(parsed.error);
      throw new AppError("invalid", `${spec.name}: ${parsed.error.message}`, { fields });
    }
    spec.access(context, parsed.data);
    const read = (tx: Tx) => spec.run({ tx, context: { ...context, tx }, input: parsed.data });
    return withActor(context, read, { reads: true });
  };
  return Object.assign(run, { queryName: spec.name, inputSchema: spec.input });
}
