import { z } from "zod";
import { activityDto, taskDto } from "#lib/domains/activities/contract.ts";
import { contactDto, customerDto } from "#lib/domains/customers/contract.ts";
import { leadDto, leadRecordDto } from "#lib/domains/leads/contract.ts";
import { opportunityDto } from "#lib/domains/opportunities/contract.ts";
import { productDto } from "#lib/domains/products/contract.ts";
import { documentFilterTree } from "#lib/platform/lexical/contract.ts";
import { filter } from "#lib/platform/records/contract.ts";

type Json = Record<string, unknown>;
export type Components = Map<string, Json>;

/** Schemas with a name of their own: the rest stands where it is used. */
const named = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({
  Filter: filter,
  DocumentFilter: documentFilterTree,
  Customer: customerDto,
  Contact: contactDto,
  Lead: leadDto,
  LeadRecord: leadRecordDto,
  Opportunity: opportunityDto,
  Activity: activityDto,
  Task: taskDto,
  Product: productDto,
})) {
  named.add(schema, { id });
}

function pointToComponents(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(pointToComponents);
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string"
        ? value.replace("#/$defs/", "#/components/schemas/")
        : pointToComponents(value),
    ]),
  );
}

/** A contract as JSON Schema; its named parts go to the components and are pointed to. */
export function schemaOf(schema: z.ZodType, io: "input" | "output", components: Components): Json {
  const made = z.toJSONSchema(schema, { io, unrepresentable: "any", metadata: named });
  const { $schema: _version, $defs = {}, ...own } = pointToComponents(made) as { $defs?: Json } & Json;
  for (const [name, part] of Object.entries($defs)) components.set(name, withoutId(part as Json));
  return withoutId(own);
}

function withoutId({ id: _id, ...rest }: Json): Json {
  return rest;
}

/** A schema's parts without those that the path already says. */
export function withoutParts(schema: Json, names: readonly string[]): Json {
  const { properties, required, ...rest } = schema as Json & { properties?: Json; required?: string[] };
  if (!properties) return schema;
  const left = Object.entries(properties).filter(([name]) => !names.includes(name));
  const needed = required?.filter((name) => !names.includes(name)) ?? [];
  return { ...rest, properties: Object.fromEntries(left), ...(needed.length > 0 && { required: needed }) };
}
