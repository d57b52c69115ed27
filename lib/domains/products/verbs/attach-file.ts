import { createHash } from "node:crypto";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { cleanText } from "#lib/platform/records/clean-text.ts";
import { requireRecord } from "#lib/platform/records/require-record.ts";
import { insertFile } from "../attachment-repository.ts";
import { attachFileInput, mostFileBytes } from "../contract.ts";
import { mayUpdateProducts } from "../policy.ts";
import { productRecords } from "../product-repository.ts";
import { sniffFile } from "../sniff-file.ts";

function readBytes(name: string, content: string) {
  const bytes = Buffer.from(content, "base64");
  if (bytes.length === 0 || bytes.length > mostFileBytes) {
    throw new AppError("invalid", `${bytes.length} bytes`, { reason: "file_size", params: { max: 20 } });
  }
  const mediaType = sniffFile(name, bytes);
  if (mediaType) return { bytes, mediaType };
  throw new AppError("invalid", `${name} is not of a kept type`, { reason: "file_type", params: { name } });
}

/** Puts a file on a product, of a known type and at most 20 MB. */
export const attachFile = command({
  name: "product.attach_file",
  input: attachFileInput,
  access: mayUpdateProducts,
  run: async (call) => {
    const { tx, context, input } = call;
    const { tenantId, userId } = context.principal;
    const name = cleanText(input.name).replace(/[\\/]/g, "_");
    const { bytes, mediaType } = readBytes(name, input.content);
    const product = await requireRecord(await askRecords(call, "product"), productRecords, input.id);
    const id = newId("attachment");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const facts = { name, mediaType, length: bytes.length, sha256 };
    const of = { id, tenantId, object: "product" as const, recordId: product.id };
    await insertFile(tx, { ...of, ...facts, content: bytes, createdBy: userId, createdAt: now() });
    const after = { ...facts, recordId: product.id };
    return {
      result: { id, ...facts },
      changes: [{ entityType: "attachment", entityId: id, op: "create", before: {}, after, version: 1 }],
      event: {
        type: "product.file_attached",
        aggregateType: "product",
        aggregateId: product.id,
        payload: { file: id },
      },
    };
  },
});
