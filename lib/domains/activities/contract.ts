import { z } from "zod";
import { type RecordDto, recordQuery } from "#lib/platform/records/contract.ts";
import {
  bulkSchema,
  createSchema,
  defineFields,
  recordSchema,
  setSchema,
  updateSchema,
  versionedRef,
} from "#lib/platform/records/schemas/contract.ts";

/** What people write down themselves. */
export const loggedKinds = ["visit", "call", "meeting", "mail", "wechat", "note"] as const;
export type LoggedKind = (typeof loggedKinds)[number];
/** The last three are written by rules and agents. */
export const activityKinds = [...loggedKinds, "stage_move", "agent", "system"] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const directions = ["inbound", "outbound"] as const;

export const activityOutcomes = ["positive", "neutral", "negative", "not_reached"] as const;

/** A task, or a plan for something that will stand on the timeline once done. */
export const taskKinds = ["task", "visit", "call", "meeting", "mail"] as const;
export type TaskKind = (typeof taskKinds)[number];
export const taskStatuses = ["open", "doing", "done", "cancelled"] as const;
export type TaskStatus = (typeof taskStatuses)[number];
export const priorities = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof priorities)[number];

/** The records that activities and tasks hang on. */
export const subjectObjects = ["customer", "contact", "opportunity", "lead"] as const;
export type SubjectObject = (typeof subjectObjects)[number];

const links = defineFields([
  { name: "customer", type: "record", object: "customer", groupable: true },
  { name: "contact", type: "record", object: "contact", groupable: true },
  { name: "opportunity", type: "record", object: "opportunity", groupable: true },
  { name: "lead", type: "record", object: "lead", groupable: true },
]);
const kept = defineFields([
  { name: "mentions", type: "user", many: true },
  { name: "tags", type: "tags", groupable: true },
  { name: "owner", type: "user", readOnly: true, groupable: true },
  { name: "team", type: "team", readOnly: true, groupable: true },
  { name: "createdBy", type: "user", readOnly: true, groupable: true },
  { name: "createdAt", type: "datetime", readOnly: true, sortable: true },
  { name: "updatedBy", type: "user", readOnly: true },
  { name: "updatedAt", type: "datetime", readOnly: true, sortable: true },
]);

export const activityFields = defineFields([
  { name: "kind", type: "choice", choices: activityKinds, required: true, groupable: true },
  { name: "subject", type: "text", required: true, max: 200 },
  { name: "body", type: "long_text", max: 10_000 },
  { name: "at", type: "datetime", required: true, sortable: true },
  { name: "endsAt", type: "datetime" },
  { name: "minutes", type: "number", integer: true, min: 0, max: 10_000 },
  { name: "direction", type: "choice", choices: directions, groupable: true },
  { name: "outcome", type: "choice", choices: activityOutcomes, groupable: true },
  { name: "location", type: "text", max: 200 },
  { name: "sourceRef", type: "text", max: 200 },
  { name: "task", type: "record", object: "task", readOnly: true },
  ...links,
  ...kept,
]);

export const taskFields = defineFields([
  { name: "kind", type: "choice", choices: taskKinds, groupable: true },
  { name: "title", type: "text", required: true, max: 200 },
  { name: "body", type: "long_text", max: 10_000 },
  { name: "status", type: "choice", choices: taskStatuses, groupable: true },
  { name: "priority", type: "choice", choices: priorities, groupable: true },
  { name: "dueAt", type: "datetime", sortable: true },
  { name: "startsAt", type: "datetime" },
  { name: "endsAt", type: "datetime" },
  { name: "allDay", type: "boolean" },
  { name: "location", type: "text", max: 200 },
  { name: "remindAt", type: "datetime" },
  { name: "result", type: "long_text", max: 2000 },
  { name: "doneAt", type: "datetime", readOnly: true },
  { name: "activity", type: "record", object: "activity", readOnly: true },
  ...links,
  ...kept,
]);

const id = z.string().max(64);
const moment = z.iso.datetime({ offset: true });
const version = versionedRef.shape.version;
const reason = z.string().trim().max(300).optional();

/** Without a subject the body's first words are it; without a time it happened now. */
export const logActivityInput = createSchema(activityFields)
  .extend({
    kind: z.enum(loggedKinds),
    subject: z.string().trim().max(200).optional(),
    at: moment.optional(),
    /** Who did it, when not oneself; needs the right to transfer. */
    owner: id.optional(),
  })
  .refine(({ subject, body }) => Boolean(subject || body?.trim()), {
    path: ["subject"],
    params: { reason: "activity_needs_words" },
  });
export type LogActivityInput = z.input<typeof logActivityInput>;
export const updateActivityInput = updateSchema(
  setSchema(activityFields).extend({ kind: z.enum(loggedKinds).optional() }),
);

/** What a cleared value would leave without meaning may be changed, not emptied. */
const solid = {
  kind: z.enum(taskKinds).optional(),
  priority: z.enum(priorities).optional(),
  allDay: z.boolean().optional(),
};
export const createTaskInput = createSchema(taskFields).extend({
  ...solid,
  status: z.enum(taskStatuses).optional(),
  /** Whose task it is, when not one's own; needs the right to transfer. */
  owner: id.optional(),
});
export type CreateTaskInput = z.input<typeof createTaskInput>;
const taskSet = setSchema(taskFields).extend({
  ...solid,
  /** Done is said by completing. */
  status: z.enum(["open", "doing", "cancelled"]).optional(),
});
export const updateTaskInput = updateSchema(taskSet);
export const updateTasksInput = bulkSchema(taskSet.pick({ status: true, priority: true, dueAt: true }));

export const completeTaskInput = z
  .object({
    id,
    version,
    result: z.string().trim().max(2000).optional(),
    outcome: z.enum(activityOutcomes).optional(),
    /** When it really took place; a plan's own time when not said. */
    at: moment.optional(),
    minutes: z.number().int().min(0).max(10_000).optional(),
    /** Whether it stands on the timeline from now on; plans do unless told otherwise. */
    log: z.boolean().optional(),
  })
  .strict();
export const snoozeTaskInput = z.object({ id, version, until: moment }).strict();
export const moveTaskInput = z
  .object({
    id,
    version,
    startsAt: moment.optional(),
    endsAt: moment.optional(),
    dueAt: moment.optional(),
    allDay: z.boolean().optional(),
  })
  .strict();
export const assignTasksInput = z
  .object({ records: z.array(versionedRef).min(1).max(500), to: id, reason })
  .strict();

/** When an unfinished task is due, by the company's clock; weeks start on Monday. */
export const dueStates = ["overdue", "today", "week", "later", "none"] as const;
export type DueState = (typeof dueStates)[number];
export const listTasksInput = recordQuery.extend({
  /** Only unfinished ones that are due then; `week` is the rest of this week, today and overdue ones not included. */
  due: z.enum(dueStates).optional(),
});

export const timelineKinds = [...loggedKinds, "system", "task", "stage", "change", "agent"] as const;
export type TimelineKind = (typeof timelineKinds)[number];
export const timelineInput = z
  .object({
    object: z.enum(subjectObjects),
    id,
    kinds: z.array(z.enum(timelineKinds)).min(1).max(timelineKinds.length).optional(),
    limit: z.number().int().min(1).max(100).default(30),
    cursor: z.string().max(400).optional(),
  })
  .strict();

const named = z.object({ id: z.string(), name: z.string() });
type Named = z.infer<typeof named>;
type Diff = { field: string; before: unknown; after: unknown };
export type StageMove = {
  opportunity: Named;
  from: Named | null;
  to: Named;
  daysSpent: number | null;
  overrideReason: string | null;
};
/** One thing that happened with a record. */
export type TimelineEntry = { id: string; at: string; by: Named | null } & (
  | { kind: LoggedKind | "system"; activity: RecordDto; editable: boolean }
  | { kind: "task"; task: RecordDto }
  | { kind: "stage"; move: StageMove }
  | { kind: "change"; changes: Diff[] }
  /** What an agent wrote into the record in one run, in the name of `by`. */
  | { kind: "agent"; agent: string; runId: string; created: boolean; fields: string[] }
);
export type TimelinePage = { items: TimelineEntry[]; nextCursor: string | null };

const day = z.iso.date();
export const calendarInput = z
  .object({
    /** Days, both inclusive. */
    from: day,
    to: day,
    /** Whose: these people's, a team's and those below it (`mine`: one's own team), or one's own. */
    people: z.array(id).min(1).max(200).optional(),
    team: id.optional(),
    /** Also what took place without a plan. */
    activities: z.boolean().default(true),
  })
  .strict()
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 62 * 86_400_000, {
    path: ["to"],
    params: { reason: "calendar_span" },
  });
export type CalendarItem = {
  type: "task" | "activity";
  id: string;
  version: number;
  kind: TaskKind | ActivityKind;
  title: string;
  startsAt: string;
  endsAt: string | null;
  allDay: boolean;
  status: TaskStatus;
  priority: Priority | null;
  location: string | null;
  owner: Named | null;
  customer: Named | null;
  contact: Named | null;
  opportunity: Named | null;
  lead: Named | null;
  /** Whether the person may move it. */
  editable: boolean;
};
/** `cut`: there was more than fits. */
export type CalendarPage = { items: CalendarItem[]; cut: boolean };

export const todayInput = z.object({ person: id.optional() }).strict();
export const todayParts = ["overdue", "due", "planned", "upcoming", "assigned"] as const;
export type TodayPart = (typeof todayParts)[number];
export type Today = { day: string } & Record<TodayPart, { total: number; items: RecordDto[] }>;

const param = z.union([z.string().max(500), z.number()]);
/** Told to people: the words are `notifications.<kind>` with the params and `from`, in the language of who reads. */
export const notifyInput = z
  .object({
    to: z.array(id).min(1).max(1000),
    /** `<object>.<what>`. */
    kind: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
    params: z.record(z.string().max(40), param).default({}),
    about: z
      .object({ object: z.enum([...subjectObjects, "activity", "task", "conversation"]), id })
      .optional(),
    /** What those are told who may not see what it is about: that they were thought of, or all the same. */
    unseen: z.enum(["hide", "tell"]).default("hide"),
    /** Two with one key are one. */
    dedupeKey: z.string().max(200).optional(),
  })
  .strict();
/** Keys of notices, to ask which of them the person was told. */
export const toldKeysInput = z.object({ keys: z.array(z.string().max(200)).max(200) }).strict();
/** The kind of a notification whose content its reader may not see. */
export const hiddenKind = "record.hidden";

export const listNotificationsInput = z
  .object({
    unread: z.boolean().default(false),
    limit: z.number().int().min(1).max(100).default(30),
    cursor: z.string().max(400).optional(),
  })
  .strict();
export const readNotificationsInput = z.union([
  z.object({ ids: z.array(id).min(1).max(200) }).strict(),
  z.object({ all: z.literal(true) }).strict(),
]);
export const notificationDto = z.object({
  id: z.string(),
  kind: z.string(),
  params: z.record(z.string(), param),
  object: z.string().nullable(),
  recordId: z.string().nullable(),
  from: named.nullable(),
  unread: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type NotificationDto = z.infer<typeof notificationDto>;

export const activityDto = recordSchema(activityFields);
export const taskDto = recordSchema(taskFields);
