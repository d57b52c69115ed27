import { requireRight } from "#lib/platform/access.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { changeable, jobToChange, outcomeOfJob } from "../change-job.ts";
import { setImportMappingInput } from "../contract.ts";
import { importSpec, updatableBy } from "../import-fields.ts";
import type { JobRow } from "../job-repository.ts";
import { findPool } from "../lookup-repository.ts";
import { importObject } from "../objects/index.ts";
import { mayImportSomething } from "../policy.ts";

function refuseUnknown(given: JobRow["mapping"], known: ReadonlySet<string>): void {
  const unknown = Object.values(given).find((name) => name !== null && !known.has(name));
  if (unknown === undefined) return;
  throw new AppError("invalid", `no field ${unknown}`, {
    reason: "import_unknown_field",
    params: { field: String(unknown) },
  });
}

/** Says which column is which field, and how its cells are read. */
export const setImportMapping = command({
  name: "import.set_mapping",
  input: setImportMappingInput,
  access: mayImportSomething,
  run: async (call) => {
    const { tx, context, input } = call;
    const job = await jobToChange(call, changeable);
    const object = importObject(job.object);
    const { custom = [] } = await askRecords(call, job.object);
    const { fields } = importSpec(object, custom);
    refuseUnknown(input.mapping, new Set([...fields.map(({ name }) => name), "id"]));
    const by = input.updateBy;
    if (by !== null && by !== "id" && !updatableBy(object, custom).includes(by))
      throw new AppError("invalid", `${by} tells no records apart`, {
        reason: "import_update_by",
        params: { field: by },
      });
    if (by !== null && !Object.values(input.mapping).includes(by))
      throw new AppError("invalid", `no column for ${by}`, { reason: "import_update_by_unmapped" });
    if (input.pool !== null) {
      requireRight(context, "pool.assign");
      const pool = object.pooled ? await findPool(tx, input.pool) : undefined;
      if (pool?.object !== job.object)
        throw new AppError("not_found", "no such pool", { reason: "pool_not_found" });
    }
    const { principal } = context;
    if (input.options.owner && input.options.owner !== principal.userId)
      requireRight(context, object.rights.give);
    const { mapping, options, onDuplicate, pool: poolId } = input;
    const status = job.status === "queued" ? job.status : ("draft" as const);
    return outcomeOfJob(
      call,
      job,
      { mapping, options, onDuplicate, updateBy: by, poolId, status },
      "import.mapped",
    );
  },
});
