import { customerRecords } from "#lib/domains/customers/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import { createRecords } from "#lib/platform/records/create-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import type { Place } from "#lib/platform/records/new-row.ts";
import { groupBy } from "../group-by.ts";
import { selectMatches } from "../lookup-repository.ts";
import { groupNames } from "./group-names.ts";
import type { Entry, Named } from "./import-object.ts";
import { isElsewhere } from "./is-elsewhere.ts";

const mark = "new:";
const longest = 64;

/** The key of a company's name, as the records themselves keep it. */
function keyOf(name: string): string {
  const keys = customerRecords.matches?.({ name } as never) ?? [];
  return keys.find(({ kind }) => kind === "name")?.value ?? name;
}

/** Companies that are not there yet, by their names: equal names in one place are one. */
function promises(keys: ReadonlyMap<string, string>): Map<string, string> {
  const alike = groupBy([...keys.keys()], (text) => keys.get(text) ?? text);
  return new Map(
    [...alike].flatMap(([key, texts]) =>
      groupNames(texts).flatMap((group, at) =>
        group.map((text): [string, string] => [text, `${mark}${at}:${key}`.slice(0, longest)]),
      ),
    ),
  );
}
const isPromise = (id: unknown): id is string => typeof id === "string" && id.startsWith(mark);

/** Companies by their names; those that nobody has are promised where the person may make customers. */
export async function findCustomers(
  asking: Asking,
  texts: readonly string[],
  options: { promises: boolean },
): Promise<Map<string, Named>> {
  const keys = new Map(texts.map((text) => [text, keyOf(text)]));
  const wanted = [...new Set(keys.values())].map((value) => ({ kind: "name" as const, value }));
  const matches = await selectMatches(asking.tx, "customer", wanted);
  const rows = await findRecords(
    asking.tx,
    customerRecords,
    matches.map(({ id }) => id),
  );
  const seen = new Map(rows.map((row) => [row.id, row]));
  const promised =
    options.promises && hasRight(asking.context, "customer.create") ? promises(keys) : new Map();
  return new Map(
    [...keys].map(([text, key]): [string, Named] => {
      const ids = matches
        .filter(({ id, value }) => value === key && !isElsewhere(text, seen.get(id)?.name ?? ""))
        .map(({ id }) => id);
      const visible = ids.filter((id) => seen.has(id));
      const exact = visible.filter((id) => seen.get(id)?.name === text);
      if (visible.length > 0) return [text, { ids: exact.length === 1 ? exact : visible, hidden: false }];
      if (ids.length > 0) return [text, { ids: [], hidden: true }];
      const promise = promised.get(text);
      return [text, { ids: promise ? [promise] : [], hidden: false }];
    }),
  );
}

/** Makes the promised companies of these entries and puts their ids in. Returns each by the first that names it. */
export async function makeCustomers(
  asking: Asking,
  all: readonly Entry[],
  placeOf: (owner: string) => Place,
): Promise<Map<Entry, Changed>> {
  const wanted = all.filter(({ values }) => isPromise(values.customer));
  if (wanted.length === 0) return new Map();
  // Made since they were promised, perhaps by the rows just before.
  const names = wanted.map(({ texts }) => texts.customer ?? "");
  const there = await findCustomers(asking, [...new Set(names)], { promises: false });
  for (const { values, texts } of wanted) {
    values.customer = there.get(texts.customer ?? "")?.ids[0] ?? values.customer;
  }
  const lacking = wanted.filter(({ values }) => isPromise(values.customer));
  const first = new Map(lacking.toReversed().map((entry) => [String(entry.values.customer), entry]));
  const made = await createRecords(
    asking,
    customerRecords as unknown as Records,
    [...first.values()].map(({ texts, owner }) => ({
      given: { name: texts.customer },
      ...(owner && { more: placeOf(owner) }),
    })),
  );
  const found = new Map([...first.keys()].map((key, index) => [key, made[index]?.row.id]));
  const makers = [...first.values()];
  for (const { values } of lacking) values.customer = found.get(String(values.customer));
  return new Map(made.flatMap((changed, index) => (makers[index] ? [[makers[index], changed]] : [])));
}
