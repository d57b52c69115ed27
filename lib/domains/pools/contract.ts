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
