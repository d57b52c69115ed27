import type { z } from "zod";
import type {
  AgentId,
  Artifact,
  ArtifactKind,
  Citation,
  FieldDiff,
  RecordEffect,
  Suggestion,
} from "#agents/contract.ts";
import type { FocusRecord, Pending } from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { AskReason } from "./limits.ts";

/** `agent`: who makes the call, where it is not the one that leads. */
export type ToolCall = { id: string; tool: string; input: Record<string, unknown>; agent?: AgentId };

/** What running a tool gives: facts for the planner, cards for the person, and what the conversation now talks about. */
export type ToolResult = {
  output: unknown;
  records: RecordEffect[];
  artifacts: Artifact[];
  /** Passages of documents that the answer rests on. */
  citations: Citation[];
  suggestions: Suggestion[];
  focus: FocusRecord | null;
  pending: Pending | null;
  /** Records that no longer exist, so nobody can be talking about them. */
  gone: string[];
  /** Whether the output carries text that someone else wrote, which may not give orders. */
  untrusted: boolean;
};

export type ToolEnv = {
  context: Context;
  t: Translate;
  /** Makes a repeated call in the same run one effect. */
  idempotencyKey: string;
  /** The version that the person saw when they approved; a record that has moved on refuses. */
  expectedVersion?: number;
  /** The words of the person that led here. */
  sourceText: string;
  /**
   * Does the write of this call once, however often the run starts over, in one transaction with what it reads.
   * The answer is kept and given again, so it must be plain data.
   */
  once<R>(run: (context: Context) => Promise<R>): Promise<R>;
};

/** What a person is shown before a risky write; worded from the input by us, never by a model. */
export type Proposal = {
  title: string;
  sideEffects: string[];
  diff: FieldDiff[];
  target: { type: string; id: string; version: number; label?: string } | null;
  /** The input that will run, where it holds more than was given: the versions of many records as they are shown. */
  input?: Record<string, unknown>;
};

export type Tool<S extends z.ZodType = z.ZodType> = {
  name: string;
  /** What it does and when to use it; models read this. */
  description: string;
  /** `read` and `write` run at once; `danger` always asks first. */
  risk: "read" | "write" | "danger";
  /** The right that the person and the agent's mandate must both hold. */
  right: string;
  input: S;
  /** Never offered to or taken from a model: answering a proposal is a person's act. */
  rulesOnly?: boolean;
  /** The card that shows its result. */
  card: ArtifactKind;
  run(input: z.output<S>, env: ToolEnv): Promise<ToolResult>;
  /** Why this input is asked about first; null when it may run at once. A `danger` gives its reason always. */
  asks?(input: z.output<S>): AskReason | null;
  propose?(input: z.output<S>, env: ToolEnv): Promise<Proposal>;
};

/** Keeps a tool's input type while it is defined. */
export function defineTool<S extends z.ZodType>(tool: Tool<S>): Tool<S> {
  return tool;
}

export const noResult: ToolResult = {
  output: null,
  records: [],
  artifacts: [],
  citations: [],
  suggestions: [],
  focus: null,
  pending: null,
  gone: [],
  untrusted: false,
};
