import postgres from "postgres";
import type { Step } from "#agents/contract.ts";
import type { Company } from "./company.ts";
import type { Answer } from "./converse.ts";
import type { ExpectedLead, Scenario, ScriptedTurn } from "./scenario.ts";

const columns: Record<string, string> = { owner: "owner_id" };
const columnOf = (field: string): string =>
  columns[field] ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What the tools did, as said and in order. */
export function misjudgedTools(turn: ScriptedTurn, answer: Answer): string[] {
  const steps = answer.steps as Pick<Step, "tool" | "status">[];
  const done = steps.filter((step) => step.status === "done").map((step) => step.tool);
  const others = steps.filter((step) => step.status !== "done").map((step) => `${step.tool}`);
  const misses: string[] = [];
  if (done.join() !== turn.calls.join()) misses.push(`“${turn.say}” ran [${done}], expected [${turn.calls}]`);
  const refused = turn.refused ?? [];
  if (others.join() !== refused.join())
    misses.push(`“${turn.say}” refused or failed [${others}], expected [${refused}]`);
  return misses;
}

/** What the person reads. */
export function misjudgedReply(turn: ScriptedTurn, answer: Answer): string[] {
  const { text } = answer.reply;
  const misses: string[] = [];
  if (answer.status !== "done") misses.push(`“${turn.say}” ended as ${answer.status}`);
  if (text.trim() === "") misses.push(`“${turn.say}” got an empty reply`);
  for (const part of turn.has ?? [])
    if (!text.includes(part)) misses.push(`“${turn.say}” lacks “${part}”: ${text}`);
  for (const part of turn.hasNot ?? [])
    if (text.includes(part)) misses.push(`“${turn.say}” must not say “${part}”: ${text}`);
  return misses;
}

/** The leads of the company as they stand, read past everything that could hide one. */
export async function misjudgedState(
  ownerUrl: string,
  company: Company,
  scenario: Scenario,
): Promise<string[]> {
  const sql = postgres(ownerUrl, {
    max: 1,
    types: { date: { to: 1082, from: [1082], serialize: String, parse: String } },
  });
  try {
    const rows = await sql<Record<string, unknown>[]>`
      select * from leads where tenant_id = ${company.tenantId} and deleted_at is null order by id`;
    if (rows.length !== scenario.leads.length)
      return [`${rows.length} leads, expected ${scenario.leads.length}`];
    return scenario.leads.flatMap((expected, index) => differences(expected, rows[index] ?? {}, company));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function differences(expected: ExpectedLead, row: Record<string, unknown>, company: Company): string[] {
  return Object.entries(expected).flatMap(([field, wanted]) => {
    const found = row[columnOf(field)] ?? null;
    const value = field === "owner" && wanted ? company.userIds.get(String(wanted)) : wanted;
    const same = typeof value === "number" ? Number(found) === value : found === value;
    return same ? [] : [`lead ${field} is ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`];
  });
}
