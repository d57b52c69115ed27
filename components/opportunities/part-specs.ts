import {
  riskKinds,
  riskLevels,
  riskStatuses,
  stakeholderRoles,
  stances,
  threats,
} from "#lib/domains/opportunities/contract.ts";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

const spec = (name: string, fields: FieldSpec[]): ObjectSpec => ({ name, fields, relations: [] });

export const stakeholderSpec = spec("stakeholder", [
  { name: "contact", type: "record", object: "contact", required: true },
  { name: "role", type: "choice", choices: stakeholderRoles, required: true },
  { name: "stance", type: "choice", choices: stances, required: true },
  { name: "influence", type: "number", min: 1, max: 5, integer: true },
  { name: "note", type: "long_text" },
]);
export const rivalSpec = spec("rival", [
  { name: "competitor", type: "record", object: "competitor", required: true },
  { name: "threat", type: "choice", choices: threats, required: true },
  { name: "product", type: "text" },
  { name: "price", type: "money" },
  { name: "strengths", type: "long_text" },
  { name: "weaknesses", type: "long_text" },
  { name: "note", type: "long_text" },
]);
export const riskSpec = spec("risk", [
  { name: "title", type: "text", required: true },
  { name: "kind", type: "choice", choices: riskKinds, required: true },
  { name: "level", type: "choice", choices: riskLevels, required: true },
  { name: "status", type: "choice", choices: riskStatuses, required: true },
  { name: "owner", type: "user" },
  { name: "dueOn", type: "date" },
  { name: "mitigation", type: "long_text" },
  { name: "note", type: "long_text" },
]);
