import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { resultOf } from "#agents/skills/evidence.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { saidName } from "./said-name.ts";

type Page = { total: number; leads: LeadDto[] };

/** Which lead the words are about: the one in focus, or one that is named and must be looked up. */
export type LeadMeant = { focusId: string | null; named: string | null };

/** The lead being talked about. */
export function leadInFocus(turn: Turn): string | null {
  return turn.state.focus.find((record) => record.type === "lead")?.id ?? null;
}

/** 李经理那条, 王总的线索: the name says which lead, and is not a new value for it. */
function pointsTo(text: string, name: string): boolean {
  const after = text.slice(text.indexOf(name) + name.length);
  return /^\s*(?:那条|那个|这条|这个|的线索|那边|的(?:预算|电话|规模|需求|时间|行业|微信|邮箱))/.test(after);
}

/** Reads which lead is meant. A name that is not the one in focus always means another lead. */
export function readLeadMeant(turn: Turn): LeadMeant {
  const focusId = leadInFocus(turn);
  const label = turn.state.focus.find((record) => record.type === "lead")?.label ?? "";
  const { companyName, contactName } = turn.understanding.lead;
  const contact = contactName && pointsTo(turn.text, contactName) ? contactName : undefined;
  const name = companyName ?? contact ?? saidName(turn.text);
  return { focusId, named: name && !label.includes(name) ? name : null };
}

/** The lead's id once it is clear; null while it must be looked up, or when no single one fits. */
export function resolveLead({ focusId, named }: LeadMeant, done: FinishedCall[]): string | null {
  if (!named) return focusId;
  const page = resultOf(done, "lead_list")?.output as Page | undefined;
  return page?.total === 1 ? (page.leads[0]?.id ?? null) : null;
}

/** How many leads the name fits, once it has been looked up. */
export function leadsFound(done: FinishedCall[]): number | null {
  return (resultOf(done, "lead_list")?.output as Page | undefined)?.total ?? null;
}
