import { pooledObjects } from "#lib/domains/pools/contract.ts";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

const facts: FieldSpec[] = [
  { name: "name", type: "text", required: true, max: 60 },
  { name: "team", type: "team", required: true },
  { name: "description", type: "text", max: 300 },
  { name: "dailyClaims", type: "number", integer: true, min: 1, max: 10_000 },
  { name: "capacity", type: "number", integer: true, min: 1, max: 100_000 },
  { name: "coolingDays", type: "number", integer: true, min: 0, max: 3650 },
  { name: "protectionDays", type: "number", integer: true, min: 0, max: 3650 },
];
const spec = (fields: FieldSpec[]): ObjectSpec => ({ name: "poolSettings", fields, relations: [] });

/** What is asked of a new pool: what it holds is never changed after. */
export const newPoolSpec = spec([
  { name: "object", type: "choice", choices: pooledObjects, required: true },
  ...facts,
]);
export const knownPoolSpec = spec([...facts, { name: "active", type: "boolean" }]);
export const ruleSpec: ObjectSpec = {
  name: "recycleRule",
  relations: [],
  fields: [
    { name: "name", type: "text", required: true, max: 60 },
    { name: "active", type: "boolean" },
  ],
};
