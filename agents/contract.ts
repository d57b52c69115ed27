// Client-safe: what a run shows to people. Shared by agents, conversations, the API and the chat screen.
import { z } from "zod";
import type { RecordArtifacts } from "./artifacts/contract.ts";

export const agentIds = [
  "sales",
  "market",
  "product",
  "sales_management",
  "customer_success",
  "strategy",
  "crm_expert",
  "system",
] as const;
export type AgentId = (typeof agentIds)[number];
export const agentId = z.enum(agentIds);

/** Which engine spoke: the rules, or a named model. */
export type Engine = { kind: "rules" } | { kind: "model"; name: string };

/** `queued → running → (waiting →) done | failed | stopped | interrupted`. */
export const runStatuses = [
  "queued",
  "running",
  "waiting",
  "done",
  "failed",
  "stopped",
  "interrupted",
] as const;
export type RunStatus = (typeof runStatuses)[number];

export type RecordRef = { type: string; id: string; label?: string };
export type RecordEffect = { type: string; id: string; op: "read" | "create" | "update" | "delete" };

export type StepStatus = "running" | "done" | "failed" | "waiting" | "refused";
export type Step = {
  id: string;
  agent: AgentId;
  tool: string;
  input: unknown;
  status: StepStatus;
  records: RecordEffect[];
  /** Why it failed or was refused, in the user's language. */
  error?: string;
  elapsedMs?: number;
};

/** A chip under a reply: pressing it sends `text`. */
export type Suggestion = { label: string; text: string };

export type ScoreFactorView = {
  key: "companySize" | "budget" | "industryMatch" | "urgency" | "contactQuality";
  weight: number;
  /** 0–100. */
  value: number;
  known: boolean;
  reason: string;
};

export type LeadRow = {
  id: string;
  label: string;
  companyName: string | null;
  contactName: string | null;
  need: string | null;
  score: number;
  budgetAmount: number | null;
  companySize: string | null;
  industry: string | null;
  timeline: string | null;
  createdAt: string;
};

/** Cards, keyed by kind. A kind without a card in `components/chat/cards` does not compile. */
export type ArtifactMap = RecordArtifacts & {
  lead_record: {
    id: string;
    label: string;
    href: string;
    fields: { key: string; label: string; value: string; changed: boolean }[];
    score: { total: number; confidence: number; factors: ScoreFactorView[] };
    duplicateOf?: RecordRef;
  };
  lead_table: {
    title: string;
    /** The leads page with the same filter. */
    href: string;
    threshold: number | null;
    total: number;
    rows: LeadRow[];
  };
  slot_question: {
    question: string;
    missing: { key: string; label: string; chips: Suggestion[] }[];
  };
  duplicate_choice: {
    existing: { id: string; label: string; href: string; summary: string };
    chips: Suggestion[];
  };
  proposal: ProposalView;
  undo_result: { runId: string; messageId: string; count: number };
};
export type ArtifactKind = keyof ArtifactMap;
export type Artifact = { [K in ArtifactKind]: { kind: K; data: ArtifactMap[K] } }[ArtifactKind];

export type FieldDiff = { field: string; label: string; before: unknown; after: unknown };
export const proposalStatuses = [
  "open",
  "approved",
  "rejected",
  "expired",
  "conflict",
  "executed",
  "failed",
] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];
export type ProposalView = {
  id: string;
  tool: string;
  title: string;
  reason: string;
  sideEffects: string[];
  diff: FieldDiff[];
  status: ProposalStatus;
  expiresAt: string;
};

export type Citation = { id: string; title: string; passage: string; href: string };

export type RunIntent = { name: string; confidence: number; reason?: string };
export type RunEntity = { type: string; text: string; start: number; end: number; value: unknown };

/** What a message was read as when it answered a question, and which record each name in it means. */
/** `asked`: the sentence that a reason was asked for, where the message told it. */
export type SaidAs = {
  text: string;
  chosen: Record<string, { type: string; id: string; label: string }>;
  asked?: string;
};

/** One numbered piece of a run. `seq` grows by one per run; a client keeps what it has not seen. */
export type FramePart =
  /** `resumed`: a paused reply goes on; otherwise what was visible is withdrawn. */
  | { type: "start"; engine: Engine; attempt: number; resumed?: boolean }
  /** `said`: the sentence that the message completed, where it was an answer to a question. */
  | { type: "understanding"; intents: RunIntent[]; entities: RunEntity[]; said?: SaidAs }
  /** `council`: all at once, each on its own; else the first one leads and the others do their part. */
  | { type: "route"; agents: AgentId[]; reason: string; council?: boolean }
  | { type: "step"; step: Step }
  | { type: "text"; delta: string }
  | { type: "artifact"; artifact: Artifact }
  | { type: "proposal_status"; id: string; status: ProposalStatus }
  | { type: "citations"; citations: Citation[] }
  | { type: "suggestions"; suggestions: Suggestion[] }
  /** The engine changed in the middle; text shown so far from the old one is withdrawn when `reset`. */
  | { type: "notice"; code: NoticeCode; text: string; reset?: boolean; engine?: Engine }
  | {
      type: "end";
      status: RunStatus;
      engine: Engine;
      elapsedMs: number;
      tokens: number | null;
      writes: number;
      error?: string;
    };
export type NoticeCode = "model_failed" | "model_unavailable" | "resumed" | "budget" | "stopped";
export type Frame = {
  runId: string;
  messageId: string;
  conversationId: string;
  seq: number;
  part: FramePart;
};

/** What a message looks like once its frames are applied; stored with the message. */
export type MessageView = {
  text: string;
  engine: Engine | null;
  agents: AgentId[];
  /** Whether they worked at once. */
  council?: boolean;
  routeReason: string | null;
  intents: RunIntent[];
  entities: RunEntity[];
  said?: SaidAs;
  steps: Step[];
  artifacts: Artifact[];
  citations: Citation[];
  suggestions: Suggestion[];
  notices: { code: NoticeCode; text: string }[];
  status: RunStatus;
  elapsedMs: number | null;
  tokens: number | null;
  writes: number;
  undone: boolean;
  error: string | null;
  lastSeq: number;
};
