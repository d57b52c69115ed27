import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { selectContent, selectFile } from "../attachment-repository.ts";
import { fileRef } from "../contract.ts";
import { mayReadProducts } from "../policy.ts";

/** A file of a product with its bytes. */
export const readFile = query({
  name: "product.file",
  input: fileRef,
  access: mayReadProducts,
  run: async ({ tx, input }) => {
    const [file, content] = await Promise.all([selectFile(tx, input.id), selectContent(tx, input.id)]);
    if (!file || !content) throw new AppError("not_found", "no such file", { reason: "file_not_found" });
    return { name: file.name, mediaType: file.mediaType, length: file.length, content };
  },
});
