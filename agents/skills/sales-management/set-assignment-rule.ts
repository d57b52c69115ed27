import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, noSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
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

/** Who the rule gives leads to, in spoken order. */
function peopleOf(rule: SaidRule, turn: Turn, done: FinishedCall[]): { id: string; label: string }[] {
  const { refs } = subjectFound(subjectOf(rule, turn), done);
  const named = peopleMentions(rule.people).flatMap(({ key }) => refs[key as "assignee"] ?? []);
  const { userId, name } = turn.context.principal;
  return rule.me && named.length === 0 ? [{ id: userId, label: name }] : named;
}

function gather({ rule }: z.output<typeof input>, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (rule.asks)
    return wasTried(done, "assignment_rule_list") ? [] : [{ tool: "assignment_rule_list", input: {} }];
  const subject = subjectOf(rule, turn);
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const people = peopleOf(rule, turn, done);
  if (subjectFound(subject, done).unclear || people.length === 0 || wasTried(done, "assignment_rule_add"))
    return [];
  const { filter, name, inTurn } = rule;
  const given = {
    name,
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
  const added = resultOf(done, "assignment_rule_add")?.output as { name: string } | undefined;
  if (!added) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const names = people.map(({ label }) => label).join(t("lead.listComma"));
  const key = people.length > 1 ? "addedTurns" : "added";
  return replyWith(turn, done, t(`management.rule.${key}`, { name: added.name, people: names }));
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
