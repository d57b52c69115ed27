import { describe, expect, it } from "vitest";
import { partOfChanges } from "./part-of-changes.ts";

const change = (entityType: string, created: boolean, ...fields: string[]) => ({
  entityType,
  entityId: `${entityType}_1`,
  created,
  fields: fields.map((field) => ({ field, before: null, after: "x" })),
});
const changes = [
  change("lead", false, "contactPhone", "timelineText", "budgetAmount", "budgetText"),
  change("opportunity", false, "stage", "stageEnteredAt", "amount"),
  change("task", true, "title", "dueAt"),
];
const told = (part: Partial<Parameters<typeof partOfChanges>[1]>) =>
  partOfChanges(changes, { fields: [], objects: [], keep: false, ...part }).map((each) => [
    each.entityType,
    each.created,
    each.fields.map(({ field }) => field),
  ]);

describe("partOfChanges", () => {
  it("takes a field by its plain word, whatever the record calls it", () => {
    expect(told({ fields: ["phone"] })).toEqual([["lead", false, ["contactPhone"]]]);
  });

  it("takes what was written together together", () => {
    expect(told({ fields: ["budget"] })).toEqual([["lead", false, ["budgetAmount", "budgetText"]]]);
    expect(told({ fields: ["stage"] })).toEqual([["opportunity", false, ["stage", "stageEnteredAt"]]]);
  });

  it("takes a field of a new record without the record", () => {
    expect(told({ fields: ["dueAt"] })).toEqual([["task", false, ["dueAt"]]]);
  });

  it("takes all of a kind of record", () => {
    expect(told({ objects: ["task"] })).toEqual([["task", true, ["title", "dueAt"]]]);
  });

  it("takes all but what stays", () => {
    expect(told({ objects: ["task"], keep: true }).map(([type]) => type)).toEqual(["lead", "opportunity"]);
    expect(told({ fields: ["stage"], keep: true })).toContainEqual(["opportunity", false, ["amount"]]);
  });

  it("finds nothing where nothing was changed", () => {
    expect(told({ fields: ["birthday"] })).toEqual([]);
  });
});
