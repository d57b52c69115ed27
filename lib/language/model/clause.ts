import type { EntityType, EntityValues } from "./entity.ts";

/** Slots that name a record or a person, and the kind of words they are found in. */
export const MENTION_SLOTS = {
  customer: "company",
  contact: "person",
  assignee: "person",
  user: "person",
  product: "product",
  competitor: "competitor",
  opportunity: "opportunity",
  lead: "company",
  /** The other of two that are merged or compared. */
  with: "company",
  /** Who has it until now. */
  from: "person",
} as const satisfies Record<string, EntityType>;

/** Slots that hold the value of an entity. */
export const VALUE_SLOTS = {
  amount: "money",
  budget: "money",
  percent: "percent",
  quantity: "quantity",
  count: "number",
  date: "date",
  period: "date",
  stage: "stage",
  status: "status",
  industry: "industry",
  region: "region",
  size: "size",
  source: "source",
  need: "need",
  phone: "phone",
  email: "email",
  duration: "duration",
  owner: "owner",
  object: "object",
  field: "field",
  tag: "tag",
  objection: "objection",
  sentiment: "sentiment",
  choice: "count_order",
  period_comparison: "period_comparison",
  uscc: "credit_code",
} as const;

/** Slots that hold the person's own words. */
type WordSlot =
  | "title"
  | "topic"
  | "text"
  | "reason"
  | "measure"
  | "format"
  | "role"
  | "integration"
  | "wechat";

/**
 * The words that point at a record, not yet looked up: `name` is the clean form,
 * `start` and `end` are offsets into the typed text.
 */
export type Mention = { text: string; start: number; end: number; type: EntityType; name: string };

/** What a report tells of. */
export type ActivityKind = "visit" | "call" | "meeting" | "mail" | "wechat" | "note";

type MentionSlot = keyof typeof MENTION_SLOTS;
type ValueSlot = keyof typeof VALUE_SLOTS;
export type SlotName = MentionSlot | ValueSlot | WordSlot | "value" | "kind";

type ValueOf<K> = K extends keyof EntityValues ? EntityValues[K] : never;

/** What was said for one thing asked; a slot that was not said is absent. */
export type ClauseSlots = { [K in MentionSlot]?: Mention } & {
  [K in ValueSlot]?: ValueOf<(typeof VALUE_SLOTS)[K]>;
} & { [K in WordSlot]?: string } & {
  /** What a field or a setting is to become: a figure, or the words for it. */
  value?: number | string;
  kind?: ActivityKind;
};
