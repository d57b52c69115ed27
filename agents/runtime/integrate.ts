import type { Contribution, Reply, Turn } from "./turn.ts";

/** One answer of all contributions: alone as it is, several each under its agent's name. */
export function integrate(contributions: Contribution[], turn: Turn): Reply {
  const [only] = contributions;
  if (only && contributions.length === 1) return only.reply;
  const sections = contributions.map(
    ({ agent, reply }) => `**${turn.t(`agents.name.${agent}`)}**\n\n${reply.text}`,
  );
  const replies = contributions.map(({ reply }) => reply);
  return {
    text: sections.join("\n\n"),
    artifacts: replies.flatMap((reply) => reply.artifacts),
    citations: replies.flatMap((reply) => reply.citations),
    suggestions: replies.flatMap((reply) => reply.suggestions).slice(0, 6),
    confidence: Math.min(1, ...replies.map((reply) => reply.confidence)),
    state: Object.assign({}, ...replies.map((reply) => reply.state)) as Reply["state"],
  };
}
