import type { Turn } from "#agents/runtime/turn.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { fieldLabel, fieldText, fieldValue, labelOf } from "#agents/tools/records/record-words.ts";
import { leadFields, missingFields } from "#lib/domains/leads/contract.ts";
import { talkLine, talksIn } from "./known-facts.ts";

const told = [
  ...["need", "budgetAmount", "timelineText", "contactPhone", "companySize", "employees", "industry"],
  ...["region", "competitorNames", "source", "status", "owner", "score", "tags", "note"],
];

/** What a lead is known by, what was talked about last, and what is still to be asked. */
export function leadOverview({ object, record, ...brief }: RecordBrief, turn: Turn): string {
  const { t } = turn;
  const facts = told.flatMap((name) => {
    const spec = leadFields.find((field) => field.name === name);
    const value = spec && fieldText(object, spec, fieldValue(record, name), t);
    return spec && value ? t("selling.show.fact", { label: fieldLabel(object, spec, t), value }) : [];
  });
  const [last] = talksIn({ object, record, ...brief });
  const lacks = missingFields.filter((name) => record[name] === null || record[name] === undefined);
  const names = lacks.map((name) => t(`lead.field.${name}`)).join(t("lead.listComma"));
  return [
    `**${labelOf(object, record)}**`,
    facts.join(t("lead.clauseComma")),
    last ? t("selling.known.last", { talk: talkLine(last, turn) }) : t("selling.known.noTalk"),
    names ? t("agents.missing", { names }) : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}
