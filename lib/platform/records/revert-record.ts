import { z } from "zod";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import { stableJson } from "../stable-json.ts";
import type { Asking } from "./asking.ts";
import { type Changed, changeRecords } from "./change-records.ts";
import type { Records, Row } from "./define-records.ts";
import { followedNames } from "./followed-names.ts";
import { journaled, unjournaled } from "./journaled.ts";
import { maskDiff } from "./mask-value.ts";
import { requireRecord } from "./require-record.ts";

/** What a run left of one record: each field's value before its first and after its last write. */
export const revertInput = z
  .object({
    id: z.string().max(64),
    created: z.boolean(),
    fields: z.array(z.object({ field: z.string().max(80), before: z.unknown(), after: z.unknown() })),
  })
  .strict();
type Input = z.output<typeof revertInput>;

/** For a record that the run made, everything that it did not write must still be as it was then. */
function leftBehind(input: Input, field: string): { known: boolean; value: unknown } {
  const change = input.fields.find((each) => each.field === field);
  if (change) return { known: true, value: change.after ?? null };
  return { known: input.created, value: field === "deleted" ? false : null };
}

const isEmpty = (value: unknown): boolean => (Array.isArray(value) && value.length === 0) || value === null;

function refuseEdited(asking: Asking, records: Records, row: Row, input: Input): void {
  const follows = followedNames(records, row);
  const edited = Object.entries(journaled(records, row)).flatMap(([field, after]) => {
    const left = leftBehind(input, field);
    const same =
      stableJson(left.value) === stableJson(after ?? null) || (isEmpty(left.value) && isEmpty(after));
    return !left.known || follows.has(field) || same ? [] : [{ field, before: left.value, after }];
  });
  if (edited.length === 0) return;
  throw new AppError("conflict", `${records.object} ${row.id} was edited since`, {
    reason: "undo_edited_since",
    params: { label: String(row[records.title] ?? "") },
    diff: maskDiff(asking, records.fields, edited),
  });
}

/** Takes a run's writes on one record back. Throws `conflict` with the fields that someone has edited since. */
export async function revertRecord<R extends Row>(
  asking: Asking,
  records: Records<R>,
  input: Input,
): Promise<Changed<R>> {
  const kind = records as Records;
  const row = await requireRecord(asking, records, input.id, { deleted: true });
  refuseEdited(asking, kind, row, input);
  const follows = followedNames(kind, row);
  const facts = input.fields.filter(({ field }) => field !== "deleted" && !follows.has(field));
  const before = Object.fromEntries(facts.map((each) => [each.field, each.before ?? null]));
  const deletion = input.fields.find(({ field }) => field === "deleted");
  const restores = deletion?.after === true;
  const removes = deletion?.after === false && deletion.before === true;
  const set = input.created
    ? { deletedAt: now() }
    : {
        ...unjournaled(kind, row, before),
        ...(restores && { deletedAt: null }),
        ...(removes && { deletedAt: now() }),
      };
  const op = input.created || removes ? "delete" : restores ? "restore" : "update";
  const [changed] = await changeRecords(asking, records, [{ row, set }], op);
  return changed as Changed<R>;
}
