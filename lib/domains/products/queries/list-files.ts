import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { query } from "#lib/platform/query.ts";
import { selectFiles } from "../attachment-repository.ts";
import { type FileDto, fileRef } from "../contract.ts";
import { mayReadProducts } from "../policy.ts";

/** The files of a product, the newest first. */
export const listFiles = query({
  name: "product.files",
  input: fileRef,
  access: mayReadProducts,
  run: async ({ tx, input }): Promise<{ items: FileDto[] }> => {
    const rows = await selectFiles(tx, input.id);
    const names = await namesOfPeople(tx, [...new Set(rows.map((row) => row.createdBy))]);
    const items = rows.map(({ id, name, mediaType, length, createdBy, createdAt }) => ({
      id,
      name,
      mediaType,
      length,
      createdBy: { id: createdBy, name: names.get(createdBy) ?? "" },
      createdAt: createdAt.toISOString(),
    }));
    return { items };
  },
});
