import type { AgentId, Artifact, Citation, Engine, Suggestion } from "#agents/contract.ts";
import type { ToolCall, ToolResult } from "#agents/tools/tool.ts";
import type {
  DialogueState,
  FocusRecord,
  Turn as SaidTurn,
  ShownRecord,
} from "#lib/domains/conversations/index.ts";
import type { Preferences } from "#lib/domains/identity/contract.ts";
import type { Clause, Understanding } from "#lib/language/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

/** What a correction does away with: the proposals that wait, or what the run before wrote. `typed` are its own words. */
export type TakenBack = { typed: string; proposalIds: string[]; run: boolean };

/** What is known when a run starts to think: the words, what they mean, and where the conversation stands. */
export type Turn = {
  /** The person; tools get a context of the agent acting for them. */
  context: Context;
  runId: string;
  conversationId: string;
  text: string;
  understanding: Understanding;
  /** Clauses that tell of several companies, by their position: the parts, each read by itself. */
  parts?: Record<number, Understanding[]>;
  /** The one thing that is answered now; the planner goes through all of them. */
  clause: Clause;
  /** The sentence that a reason was asked for, in front of the words that tell it. */
  asked?: string;
  /** What the message says besides, where this is one clause of several. */
  others?: Clause[];
  /** Which record a name means, where the person has chosen. */
  chosen: Record<string, FocusRecord>;
  /** The rows of the last list that this clause points at; the first of them is in front of the focus. */
  pointed?: ShownRecord[];
  /** Set when the sentence takes the place of the one before it. */
  takesBack?: TakenBack;
  state: DialogueState;
  history: SaidTurn[];
  /** How the person wants to be answered, as far as they ever said. */
  preferences?: Partial<Preferences>;
  now: Date;
  t: Translate;
};

export type CallOutcome =
  | { status: "done"; result: ToolResult }
  | { status: "failed"; code: string; message: string }
  | { status: "refused"; message: string };
export type FinishedCall = ToolCall & { agent: AgentId; outcome: CallOutcome };

export type Reply = {
  text: string;
  artifacts: Artifact[];
  citations: Citation[];
  suggestions: Suggestion[];
  confidence: number;
  /** What the conversation remembers from now on. */
  state: Partial<DialogueState>;
};

/** What one agent has to say in a run. */
export type Contribution = { agent: AgentId; reply: Reply };

/** The next thing a planner wants: tools to be run, or the answer. */
export type Plan = { kind: "calls"; calls: ToolCall[]; said?: unknown[] } | { kind: "reply"; reply: Reply };

export type PlanInput = {
  turn: Turn;
  agent: AgentId;
  done: FinishedCall[];
  /** Plain messages of the model in this run so far. */
  said: unknown[];
  signal: AbortSignal;
  /** Streams visible text as it comes; a planner that writes at once need not call it. */
  say: (delta: string) => void;
  useTokens: (count: number) => void;
};

/** One of the two engines. Same tools, same gate; `engine` is shown on the message. */
export type Planner = {
  engine: Engine;
  plan(input: PlanInput): Promise<Plan>;
};
