import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, noSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { peopleMentions, readRule, ruleShape, type SaidRule } from "./read-rule.ts";

const input = z.object({ rule: ruleShape });
type Rules = { rules: { id: string; name: string; active: boolean; people: { name: string }[] }[] };

/** Those who were chosen between are known; the rest is looked up. */
function subjectOf({ people }: SaidRule, turn: Turn): Subject {
  const mentions = peopleMentions(people);
  const chosen = mentions.flatMap(({ key, text }) => {
    const record = text === undefined ? undefined : turn.chosen[text];
    return record ? [[key, record] as const] : [];
  });
  const known = Object.fromEntries(chosen);
  return { ...noSubject, known, mentions: mentions.filter(({ key }) => !(key in known)) };
}

const leadIn = (done: FinishedCall[]): LeadDto | undefined =>
  (resultOf(done, "lead_get")?.output as { lead: LeadDto } | undefined)?.lead;

/** 以后这类都给她: the lead that is talked about says what it holds for, and who has it. */
const likeWhich = ({ alike }: SaidRule, { state }: Turn): string | undefined =>
  alike ? state.focus.find(({ type }) => type === "lead")?.id : undefined;

const pronoun = /(?:给|归|派|交|让|由)(?:给)?(?:他|她)/u;

/** Who the rule gives leads to, in spoken order. */
function peopleOf(rule: SaidRule, turn: Turn, done: FinishedCall[]): { id: string; label: string }[] {
  const owner = leadIn(done)?.owner;
  if (rule.people.length === 0 && owner && pronoun.test(turn.text))
    return [{ id: owner.id, label: owner.name }];
  const { refs } = subjectFound(subjectOf(rule, turn), done);
  const named = peopleMentions(rule.people).flatMap(({ key }) => refs[key as "assignee"] ?? []);
  const { userId, name } = turn.context.principal;
  return rule.me && named.length === 0 ? [{ id: userId, label: name }] : named;
}

const names = (people: readonly { label: string }[], { t }: Turn): string =>
  people.map(({ label }) => label).join(t("lead.listComma"));

function gather({ rule }: z.output<typeof input>, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (rule.asks)
    return wasTried(done, "assignment_rule_list") ? [] : [{ tool: "assignment_rule_list", input: {} }];
  const like = likeWhich(rule, turn);
  if (like && !wasTried(done, "lead_get")) return [{ tool: "lead_get", input: { leadId: like } }];
  const subject = subjectOf(rule, turn);
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const people = peopleOf(rule, turn, done);
  if (subjectFound(subject, done).unclear || people.length === 0 || wasTried(done, "assignment_rule_add"))
    return [];
  const { name, inTurn } = rule;
  const industry = rule.industry ?? leadIn(done)?.industry;
  // What this kind is, only the trade of the lead tells: without it the rule would hold for all.
  if (rule.alike && !industry) return [];
  const ofTrade: Filter | null = industry ? { field: "industry", op: "contains", value: industry } : null;
  const filter = rule.filter ?? ofTrade;
  const given = {
    name: rule.alike ? turn.t("management.rule.ofTrade", { industry: industry ?? "" }) : name,
    people: people.map(({ id }) => id),
    ...(filter && { filter }),
    ...(inTurn && people.length > 1 && { strategy: "round_robin" }),
  };
  return [{ tool: "assignment_rule_add", input: given }];
}

function listed(turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const output = resultOf(done, "assignment_rule_list")?.output as Rules | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (output.rules.length === 0) return replyWith(turn, done, t("management.rule.none"));
  const lines = output.rules.map(({ name, active, people }, at) =>
    t(active ? "management.rule.line" : "management.rule.lineOff", {
      index: at + 1,
      name,
      people: people.map((person) => person.name).join(t("lead.listComma")),
    }),
  );
  return replyWith(
    turn,
    done,
    [t("management.rule.head", { count: lines.length }), lines.join("\n")].join("\n\n"),
  );
}

function answer(rule: SaidRule, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const people = peopleOf(rule, turn, done);
  if (people.length === 0)
    return askFor(turn, done, t("management.rule.who"), [
      { key: "assignee", label: t("agents.rule.people") },
    ]);
  if (rule.alike && !rule.industry && !leadIn(done)?.industry)
    return askFor(turn, done, t("management.rule.whichKind"), [
      { key: "industry", label: t("lead.field.industry") },
    ]);
  const added = resultOf(done, "assignment_rule_add")?.output as { name: string } | undefined;
  if (!added) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const key = people.length > 1 ? "addedTurns" : "added";
  return replyWith(
    turn,
    done,
    t(`management.rule.${key}`, { name: added.name, people: names(people, turn) }),
  );
}

/** 以后医药的都先给小郑: a rule for new leads, said in words and kept once it is confirmed. */
export const setAssignmentRuleSkill = defineSkill({
  name: "set_assignment_rule",
  agent: "sales_management",
  intents: ["lead.rule"],
  shows: ["record_table", "choice", "slot_form", "proposal"],
  input,
  read: (turn) => ({ rule: readRule(turn) }),
  gather,
  compose: ({ rule }, turn, done) => {
    if (rule.asks) return listed(turn, done);
    const { unclear } = subjectFound(subjectOf(rule, turn), done);
    return unclear ? askWhich(turn, done, { ...unclear, key: "assignee" }) : answer(rule, turn, done);
  },
});
