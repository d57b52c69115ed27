import type { Reply, Turn } from "#agents/runtime/turn.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";

const mostLines = 3;
const isList = (part: string): boolean => /^(?:\d{1,2}\.|-) /.test(part);
const isQuestion = (part: string): boolean => /[？?]$/.test(part.trim());

/** The first lines of a list, and how many there are more. */
function firstLines(part: string, { t }: Turn): string {
  const lines = part.split("\n");
  const items = lines.filter(isList);
  if (items.length <= mostLines) return part;
  const [last] = items.slice(mostLines);
  const upTo = lines.indexOf(last ?? "");
  return [...lines.slice(0, upTo), t("agents.preference.more", { count: items.length - mostLines })].join(
    "\n",
  );
}

/** What was done or found, the beginning of its list, and what is asked of the person. */
function shortened(text: string, turn: Turn): string {
  const [first = "", ...rest] = text.split("\n\n");
  const [second] = rest;
  const list = second !== undefined && isList(second) ? [firstLines(second, turn)] : [];
  const question = rest.findLast(isQuestion);
  const asked = question !== undefined && !list.includes(question) ? [question] : [];
  return [firstLines(first, turn), ...list, ...asked].join("\n\n");
}

/** How the words were read: what is asked and why, and the days and amounts that were heard in them. */
function readingOf({ understanding, t }: Turn): string {
  const asked = understanding.clauses.map(({ intent, reason }) =>
    t("agents.preference.asked", { intent: t(`agents.intent.${intent.replace(".", "_")}`), reason }),
  );
  const heard = understanding.entities.flatMap((entity) => {
    if (entity.type === "date") return [`${entity.text} = ${formatShortDay(entity.value.from, t)}`];
    return entity.type === "money" ? [`${entity.text} = ${formatMoney(entity.value.amount, t)}`] : [];
  });
  return [t("agents.preference.reading"), ...[...asked, ...heard].map((line) => `- ${line}`)].join("\n");
}

/** Without the question for what is merely missing, where nothing depends on its answer. */
function unasked(reply: Reply): Reply {
  const { pending } = reply.state;
  if (pending && pending.kind !== "missing_slots") return reply;
  const parts = reply.text.split("\n\n");
  const asksLast = pending?.kind === "missing_slots" ? parts.length - 1 : -1;
  const kept = parts.filter((part, at) => at === 0 || (at !== asksLast && !isQuestion(part)));
  const artifacts = reply.artifacts.filter(({ kind }) => kind !== "slot_question");
  return {
    ...reply,
    text: kept.join("\n\n"),
    artifacts,
    ...(pending && { state: { ...reply.state, pending: null } }),
  };
}

/** Returns the answer as its person wants answers to be: shorter or with how it came about, with fewer questions. */
export function asPreferred(reply: Reply, turn: Turn): Reply {
  const { replyLength, questions } = turn.preferences ?? {};
  const asked = questions === "few" ? unasked(reply) : reply;
  if (replyLength === "short")
    return { ...asked, text: shortened(asked.text, turn), suggestions: asked.suggestions.slice(0, 2) };
  if (replyLength === "detailed") return { ...asked, text: `${asked.text}\n\n${readingOf(turn)}` };
  return asked;
}
