import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { revertInput, revertRecord } from "#lib/platform/records/revert-record.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import type { ProductVersionDto } from "../contract.ts";
import { mayUpdateProducts } from "../policy.ts";
import { productRecords, replaceVersions, selectVersions } from "../product-repository.ts";
import { presentVersions, versionRows } from "../versions.ts";

/** Takes a run's writes on one product back, its versions among them. Throws `conflict` with what was edited since. */
export const revertProduct = command({
  name: "product.revert",
  input: revertInput,
  access: mayUpdateProducts,
  run: async (call) => {
    const asking = await askRecords(call, "product");
    const { id, fields } = call.input;
    const changed = await revertRecord(asking, productRecords, call.input);
    const versions = fields.find(({ field }) => field === "versions");
    if (versions) {
      const was = await selectVersions(call.tx, id);
      const text = (all: unknown) => ((all ?? []) as unknown[]).map(stableJson).sort().join();
      if (text(presentVersions(was)) !== text(versions.after)) {
        throw new AppError("conflict", `versions of ${id} were edited since`, {
          reason: "undo_edited_since",
          params: { label: changed.row.name },
          diff: [{ field: "versions", before: versions.after, after: presentVersions(was) }],
        });
      }
      const back = (versions.before ?? []) as ProductVersionDto[];
      await replaceVersions(call.tx, id, versionRows(call.context, id, back, was));
    }
    return outcomeOf("product.reverted", changed);
  },
});
