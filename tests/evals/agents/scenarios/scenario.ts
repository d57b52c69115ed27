import { z } from "zod";

/** The rows of the requirements that scenarios are about. */
export const rows = [
  ...["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "3.3", "3.5"],
  ...["8.1", "8.3"],
  ...["6.1", "6.3", "6.5", "11.3", "11.4"],
  ...["4.1", "4.2", "4.3", "4.4", "4.5", "7.1", "7.2", "7.4", "7.5", "9.1", "9.2"],
  ...["10.1", "10.2", "10.3", "10.4", "11.2"],
] as const;

const words = z.record(z.string(), z.unknown());
/** A record that is there before. `as` names it: `$name` in later values is its id. */
const thing = z.strictObject({
  make: z.enum([
    "user",
    "customer",
    "contact",
    "lead",
    "deal",
    "activity",
    "task",
    "product",
    "competitor",
    "document",
    "rule",
  ]),
  as: z.string().optional(),
  /** Who made it; the conversation's rep when not said. */
  by: z.string().optional(),
  /** So many days before the scenario begins; today when not said. */
  daysAgo: z.number().optional(),
  set: words,
});
export type Thing = z.output<typeof thing>;

/** Rows of a table that `where` finds; values are compared as `match-value.ts` says. */
const found = z.strictObject({ object: z.string(), where: words });
const row = found.extend({
  /** What one of the found rows must hold. */
  set: words.default({}),
  /** How many must be found and hold it; at least one when not said. */
  count: z.number().int().min(0).optional(),
  /** None may be left. */
  gone: z.literal(true).optional(),
});
export type ExpectedRow = z.output<typeof row>;

const text = z.array(z.string()).default([]);
const expected = z.strictObject({
  /** What must stand in the database after the turn; only these rows may have changed. */
  rows: z.array(row).default([]),
  /** What may have changed as well, and need not. */
  may: z.array(found).default([]),
  /** How many live rows a table has. */
  counts: z.record(z.string(), z.number().int()).default({}),
  /** Tools that must have run; `a|b`: one of them. */
  tools: text,
  toolsNot: text,
  /** What must stand in the answer or on its cards; `a|b`: one of them. */
  has: text,
  hasNot: text,
  /** Titles of documents that are cited. */
  cites: text,
  /** Specialists who took part; the first one led. */
  agents: text,
  /** Nothing that the product does: the answer may say so. */
  foreign: z.literal(true).optional(),
  /** The answer asks something back. */
  asks: z.literal(true).optional(),
  /** A person is asked first: whether, or by which tool. Nobody may be asked otherwise. */
  approval: z.union([z.literal(true), z.string()]).optional(),
});
export type Expected = z.output<typeof expected>;

const turn = z
  .strictObject({
    /** Who speaks; the scenario's role when not said. */
    by: z.string().optional(),
    /** Begins another conversation. */
    fresh: z.literal(true).optional(),
    /** The worker stops before the turn, and another one answers it. */
    restart: z.literal(true).optional(),
    say: z.string().optional(),
    /** The chip or option of the last answer whose words hold this. */
    choose: z.string().optional(),
    /** The open proposals of the conversation, by their buttons. */
    decide: z.enum(["approve", "reject"]).optional(),
    /** The undo button of the last turn that wrote. */
    undo: z.literal(true).optional(),
    expect: expected.default(() => expected.parse({})),
  })
  .refine(({ say, choose, decide, undo }) => [say, choose, decide, undo].filter(Boolean).length === 1, {
    message: "a turn says, chooses, decides or takes back",
  });
export type ScriptedTurn = z.output<typeof turn>;

export const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  row: z.enum(rows),
  role: z.string().default("rep"),
  /** Records, and names of sets of records in `worlds.json`. */
  world: z.array(z.union([z.string(), thing])).default([]),
  /** Marks, so that kinds of difficulty can be counted. */
  tags: z.array(z.string()).default([]),
  turns: z.array(turn).min(1),
});
export type Scenario = z.output<typeof scenarioSchema>;
export const worldsSchema = z.record(z.string(), z.array(z.union([z.string(), thing])));
