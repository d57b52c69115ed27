import type { z } from "zod";
import type { FieldDiff } from "#agents/contract.ts";
import type { CustomerProfile, customerProfile } from "#lib/domains/customers/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { requireSeen } from "../records/require-seen.ts";
import type { ToolEnv } from "../tool.ts";

type ProfileInput = z.output<typeof customerProfile>;
const most = 20;

async function profileOf(context: Context, customer: string): Promise<CustomerProfile> {
  const found = await requireSeen(context, "customer", customer);
  return (found.profile ?? {}) as CustomerProfile;
}

type Notes = { painPoints: readonly string[]; priorities: readonly string[] };

/** What is known of a customer's worries and wishes with new ones behind them, each once. */
export async function withMore(context: Context, customer: string, more: Notes): Promise<ProfileInput> {
  const known = await profileOf(context, customer);
  const joined = (part: keyof Notes) => [...new Set([...(known[part] ?? []), ...more[part]])].slice(-most);
  return {
    ...(more.painPoints.length > 0 && { painPoints: joined("painPoints") }),
    ...(more.priorities.length > 0 && { priorities: joined("priorities") }),
  };
}

function partText(part: string, value: unknown, t: Translate): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    return value
      .map((each) => (typeof each === "string" ? each : String(each.name)))
      .join(t("lead.listComma"));
  }
  if (part === "decisionStyle") return t(`choices.customer.profile.decisionStyle.${String(value)}`);
  if (typeof value === "string") return value;
  const { amount, text, from, to } = value as { amount?: number; text?: string; from?: string; to?: string };
  if (amount !== undefined) return formatMoney(amount, t);
  return text ?? [from, to].filter(Boolean).join(" – ");
}

/** The parts of a profile that would change, as they are and as they would be. */
export async function profileLines(
  { context, t }: ToolEnv,
  customer: string,
  set: ProfileInput,
): Promise<FieldDiff[]> {
  const known: Record<string, unknown> = await profileOf(context, customer);
  return Object.entries(withoutUndefined(set)).map(([part, value]) => ({
    field: `profile.${part}`,
    label: t(`fields.customer.profile.${part}`),
    before: partText(part, known[part], t),
    after: partText(part, value, t),
  }));
}
