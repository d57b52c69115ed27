import { kindOf } from "#agents/tools/records/record-kinds.ts";
import { labelOf } from "#agents/tools/records/record-words.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { type RecordObject, recordObjects } from "#lib/domains/records/contract.ts";
import { hasRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";

const isObject = (type: string): type is RecordObject => recordObjects.some((each) => each === type);

/** The record that a run is about by its page, called as it is called now; without a name where the person may not see it. */
export async function pageRecord(
  context: Context,
  { type, id }: { type: string; id: string },
): Promise<FocusRecord> {
  const seen = isObject(type) && hasRight(context, `${type}.read`);
  const record = seen ? await kindOf(type).get(context, { id }) : null;
  return { type, id, label: seen && record ? labelOf(type, record) : "" };
}
