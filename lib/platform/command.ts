import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { writeAudit } from "./audit-writer.ts";
import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";
import { fieldErrors } from "./field-errors.ts";
import { claimKey, keepAnswer } from "./idempotency.ts";
import { type RecordChange, writeJournal } from "./journal.ts";
import { noteRefusal } from "./note-refusal.ts";
import { type DomainEvent, writeEvent } from "./outbox.ts";
import { refuseUnstorable } from "./refuse-unstorable.ts";
import { withActor } from "./with-actor.ts";

/** What a verb must hand back: forgetting its changes or its event is a type error. */
export type Outcome<R> = { result: R; changes: RecordChange[]; event: DomainEvent };

export type CommandSpec<S extends z.ZodType, R> = {
  /** `<object>.<verb>`; the audit action. */
  name: string;
  input: S;
  /** Throws `forbidden` when the person may not do this kind of thing at all; records are checked in `run`. */
  access: (context: Context, input: z.output<S>) => void;
  run: (call: { tx: Tx; context: Context; input: z.output<S> }) => Promise<Outcome<R>>;
  /** The result is shown once and never kept, so a repeated key is refused and not answered. */
  secretResult?: boolean;
};

export type CommandOptions = { idempotencyKey?: string | undefined };
export type Command<S extends z.ZodType, R> = {
  (context: Context, input: z.input<S>, options?: CommandOptions): Promise<R>;
  readonly commandName: string;
  readonly inputSchema: S;
};

const objectOf = (name: string): string => name.replace(/\..*$/, "");

function parse<S extends z.ZodType>(spec: { name: string; input: S }, input: unknown): z.output<S> {
  refuseUnstorable(spec.name, input);
  const parsed = spec.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = fieldErrors(parsed.error);
  const reason = fields.find((field) => field.reason.includes("_needs_"))?.reason;
  throw new AppError("invalid", `${spec.name}: ${parsed.error.message}`, {
    fields,
    object: objectOf(spec.name),
    ...(reason && { reason }),
  });
}

/**
 * Makes a verb: parse → authorise → open or join the transaction → run → journal, event, audit, all in one transaction.
 * Every surface (page, API, socket, agent tool, job) calls the returned function; there is no other gate.
 * With an idempotency key a repeated call returns the first answer and writes nothing.
 */
export function command<S extends z.ZodType, R>(spec: CommandSpec<S, R>): Command<S, R> {
  const execute = async (context: Context, input: z.output<S>, options: CommandOptions): Promise<R> =>
    withActor(context, async (tx) => {
      const joined = { ...context, tx };
      const key = options.idempotencyKey;
      if (key) {
        const claim = await claimKey(tx, context, { key, command: spec.name, input });
        if (claim.replay && spec.secretResult) {
          throw new AppError("conflict", "answered once already", { reason: "idempotency_secret" });
        }
        if (claim.replay) return claim.response as R;
      }
      const { result, changes, event } = await spec.run({ tx, context: joined, input });
      const first = changes[0];
      writeJournal(tx, context, changes);
      writeEvent(tx, context, event);
      if (key && !spec.secretResult) keepAnswer(tx, context, key, result);
      writeAudit(tx, context, {
        action: spec.name,
        decision: "allowed",
        targetType: first?.entityType ?? event.aggregateType,
        targetId: first?.entityId ?? event.aggregateId,
        details: { records: changes.map(({ entityType, entityId, op }) => ({ entityType, entityId, op })) },
      });
      return result;
    });

  const run = async (context: Context, input: z.input<S>, options: CommandOptions = {}): Promise<R> => {
    const parsed = parse(spec, input);
    try {
      spec.access(context, parsed);
      return await execute(context, parsed, options);
    } catch (error) {
      if (error instanceof AppError && error.code === "forbidden")
        await noteRefusal(context, {
          action: spec.name,
          code: error.code,
          reason: error.options.reason ?? null,
        });
      throw error;
    }
  };
  return Object.assign(run, { commandName: spec.name, inputSchema: spec.input });
}
