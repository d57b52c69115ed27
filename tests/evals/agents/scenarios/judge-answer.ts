import { translate } from "#lib/platform/messages/translate.ts";
import type { Spoken } from "./converse.ts";
import type { Expected } from "./scenario.ts";

const one = (parts: string, test: (part: string) => boolean): boolean => parts.split("|").some(test);
const asking = new Set(["slot_question", "slot_form", "choice", "duplicate_choice"]);

/** What a person reads of the answer: the words and the cards. */
const shownBy = ({ text, artifacts }: Spoken): string => `${text}\n${JSON.stringify(artifacts)}`;
/** What is said where nobody can do it, in whatever words the rest stands. */
const unserved = (): string => translate("zh-CN")("dialogue.orient.none");

/** What of the answer is not as it must be: tools, words, citations, specialists, questions and approvals. */
export function judgeAnswer(expected: Expected, spoken: Spoken): string[] {
  const misses: string[] = [];
  const shown = shownBy(spoken);
  const ran = spoken.steps.filter(({ status }) => status !== "refused").map(({ tool }) => tool);
  for (const tools of expected.tools)
    if (!one(tools, (tool) => ran.includes(tool))) misses.push(`did not call ${tools}: [${ran}]`);
  for (const tool of expected.toolsNot) if (ran.includes(tool)) misses.push(`called ${tool}`);
  if (spoken.text.trim() === "") misses.push("no words in the answer");
  if (!expected.foreign && spoken.text.includes(unserved())) misses.push("is not served");
  for (const parts of expected.has)
    if (!one(parts, (part) => shown.includes(part))) misses.push(`lacks “${parts}”`);
  for (const part of expected.hasNot) if (shown.includes(part)) misses.push(`says “${part}”`);
  for (const title of expected.cites)
    if (!spoken.citations.some((each) => one(title, (part) => each.title.includes(part))))
      misses.push(`does not cite “${title}”`);
  for (const agent of expected.agents)
    if (!spoken.agents.includes(agent)) misses.push(`${agent} took no part: [${spoken.agents}]`);
  const [lead] = expected.agents;
  if (lead && spoken.agents[0] !== lead) misses.push(`led by ${spoken.agents[0]}, not ${lead}`);
  if (expected.asks && !/[？?]/.test(spoken.text) && !spoken.artifacts.some(({ kind }) => asking.has(kind)))
    misses.push("asks nothing back");
  return [...misses, ...misjudgedApproval(expected, spoken)];
}

function misjudgedApproval({ approval }: Expected, { proposals, error, status }: Spoken): string[] {
  if (status === "failed") return [`failed: ${error}`];
  const open = proposals.filter((each) => each.status === "open");
  if (approval === undefined)
    return open.length > 0 ? [`asks for approval of ${open.map(({ tool }) => tool).join()}`] : [];
  if (open.length === 0) return ["asks for no approval"];
  const right = approval === true || open.some(({ tool }) => one(approval, (name) => tool === name));
  return right ? [] : [`asks for approval of ${open.map(({ tool }) => tool).join()}, not ${approval}`];
}
