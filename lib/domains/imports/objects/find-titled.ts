import type { Asking } from "#lib/platform/records/asking.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { selectByTitle } from "../lookup-repository.ts";
import type { Named } from "./import-object.ts";

/** Records by their whole names, of those that the person sees. */
export async function findTitled(
  asking: Asking,
  records: Pick<Records, "table" | "columns" | "title">,
  texts: readonly string[],
): Promise<Map<string, Named>> {
  const found = await selectByTitle(asking.tx, records, texts);
  return new Map(texts.map((text) => [text, { ids: found.get(text) ?? [], hidden: false }]));
}
