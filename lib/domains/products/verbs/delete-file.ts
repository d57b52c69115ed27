import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { putFileAway, selectFile } from "../attachment-repository.ts";
import { fileRef } from "../contract.ts";
import { mayUpdateProducts } from "../policy.ts";

/** Takes a file off a product. */
export const deleteFile = command({
  name: "product.delete_file",
  input: fileRef,
  access: mayUpdateProducts,
  run: async ({ tx, input }) => {
    const file = await selectFile(tx, input.id);
    if (!file) throw new AppError("not_found", "no such file", { reason: "file_not_found" });
    await putFileAway(tx, file.id, now());
    const change = { entityType: "attachment", entityId: file.id, op: "delete" as const, version: 2 };
    return {
      result: { id: file.id },
      changes: [{ ...change, before: { deleted: false }, after: { deleted: true } }],
      event: {
        type: "product.file_deleted",
        aggregateType: "product",
        aggregateId: file.recordId,
        payload: { file: file.id },
      },
    };
  },
});
