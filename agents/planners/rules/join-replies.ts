import type { Artifact, Suggestion } from "#agents/contract.ts";
import type { Reply } from "#agents/runtime/turn.ts";
import type { Pending } from "#lib/domains/conversations/index.ts";
import { onceBy } from "#lib/utils/once-by.ts";

const mostSuggestions = 4;

/** Of one record only its last card: it shows what all clauses wrote. */
function cardKey(artifact: Artifact): string {
  const { kind, data } = artifact;
  return kind === "record" || kind === "lead_record" ? `${kind} ${data.id}` : JSON.stringify(artifact);
}

const questionOf = (pending: Pending): string =>
  pending.kind === "choose"
    ? `choose ${pending.said}`
    : pending.kind === "ask"
      ? `ask ${pending.missing}`
      : "";

/**
 * Only one question can wait. One that several clauses ask is asked once, and its answer completes all of them; of
 * different ones the first is asked.
 */
function pendingOf(replies: readonly Reply[], comma: string): Pending | null {
  const open = replies.flatMap(({ state }) => state.pending ?? []);
  const [first] = open;
  if (!first || (first.kind !== "choose" && first.kind !== "ask")) return first ?? null;
  const same = open.filter((each) => questionOf(each) === questionOf(first));
  const texts = same.flatMap((each) => ("text" in each ? [each.text] : []));
  return { ...first, text: [...new Set(texts)].join(comma) };
}

/** A reply whose question is asked by an earlier one already adds nothing. */
function withoutRepeats(replies: readonly Reply[]): Reply[] {
  const asked = new Set<string>();
  return replies.filter(({ state: { pending } }) => {
    const question = pending ? questionOf(pending) : "";
    if (question === "") return true;
    const repeats = asked.has(question);
    asked.add(question);
    return !repeats;
  });
}

/** One answer of all clauses, in spoken order: no sentence twice, one row of suggestions, one question. */
export function joinReplies(replies: readonly Reply[], comma: string): Reply {
  const [only, ...more] = replies;
  if (only && more.length === 0) return only;
  const told = withoutRepeats(replies);
  const paragraphs = told.flatMap(({ text }) => text.split("\n\n")).filter((text) => text !== "");
  const suggestions: Suggestion[] = told.flatMap((reply) => reply.suggestions);
  const artifacts = told.flatMap((reply) => reply.artifacts);
  return {
    text: onceBy(paragraphs, (text) => text).join("\n\n"),
    artifacts: onceBy(artifacts.toReversed(), cardKey).toReversed(),
    citations: onceBy(
      told.flatMap((reply) => reply.citations),
      ({ id }) => id,
    ),
    suggestions: onceBy(suggestions, ({ text }) => text).slice(0, mostSuggestions),
    confidence: Math.min(1, ...replies.map(({ confidence }) => confidence)),
    state: {
      ...(Object.assign({}, ...replies.map(({ state }) => state)) as Reply["state"]),
      pending: pendingOf(replies, comma),
    },
  };
}
