import type { Turn } from "#agents/runtime/turn.ts";
import type { SkillName } from "#agents/skills/index.ts";
import { isOneToOne } from "#agents/skills/sales/one-to-one.ts";
import { readAddition } from "#agents/skills/sales/read-addition.ts";
import { readAdjustment } from "#agents/skills/sales/read-adjustment.ts";
import { readCompanion } from "#agents/skills/sales/read-companion.ts";
import { readNumberFix } from "#agents/skills/sales/read-number-fix.ts";
import { readPersonTold } from "#agents/skills/sales/read-person-told.ts";
import { readSuccession } from "#agents/skills/sales/read-succession.ts";
import { readSwap } from "#agents/skills/sales/read-swap.ts";
import { toldEverybody } from "#agents/skills/sales-management/told-everybody.ts";
import { asks, type IntentName } from "#lib/language/index.ts";
import { asksOfPeople } from "./asks-of-people.ts";
import { renamesLead } from "./renames-lead.ts";

const personal = new Set<IntentName>([
  "contact.update",
  "contact.create",
  "relation.ask",
  "none",
  "record.update",
  "record.show",
  "lead.complete",
  "lead.capture",
  "lead.progress",
  "opportunity.update",
  "customer.update",
  "note.add",
  "knowledge.ask",
  "choose",
  "activity.report",
]);
const fields = new Set(["phone", "email", "money"]);
const placed = new Set(["customer", "contact", "opportunity", "lead"]);

/** 他们老板姓谭，喜欢看数据: of somebody at the company that is talked about, whatever the words remind of. */
function tellsOfPerson(turn: Turn): boolean {
  const { clause, understanding, state } = turn;
  const { entities } = understanding;
  if (!personal.has(clause.intent) || entities.some(({ type }) => fields.has(type))) return false;
  // 王女士叫王思琪: of the lead that is talked about, and of nobody on record.
  if (renamesLead(turn)) return false;
  const here =
    state.focus.some(({ type }) => placed.has(type)) || entities.some(({ type }) => type === "company");
  return here && readPersonTold(turn) !== null;
}

const adjusted = new Set<IntentName>([
  "task.create",
  "task.reschedule",
  "task.complete",
  "record.delete",
  "visit.plan",
  "none",
  "correct",
  "undo",
  "deny",
]);

const moving = new Set<IntentName>([
  "contact.update",
  "record.update",
  "record.transfer",
  "note.add",
  "none",
  "customer.update",
]);
const elsewhere = /调(?:到|去|往|岗到)|跳槽(?:到|去)?|去了|换到|挂到|转到|移到|归到|放到|入职/u;

/** 把段主管调到珩砚机械了: a person who is of another company from now on. */
function movesContact({ clause: { intent, text }, understanding: { entities } }: Turn): boolean {
  const person = entities.find(({ type, text: said }) => type === "person" && text.includes(said));
  const company = entities.findLast(({ type, text: said }) => type === "company" && text.includes(said));
  const at = text.search(elsewhere);
  if (!moving.has(intent) || !person || !company || at < 0 || /[?？吗]\s*$/u.test(text)) return false;
  return text.indexOf(person.text) < at && text.indexOf(company.text) > at;
}

/** 提前半小时提醒我, 那个拜访取消吧: of a task that is there. */
const adjusts = (turn: Turn): boolean =>
  adjusted.has(turn.clause.intent) && turn.takesBack === undefined && readAdjustment(turn) !== null;

/** What is about accounts, and about nobody at a customer. */
const accounts = /^(?:user|permission|access|record\.transfer|lead\.(?:re)?assign|pool)/u;
const apart = new Set<IntentName>(["undo", "confirm", "deny", "choose"]);
const clear = 0.5;

/** 姜经理下个月走了，接手的叫邬海涛: of somebody at the customer that is named or talked about. */
function replacesContact(turn: Turn): boolean {
  if (accounts.test(turn.clause.intent)) return false;
  const near = turn.state.focus.some(({ type }) => type === "customer" || type === "contact");
  const named = turn.understanding.entities.some(({ type }) => type === "company");
  const told = near || named ? readSuccession(turn) : null;
  // A visit that is told of is kept as one, where nobody follows.
  const visited = turn.clause.intent === "activity.report" && turn.clause.confidence >= clear;
  return told !== null && (told.heir !== null || !visited);
}

/** 让大家周五前交周报: ordered of the whole team, by a day or as a task. */
const tellsTeam = ({ clause: { intent, text }, understanding: { entities } }: Turn): boolean =>
  toldEverybody(text) && (intent === "task.create" || entities.some(({ type }) => type === "date"));

/** What writes by itself, of what is no question. */
function writingSkill(turn: Turn): SkillName | undefined {
  if (replacesContact(turn)) return "replace_contact";
  if (movesContact(turn)) return "move_contact";
  if (adjusts(turn)) return "adjust_task";
  if (apart.has(turn.clause.intent)) return undefined;
  if (tellsTeam(turn)) return "assign_everyone";
  if (readSwap(turn)) return "swap_stakeholder";
  if (readNumberFix(turn)) return "fix_number";
  if (readAddition(turn)) return "extend_report";
  return readCompanion(turn) ? "join_plan" : undefined;
}

/** The skill for people and plans, whatever intent the words were read as; undefined where they are about neither. */
export function dailySkill(turn: Turn): SkillName | undefined {
  // 给大家派个任务：查谁没交: what stands behind a colon asks nobody, unless it ends as a question.
  const [said = "", rest = ""] = turn.clause.text.split(/[：:]/u, 2);
  const open = asks(said) || /[?？吗]$/u.test(rest.trim());
  const writes = open ? undefined : writingSkill(turn);
  if (writes) return writes;
  if (apart.has(turn.clause.intent)) return undefined;
  const asked = asksOfPeople(turn);
  if (asked || open) return asked;
  if (tellsOfPerson(turn)) return "tell_person";
  const { text, intent } = turn.clause;
  return isOneToOne(text) && !intent.startsWith("task.") ? "create_task" : undefined;
}
