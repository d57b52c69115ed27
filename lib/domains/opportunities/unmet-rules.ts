import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { compileFilter } from "#lib/platform/records/filter/compile-filter.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import type { Criterion, UnmetRule } from "./contract.ts";
import { type StageRow, selectStages } from "./pipeline-repository.ts";
import { mayOverrideStages } from "./policy.ts";
import { holdingConditions, type OpportunityRow, opportunityRecords } from "./records-repository.ts";
import { stagePath } from "./stage-path.ts";

type Rule = Omit<UnmetRule, "text"> & { text?: string; filter?: Filter };
const judged = ["opportunity", "customer", "activity", "task"] as const;
const kind = opportunityRecords as unknown as Records;

function isMissing(row: OpportunityRow, name: string): boolean {
  const own = row.custom as Record<string, unknown>;
  const key = kind.fields.get(name)?.key ?? name;
  const value = name.startsWith("custom.")
    ? own[name.slice("custom.".length)]
    : row[key as keyof OpportunityRow];
  return (
    value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

/** What a field is called on the person's screens. */
export function labelOf({ context, custom }: Asking, name: string): string {
  const own = custom?.find((field) => field.name === name)?.label;
  const t = translate(context.principal.locale);
  return own ?? (t.has(`fields.opportunity.${name}`) ? t(`fields.opportunity.${name}`) : name);
}

function criteriaOf(stage: StageRow, which: "entry" | "exit"): Rule[] {
  const criteria: Criterion[] = which === "entry" ? stage.entryCriteria : stage.exitCriteria;
  const { id, name } = stage;
  return criteria.map(({ key, text, filter, advisory = false }) => ({
    kind: which,
    key,
    text,
    filter: filter as Filter,
    stage: { id, name },
    advisory,
  }));
}

function requiredOf(row: OpportunityRow, stages: StageRow[]): Rule[] {
  const rules = stages.flatMap(({ id, name, requiredFields }) =>
    requiredFields.map((key): Rule => ({ kind: "required", key, stage: { id, name }, advisory: false })),
  );
  const first = rules.filter(({ key }, at) => rules.findIndex((rule) => rule.key === key) === at);
  return first.filter(({ key }) => isMissing(row, key));
}

/** Which of the rules do not hold. A rule is the company's, not the person's question: it needs no rights of theirs. */
async function failing(asking: Asking, id: string, rules: Rule[]): Promise<Rule[]> {
  const { mandate: _none, ...context } = asking.context;
  const ruled: Context = { ...context, actor: { type: "system", name: "stage-criteria" } };
  const place = { records: kind, columns: kind.columns };
  const conditions = rules.map(({ filter = { all: [] } }) =>
    compileFilter({ ...asking, context: ruled }, place, filter),
  );
  if (conditions.length === 0) return [];
  // What the person may not see is there all the same.
  const holds = await withWholeScope(asking, judged, () => holdingConditions(asking.tx, id, conditions));
  return rules.filter((_, at) => !holds[at]);
}

/** What keeps an opportunity, as it is written now, from going from one stage to another. */
export async function unmetRules(
  asking: Asking,
  row: OpportunityRow,
  from: StageRow | null,
  to: StageRow,
): Promise<UnmetRule[]> {
  const stages = await selectStages(asking.tx, { pipelineId: to.pipelineId });
  const { left, entered } = stagePath(stages, from, to);
  const criteria = [
    ...left.flatMap((stage) => criteriaOf(stage, "exit")),
    ...entered.flatMap((stage) => criteriaOf(stage, "entry")),
  ];
  const unmet = [...requiredOf(row, entered), ...(await failing(asking, row.id, criteria))];
  return unmet.map(({ filter: _filter, text, ...rule }) => ({
    ...rule,
    text: text ?? labelOf(asking, rule.key),
  }));
}

/** Lets a move go on when nothing is missing, or when a person with the right says why it may all the same. */
export function refuseUnmet(
  context: Context,
  unmet: UnmetRule[],
  to: StageRow,
  override: { reason: string } | undefined,
): void {
  const binding = unmet.filter(({ advisory }) => !advisory);
  if (binding.length === 0) return;
  if (override) {
    mayOverrideStages(context);
    return;
  }
  const t = translate(context.principal.locale);
  throw new AppError("precondition", `${binding.length} rules of ${to.key} do not hold`, {
    reason: "stage_criteria_unmet",
    params: {
      stage: to.name,
      count: binding.length,
      unmet: binding.map(({ text }) => text).join(t("opportunity.between")),
    },
    fields: binding.map(({ kind: what, key }) => ({ field: key, reason: `stage_${what}` })),
  });
}
