import type { Turn } from "#agents/runtime/turn.ts";
import { skillFor, skills } from "#agents/skills/index.ts";
import type { Skill } from "#agents/skills/skill.ts";
import type { IntentName } from "#lib/language/index.ts";

const changing = /改成|改为|改到|换成|换了|升(?:任|职|为|成|了|到)|调(?:去|到)/;

/** 把宏远机械的行业改成…: a change to somebody who is not the lead that is talked about completes no lead. */
function changesAnother({ clause, understanding, state }: Turn): boolean {
  if (clause.intent !== "lead.complete" || !changing.test(clause.text)) return false;
  const label = state.focus.find(({ type }) => type === "lead")?.label ?? "";
  return understanding.entities.some(
    ({ type, value }) =>
      (type === "company" || type === "person") && "name" in value && !label.includes(String(value.name)),
  );
}

const told =
  /(?:微信|邮件|短信|电话)(?:里|上|中)?(?:还|又|也)?(?:跟我|和我|对我|给我)?(?:说|问|提|讲|回|催|反馈)/u;
const finished = /(?:拜访|走访|见|聊|谈|碰|吃|喝|开会|演示|电话)(?:完|过了)(?!后|之后|以后|再)/u;
const unread = new Set(["none", "integration.status", "knowledge.outdated", "talk_track.make"]);

/** 李娜微信上说…, 拜访完了，他让我…: somebody tells of a talk, whatever else the words remind of. */
function tellsOfTalk({ clause, understanding }: Turn): boolean {
  const { intent, confidence, text } = clause;
  const named = understanding.entities.some(({ type }) => type === "person" || type === "company");
  if (!named || isQuestion.test(text)) return false;
  if (intent === "visit.plan") return finished.test(text);
  return told.test(text) && unread.has(intent) && (intent === "none" || confidence < sure);
}

const sure = 0.6;
const isQuestion = /[?？]\s*$|(?:吗|呢)[。.]?$/u;

/** What is asked of the one record that is talked about: 这个商机现在金额多少, 这单什么时候签. */
const ofOne = /^(?:那)?(?:这|那|它|他们?)(?:一)?(?:个|家|条|笔|单)?/u;
const oneFact = /多少|几|什么时候|哪天|谁|哪(?:个|家|一步)|到哪/u;
const figures = new Set(["metric.ask", "quote.ask", "none", "record.search"]);

function asksOfOne({ clause, state }: Turn): boolean {
  const { intent, confidence, text } = clause;
  return (
    state.focus.length > 0 &&
    figures.has(intent) &&
    (intent === "none" || confidence < sure) &&
    ofOne.test(text) &&
    oneFact.test(text)
  );
}

/** What a clause asks where the words alone say otherwise than what is talked about. */
function intentOf(turn: Turn): IntentName {
  if (changesAnother(turn)) return "record.update";
  if (tellsOfTalk(turn)) return "activity.report";
  if (asksOfOne(turn)) return "record.show";
  return turn.clause.intent;
}

/** The skill that answers what is asked: what shall not be done, then an open question, then the intent. */
export function chooseSkill(turn: Turn): Skill {
  const { intent, negated } = turn.clause;
  if (negated) return skills.acknowledge_negated as unknown as Skill;
  const asked = turn.state.pending?.kind;
  const answers = intent === "confirm" || intent === "deny";
  if (answers && asked === "duplicate") return skills.answer_duplicate as unknown as Skill;
  if (answers && asked === "confirm") return skills.answer_proposal as unknown as Skill;
  return skillFor(intentOf(turn));
}
