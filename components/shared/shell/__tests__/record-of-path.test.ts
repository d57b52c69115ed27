import { expect, test } from "vitest";
import { recordHref } from "#components/shared/shell/record-href.ts";
import { recordOfPath } from "#components/shared/shell/record-of-path.ts";
import { recordPlaces } from "#components/shared/shell/record-places.ts";

test("every record's page names its record", () => {
  for (const type of Object.keys(recordPlaces)) {
    const id = `${type}_01abc`;
    expect(recordOfPath(recordHref(type, id) ?? "")).toEqual({ type, id });
  }
});

test.each([
  "/",
  "/customers",
  "/customers/deleted",
  "/opportunities/list",
  "/pools/customer",
  "/imports/import_1",
])("%s is no record's page", (path) => {
  expect(recordOfPath(path)).toBeNull();
});
