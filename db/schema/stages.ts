import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { type Criterion, stageKinds } from "#lib/domains/opportunities/contract.ts";
import { createdAt, moment, tenantId, textList, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { pipelines } from "./pipelines.ts";

/** A step of a pipeline: how likely it wins, how long it takes, what it asks for. */
export const stages = pgTable(
  "stages",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    pipelineId: text("pipeline_id")
      .notNull()
      .references(() => pipelines.id),
    key: text("key").notNull(),
    name: text("name").notNull(),
    position: integer("position").notNull(),
    /** Its place in `opportunities.stage_days`, the company's own and never changed; given by a trigger. */
    slot: integer("slot").notNull().default(0),
    kind: text("kind", { enum: stageKinds }).notNull().default("open"),
    /** Percent. */
    probability: integer("probability").notNull(),
    /** Longer than this is stuck; null: never. */
    normalDays: integer("normal_days"),
    /** Fields of the opportunity that must be filled to be in this stage. */
    requiredFields: textList("required_fields"),
    entryCriteria: jsonb("entry_criteria").$type<Criterion[]>().notNull().default([]),
    exitCriteria: jsonb("exit_criteria").$type<Criterion[]>().notNull().default([]),
    /** What to do here, for people. */
    guidance: text("guidance"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    archivedAt: moment("archived_at"),
  },
  (table) => [
    index("stages_by_position").on(table.pipelineId, table.position),
    uniqueIndex("stages_key").on(table.pipelineId, table.key),
    tenantPolicy(),
  ],
);
