import { z } from "zod";
import { filter } from "#lib/platform/records/contract.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";

/** Objects that live in public pools: 线索池 and 公海. */
export const pooledObjects = ["lead", "customer"] as const;
export type PooledObject = (typeof pooledObjects)[number];

export const poolDirections = ["in", "out"] as const;
export type PoolDirection = (typeof poolDirections)[number];

/** Why a record went into a pool or left it. */
export const poolMoveReasons = [
  "captured",
  "imported",
  "returned",
  "recycled",
  "claimed",
  "assigned",
  "undone",
] as const;
export type PoolMoveReason = (typeof poolMoveReasons)[number];

/** Who loses a record when: its name on screen and the condition, over any field. */
export type RecycleRule = { id: string; name: string; filter: unknown; active: boolean };

export const assignmentStrategies = ["round_robin", "load", "territory", "user"] as const;
export type AssignmentStrategy = (typeof assignmentStrategies)[number];

/** Whose ground a region or an industry is. */
export type Territory = { regions: string[]; industries: string[]; userIds: string[] };

/** One reason of an assignment with its weight, as it was when decided. */
export type AssignmentFactor = {
  userId: string;
  key: "specialty" | "territory" | "load" | "win_rate" | "relation" | "turn";
  value: number;
  weight: number;
};

const id = z.string().max(64);
const name = z.string().trim().min(1).max(60);
const reason = z.string().trim().max(300).optional();
const version = versionedRef.shape.version;
const words = z.array(z.string().trim().min(1).max(60)).max(100);
const people = z.array(id).max(200);

/** Who gets new records that hold; the first rule that holds and finds somebody decides. */
const ruleShape = z
  .object({
    object: z.enum(pooledObjects).default("lead"),
    name,
    filter: filter.nullish(),
    strategy: z.enum(assignmentStrategies),
    /** Whom a rule chooses from, in their order; territories have their own. */
    userIds: people.default([]),
    territories: z
      .array(
        z
          .object({ regions: words.default([]), industries: words.default([]), userIds: people.min(1) })
          .strict(),
      )
      .max(100)
      .default([]),
    active: z.boolean().default(true),
  })
  .strict();
const choosesSomebody = (rule: {
  strategy: AssignmentStrategy;
  userIds: string[];
  territories: unknown[];
}) => (rule.strategy === "territory" ? rule.territories.length > 0 : rule.userIds.length > 0);
const nobody = { path: ["userIds"], params: { reason: "rule_needs_people" } };

/** Without an id a new rule is made, behind the others. */
export const saveAssignmentRuleInput = ruleShape
  .extend({ id: id.optional(), version })
  .refine(choosesSomebody, nobody);
export type SaveAssignmentRuleInput = z.input<typeof saveAssignmentRuleInput>;
export const orderAssignmentRulesInput = z
  .object({ object: z.enum(pooledObjects).default("lead"), ids: z.array(id).min(1).max(200) })
  .strict();
export const enableAssignmentRuleInput = z.object({ id, version, active: z.boolean() }).strict();
export const listAssignmentRulesInput = z.object({ object: z.enum(pooledObjects).default("lead") }).strict();
/** A rule that need not be saved yet, tried on what came in over the last days. */
export const previewAssignmentInput = z
  .object({
    rule: ruleShape.omit({ active: true }).refine(choosesSomebody, nobody),
    days: z.number().int().min(1).max(365).default(90),
    limit: z.number().int().min(1).max(500).default(100),
  })
  .strict();

type Named = { id: string; name: string };
export type AssignmentRuleDto = {
  id: string;
  object: PooledObject;
  name: string;
  position: number;
  filter: unknown;
  strategy: AssignmentStrategy;
  people: Named[];
  territories: Territory[];
  active: boolean;
  version: number;
};
/** Who would have got what, and who has it. `total` came in, `matched` the rule would have decided on. */
export type AssignmentPreview = {
  total: number;
  matched: number;
  people: { user: Named; count: number }[];
  items: { record: Named; at: string; owner: Named | null; would: Named; factors: AssignmentFactor[] }[];
};

const recycleRule = z.object({ id: id.optional(), name, filter, active: z.boolean().default(true) }).strict();
const poolSettings = z.object({
  name,
  description: z.string().trim().max(300).nullish(),
  /** Its members are this team and all below. */
  team: id,
  dailyClaims: z.number().int().min(1).max(10_000).nullish(),
  capacity: z.number().int().min(1).max(100_000).nullish(),
  coolingDays: z.number().int().min(0).max(3650).default(0),
  protectionDays: z.number().int().min(0).max(3650).default(0),
  hiddenFields: z.array(z.string().max(80)).max(50).default([]),
  recycleRules: z.array(recycleRule).max(20).default([]),
  active: z.boolean().default(true),
});
export const createPoolInput = poolSettings.extend({ object: z.enum(pooledObjects) }).strict();
export type CreatePoolInput = z.input<typeof createPoolInput>;
export const updatePoolInput = z
  .object({
    id,
    version,
    set: z
      .object({
        name: name.optional(),
        description: poolSettings.shape.description,
        team: id.optional(),
        dailyClaims: poolSettings.shape.dailyClaims,
        capacity: poolSettings.shape.capacity,
        coolingDays: z.number().int().min(0).max(3650).optional(),
        protectionDays: z.number().int().min(0).max(3650).optional(),
        hiddenFields: z.array(z.string().max(80)).max(50).optional(),
        recycleRules: z.array(recycleRule).max(20).optional(),
        active: z.boolean().optional(),
      })
      .strict(),
  })
  .strict();
export const archivePoolInput = versionedRef;
export const listPoolsInput = z.object({ object: z.enum(pooledObjects).optional() }).strict();

const object = z.enum(pooledObjects);
const records = z.array(versionedRef).min(1).max(200);
export const returnToPoolInput = z
  .object({ object, records, pool: id, reason: z.string().trim().min(1).max(300) })
  .strict();
export const claimFromPoolInput = z
  .object({ object, records: z.array(versionedRef).min(1).max(50) })
  .strict();
/** Without `to` the assignment rules say to whom. */
export const assignFromPoolInput = z.object({ object, records, to: id.optional(), reason }).strict();

/** What would fall into a pool now, by its own rules or by others that are only thought of. */
export const previewRecycleInput = z
  .object({
    pool: id,
    recycleRules: z.array(recycleRule).max(20).optional(),
    protectionDays: z.number().int().min(0).max(3650).optional(),
    limit: z.number().int().min(1).max(1000).default(200),
  })
  .strict();
export type RecyclePreview = {
  total: number;
  owners: { user: Named; count: number }[];
  rules: { rule: { id: string; name: string }; count: number }[];
  items: { record: Named; owner: Named; rule: { id: string; name: string } }[];
};
export const recyclePoolInput = z
  .object({ pool: id, limit: z.number().int().min(1).max(500).default(200) })
  .strict();
export const requestRecycleInput = z.object({}).strict();
export const poolHistoryInput = z
  .object({
    pool: id.optional(),
    record: id.optional(),
    cursor: z.string().max(200).optional(),
    limit: z.number().int().min(1).max(200).default(60),
  })
  .strict()
  .refine((given) => Boolean(given.pool) !== Boolean(given.record), {
    path: ["pool"],
    params: { reason: "pool_or_record" },
  });
export type PoolMoveItem = {
  id: string;
  pool: Named;
  record: { id: string; object: PooledObject; name: string };
  direction: PoolDirection;
  reason: PoolMoveReason;
  /** Who lost it on its way in, who got it on its way out. */
  owner: Named | null;
  rule: string | null;
  note: string | null;
  /** Null: a rule. */
  by: Named | null;
  at: string;
};
export const ownerHistoryInput = z.object({ object, id }).strict();
export type OwnerChangeItem = {
  from: Named | null;
  to: Named | null;
  reason: string | null;
  factors: (AssignmentFactor & { user: string })[];
  /** Null: a rule. */
  by: Named | null;
  at: string;
};
export type PoolDto = {
  id: string;
  object: PooledObject;
  name: string;
  description: string | null;
  team: Named | null;
  dailyClaims: number | null;
  capacity: number | null;
  coolingDays: number;
  protectionDays: number;
  hiddenFields: string[];
  recycleRules: RecycleRule[];
  active: boolean;
  version: number;
  /** Records waiting in it. */
  waiting: number;
  /** What the person has claimed today and may still claim; null without a cap. */
  claimedToday: number;
  claimsLeft: number | null;
};

export const poolEventTypes = [
  "pool.created",
  "pool.updated",
  "pool.archived",
  "pool.recycle_requested",
  "pool.nothing_recycled",
  "assignment_rule.saved",
  "assignment_rule.ordered",
  "assignment_rule.enabled",
  "assignment_rule.removed",
  "scoring.weights_set",
  "scoring.rescored",
] as const;
