// Client-safe: the cards that any agent may show of any record. Words and numbers come ready in the reader's
// language, so that a card draws what it is given; what a number is sorted or drawn by stands beside it.
import type { Suggestion } from "../contract.ts";

export const tones = ["neutral", "accent", "ok", "warn", "danger"] as const;
export type Tone = (typeof tones)[number];

/** A short word in a frame: a status, a level. */
export type Mark = { text: string; tone: Tone };

/** One thing said, with where it leads. */
export type Line = { text: string; detail?: string; href?: string; mark?: Mark };

/** A value in a table. `sort` is what its column is ordered by when that is not the text. */
export type Cell = { text: string; sort?: number | string | null; href?: string; tone?: Tone };

export type RecordField = { key: string; label: string; value: string; href?: string; changed: boolean };
/** What hangs on a record: its first few, how many there are, and where all of them stand. */
export type SubList = { key: string; title: string; total: number; href?: string; items: Line[] };

/** One record as it now stands; `changed` marks what this turn wrote. */
export type RecordCard = {
  object: string;
  id: string;
  title: string;
  subtitle?: string;
  href: string | null;
  marks: Mark[];
  fields: RecordField[];
  lists: SubList[];
};

export type TableColumn = { key: string; label: string; numeric?: boolean };
export type TableRow = { id: string; href?: string; cells: Cell[] };
/** `href` is the page with the same filter, where there is one. `total` counts all, also those not shown. */
export type RecordTable = {
  title: string;
  object: string;
  href: string | null;
  total: number;
  columns: TableColumn[];
  rows: TableRow[];
  note?: string;
};

export type DiffLine = { field: string; label: string; before: string | null; after: string | null };
export type FieldDiffCard = { title: string; href?: string; changes: DiffLine[] };

/** What a checklist item becomes when it is made a task: ready input for the verb that creates one. */
export type TaskDraft = {
  title: string;
  dueAt?: string;
  customer?: string;
  contact?: string;
  opportunity?: string;
  lead?: string;
};
export type ChecklistItem = {
  id: string;
  text: string;
  /** The fact it follows from. */
  why?: string;
  done: boolean;
  /** The task behind it; ticking does the task. */
  taskId?: string;
  /** What it would be as a task, where it is none yet. */
  draft?: TaskDraft;
};
export type Checklist = { title: string; items: ChecklistItem[] };

/** Steps in order; `day` and `owner` are null where nobody has said. */
export type PlanStep = {
  id: string;
  title: string;
  day: string | null;
  owner: string | null;
  detail?: string;
  href?: string;
  state: "open" | "done" | "late";
};
export type PlanCard = { title: string; goal?: string; steps: PlanStep[] };

/** `options` are different ways to say it, each with when to use it and where it comes from. */
export type TalkOption = { id: string; title: string; text: string; use?: string; source?: string };
export type TalkTrack = {
  title: string;
  audience?: string;
  sections: { title: string; text: string }[];
  options: TalkOption[];
};

export type Figure = { label: string; value: string; change?: Mark; href?: string };
export type ReportSection = { title: string; text?: string; figures?: Figure[]; lines?: Line[] };
export type ReportCard = { title: string; period?: string; figures: Figure[]; sections: ReportSection[] };

export const chartForms = ["bars", "line", "funnel", "band"] as const;
export const chartUnits = ["money", "count", "percent", "days"] as const;
/** `low` and `high` span what a forecast may come to. */
export type ChartPoint = {
  label: string;
  value: number;
  low?: number;
  high?: number;
  detail?: string;
  href?: string;
};
export type ChartCard = {
  title: string;
  form: (typeof chartForms)[number];
  unit: (typeof chartUnits)[number];
  series: { name: string; points: ChartPoint[] }[];
  target?: { label: string; value: number };
  note?: string;
};

export type RiskLine = {
  id: string;
  title: string;
  level: "low" | "medium" | "high";
  kind: string;
  status?: string;
  detail?: string;
  /** What is done about it. */
  action?: string;
  owner?: string;
  due?: string;
};
export type RiskList = { title: string; href?: string; items: RiskLine[] };

/** `at` is a moment in ISO form; entries come newest first. */
export type TimelineLine = {
  id: string;
  at: string;
  kind: string;
  title: string;
  detail?: string;
  by?: string;
  href?: string;
};
export type TimelineCard = { title: string; href?: string; entries: TimelineLine[]; more: number };

/** Words of a document; `highlights` are from and behind, in UTF-16 offsets of `text`. */
export type PassageCard = {
  title: string;
  href: string;
  where?: string;
  text: string;
  highlights: [number, number][];
  note?: string;
};

/** Several records fit: pressing one says `text`. `total` counts those that are not listed too. */
export type ChoiceOption = { id: string; label: string; detail?: string; href?: string; text: string };
export type ChoiceCard = { question: string; options: ChoiceOption[]; total: number };

/** What is still missing; `chips` are likely answers, each a whole phrase that can be said alone. */
export type FormSlot = { key: string; label: string; hint?: string; prefix: string; chips: Suggestion[] };
export type SlotForm = { question: string; slots: FormSlot[] };

/** Who or what was weighed, by which factors; `share` is 0–1 for the bar beside the value. */
export type FactorCell = { text: string; share: number | null };
export type FactorTable = {
  title: string;
  factors: { key: string; label: string; weight?: number }[];
  rows: { id: string; label: string; href?: string; total: string; chosen: boolean; cells: FactorCell[] }[];
  note?: string;
};

export type RelationMap = {
  title: string;
  center: string;
  nodes: { id: string; label: string; kind: string; href: string | null }[];
  edges: { from: string; to: string; label: string }[];
};

/** A file that is written when it is downloaded; one link for each form. */
export type FileCard = { title: string; note?: string; links: { label: string; href: string }[] };

export type RecordArtifacts = {
  record: RecordCard;
  record_table: RecordTable;
  field_diff: FieldDiffCard;
  checklist: Checklist;
  plan: PlanCard;
  talk_track: TalkTrack;
  report: ReportCard;
  chart: ChartCard;
  risk_list: RiskList;
  timeline: TimelineCard;
  passage: PassageCard;
  choice: ChoiceCard;
  slot_form: SlotForm;
  factor_table: FactorTable;
  relation_map: RelationMap;
  file: FileCard;
};
