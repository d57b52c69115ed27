import { randomUUID } from "node:crypto";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { replaceCloseReasons, selectCloseReasons } from "../close-reason-repository.ts";
import { closeReasons, setCloseReasonsInput } from "../contract.ts";
import { holdPipelines } from "../pipeline-repository.ts";
import { mayManagePipelines } from "../policy.ts";

/** Says which reasons people choose from when a deal is won or lost, in their order; the company's own ones need a name. */
export const setCloseReasons = command({
  name: "close_reason.set",
  input: setCloseReasonsInput,
  access: mayManagePipelines,
  run: async ({ tx, context, input: { outcome, reasons } }) => {
    const { tenantId } = context.principal;
    await holdPipelines(tx, tenantId);
    const shipped: readonly string[] = closeReasons;
    const before = (await selectCloseReasons(tx)).filter((row) => row.outcome === outcome);
    const rows = reasons.map(({ key, name }, position) => ({
      tenantId,
      outcome,
      key: key ?? `own_${randomUUID().slice(0, 8)}`,
      name: name ?? null,
      position,
    }));
    const nameless = rows.some(({ key, name }) => name === null && !shipped.includes(key));
    if (nameless || new Set(rows.map(({ key }) => key)).size < rows.length) {
      throw new AppError("invalid", "a reason without a name, or twice", { reason: "reason_needs_name" });
    }
    await replaceCloseReasons(tx, outcome, rows, now());
    const told = (all: { key: string; name: string | null }[]) => all.map(({ key, name }) => ({ key, name }));
    return {
      result: { reasons: told(rows) },
      changes: [
        {
          entityType: "close_reasons",
          entityId: tenantId,
          op: "update",
          before: { [outcome]: told(before) },
          after: { [outcome]: told(rows) },
          version: 1,
        },
      ],
      event: {
        type: "close_reason.set",
        aggregateType: "tenant",
        aggregateId: tenantId,
        payload: { outcome },
      },
    };
  },
});
