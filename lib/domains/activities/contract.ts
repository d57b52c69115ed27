/** The last three are written by rules and agents. */
export const activityKinds = [
  "visit",
  "call",
  "meeting",
  "mail",
  "wechat",
  "note",
  "stage_move",
  "agent",
  "system",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const directions = ["inbound", "outbound"] as const;
export type Direction = (typeof directions)[number];

export const activityOutcomes = ["positive", "neutral", "negative", "not_reached"] as const;
export type ActivityOutcome = (typeof activityOutcomes)[number];

/** A task, or a plan for something that will stand on the timeline once done. */
export const taskKinds = ["task", "visit", "call", "meeting", "mail"] as const;
export type TaskKind = (typeof taskKinds)[number];
export const taskStatuses = ["open", "doing", "done", "cancelled"] as const;
export type TaskStatus = (typeof taskStatuses)[number];
export const priorities = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof priorities)[number];
