import { roleIds } from "#lib/domains/identity/contract.ts";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

const facts: FieldSpec[] = [
  { name: "role", type: "choice", choices: roleIds, required: true },
  { name: "team", type: "team" },
  { name: "title", type: "text", max: 60 },
];
const name: FieldSpec = { name: "name", type: "text", required: true, max: 60 };
const spec = (fields: FieldSpec[]): ObjectSpec => ({ name: "user", fields, relations: [] });

/** What is asked of a colleague who gets an account. */
export const newStaffSpec = spec([name, { name: "email", type: "email", required: true }, ...facts]);
/** What may be changed of one who has it: the address is the login and stays. */
export const knownStaffSpec = spec([name, ...facts]);
/** Of oneself: another administrator gives roles. */
export const ownStaffSpec = spec([name, ...facts.filter((field) => field.name !== "role")]);
