import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { changeSmartTagInput } from "../contract.ts";
import { mayManageTags } from "../policy.ts";
import { recordsOf } from "../records-of.ts";
import { addRuleTag, lockTag, removeRuleTag } from "../tag-repository.ts";
import { requireTag } from "../tags/require-tag.ts";
import { fieldsOf, tellReason, valueAt } from "../tags/tell-reason.ts";

const tagsOf = (row: Row): string[] => row.tags as string[];

function changeOf(records: Records, row: Row, tags: string[]) {
  const kept = { entityType: records.object, entityId: row.id, op: "update" as const, version: row.version };
  return { ...kept, before: { tags: tagsOf(row) }, after: { tags } };
}

function foundOn(records: Records, row: Row, rule: Filter): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(rule).map((name) => [name, valueAt(records, row, name)]));
}

/** A rule's tag put on some records and taken off others, with the reason; for the worker that applies rules. */
export const changeSmartTag = command({
  name: "tag.apply",
  input: changeSmartTagInput,
  access: mayManageTags,
  run: async ({ tx, context, input }) => {
    const tag = requireTag(await lockTag(tx, input.id));
    if (!tag.rule) throw new AppError("precondition", "a tag without a rule", { reason: "tag_not_found" });
    const { name, ruleText } = tag;
    const rule = tag.rule as Filter;
    const records = recordsOf(tag.object);
    const all = { lock: true, deleted: true };
    const adding = (await findRecords(tx, records, input.add, all)).filter(
      (row) => !tagsOf(row).includes(name),
    );
    const removing = await findRecords(tx, records, input.remove, all);
    const { locale } = context.principal;
    const found = adding.map((row) => ({
      row,
      reason: tellReason(ruleText, { records, row, locale }),
      detail: foundOn(records, row, rule),
    }));
    await addRuleTag(tx, records, name, found, now());
    await removeRuleTag(tx, records, name, input.remove);
    const changes = [
      ...adding.map((row) => changeOf(records, row, [...tagsOf(row), name])),
      ...removing.map((row) =>
        changeOf(
          records,
          row,
          tagsOf(row).filter((each) => each !== name),
        ),
      ),
    ];
    const payload = { object: tag.object, name, added: adding.length, removed: removing.length };
    return {
      result: payload,
      changes,
      event: { type: "tag.applied", aggregateType: "tag", aggregateId: tag.id, payload },
    };
  },
});
