import { z } from "zod";
import { companySizes, type LeadDto, leadSources } from "#lib/domains/leads/contract.ts";
import { captureLead, getLead } from "#lib/domains/leads/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { cleanPhone } from "#lib/platform/records/clean-text.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { inOneTransaction } from "../in-one-transaction.ts";
import { defineTool, noResult, type ToolEnv, type ToolResult } from "../tool.ts";
import { fieldText, hrefOf, labelOf, leadCard, missingQuestion } from "./present-lead.ts";

const optional = (description: string) => z.string().trim().max(300).optional().describe(description);

/** Flat and portable, so that small models can fill it. */
export const leadToolFields = {
  contactName: optional("Contact as said, e.g. 李经理"),
  contactSurname: optional("Surname of the contact, e.g. 李"),
  contactTitle: optional("Title of the contact, e.g. 经理"),
  contactPhone: optional("Phone number"),
  contactEmail: optional("E-mail address"),
  contactWechat: optional("WeChat id"),
  companyName: optional("Company name, e.g. 德芙科技"),
  companySize: z.enum(companySizes).optional().describe("Size band of the company"),
  employees: z.number().int().positive().optional().describe("Head count of the company"),
  industry: optional("Industry, in Chinese"),
  region: optional("City or region"),
  need: optional("What they want to buy, e.g. 财务软件"),
  budgetAmount: z
    .number()
    .nonnegative()
    .optional()
    .describe("Budget in yuan as a plain number: 50万 is 500000"),
  budgetText: optional("Budget as said, e.g. 50万左右"),
  competitorNames: z.array(z.string().min(1).max(60)).max(20).optional().describe("Whom else they look at"),
  note: z.string().trim().max(2000).optional().describe("A remark that is no other field"),
  timelineText: optional("When they want it, as said, e.g. 下个月"),
  timelineFrom: optional("First day of that period, YYYY-MM-DD"),
  timelineTo: optional("Last day of that period, YYYY-MM-DD"),
};

const input = z.object({
  ...leadToolFields,
  source: z.enum(leadSources).optional().describe("Where the lead came from; website for a web form"),
  createAnyway: z
    .boolean()
    .optional()
    .describe("True only when the person said to create one although it exists"),
});
type Input = z.output<typeof input>;

/** A number, an address or an account is somebody's own: with the same company and surname it is the same person. */
function isCertain(lead: LeadDto, { companyName, contactName, contactSurname, ...given }: Input): boolean {
  const reached = [
    [lead.contactPhone, given.contactPhone && cleanPhone(given.contactPhone)],
    [lead.contactEmail?.toLowerCase(), given.contactEmail?.toLowerCase()],
    [lead.contactWechat?.toLowerCase(), given.contactWechat?.toLowerCase()],
  ].some(([known, said]) => Boolean(known) && known === said);
  const [known, said] = [lead.companyName ?? "", companyName ?? ""].map(companyKey);
  const company = !known || !said || known.includes(said) || said.includes(known);
  const surname = contactSurname ?? contactName?.slice(0, 1);
  const person = !lead.contactName || !surname || lead.contactName.startsWith(surname);
  return reached && company && person;
}

/** 钱主任 says no more than 钱伟 does, nor 钱主任 than 钱主任. */
const saysLess = (known: string | null, surname: string | undefined, title: string | undefined): boolean =>
  known !== null && surname !== undefined && title !== undefined && known.startsWith(surname);

async function asksAboutExisting(id: string, given: Input, env: ToolEnv): Promise<ToolResult> {
  const { context, t } = env;
  const lead = await getLead(context, { id });
  if (!lead) throw new AppError("internal", `duplicate ${id} is not readable`);
  const label = labelOf(lead);
  const summary = ["need", "budgetAmount", "contactPhone", "status"]
    .map((field) => fieldText(lead, field, t))
    .filter(Boolean)
    .join(" · ");
  const chips = (["update", "create", "cancel"] as const).map((key) => ({
    label: t(`agents.duplicate.${key}.label`),
    text: t(`agents.duplicate.${key}.text`),
  }));
  const { createAnyway: _asked, source = "other", companyName, contactName, ...rest } = given;
  // A shorter form of the name that is there is no new name.
  const shorter = companyName && lead.companyName?.includes(companyName);
  const known = saysLess(lead.contactName, given.contactSurname, given.contactTitle);
  const facts = {
    ...rest,
    ...(contactName && !known && { contactName }),
    ...(companyName && !shorter && { companyName }),
  };
  const channel = source === "other" ? {} : { alsoBy: source };
  return {
    ...noResult,
    output: {
      duplicate: true,
      certain: isCertain(lead, given),
      existing: { id, label, createdAt: lead.createdAt, owner: lead.owner?.name ?? null },
    },
    records: [{ type: "lead", id, op: "read" }],
    artifacts: [
      { kind: "duplicate_choice", data: { existing: { id, label, href: hrefOf(id), summary }, chips } },
    ],
    pending: {
      kind: "duplicate",
      object: "lead",
      id,
      label,
      create: { tool: "lead_capture", input: { ...withoutUndefined(given), createAnyway: true } },
      update: { tool: "lead_update", input: { ...withoutUndefined(facts), ...channel, leadId: id } },
    },
    focus: { type: "lead", id, label },
    untrusted: true,
  };
}

async function created(id: string, env: ToolEnv): Promise<ToolResult> {
  const { context, t } = env;
  const lead = await getLead(context, { id });
  if (!lead) throw new AppError("internal", `lead ${id} is not readable after capture`);
  const question = missingQuestion(lead, t);
  const label = labelOf(lead);
  return {
    ...noResult,
    output: { created: true, lead },
    records: [{ type: "lead", id, op: "create" }],
    artifacts: [
      { kind: "lead_record", data: leadCard(lead, t) },
      ...(question ? [{ kind: "slot_question" as const, data: question }] : []),
    ],
    focus: { type: "lead", id, label },
    pending:
      lead.missing.length > 0 ? { kind: "missing_slots", object: "lead", id, fields: lead.missing } : null,
  };
}

export const leadCapture = defineTool({
  name: "lead_capture",
  description:
    "Record a new sales lead (a web form, a business card, someone met). Returns the lead with its score and what is missing, or an existing lead that looks the same; then ask the person instead of creating again.",
  risk: "write",
  right: "lead.capture",
  input,
  card: "lead_record",
  async run(given, env) {
    const { createAnyway, source = "other", ...facts } = given;
    try {
      const { idempotencyKey, sourceText: rawText } = env;
      const onDuplicate = createAnyway ? "create" : "ask";
      const values = { ...withoutUndefined(facts), source, rawText, onDuplicate } as const;
      return await inOneTransaction(env.context, async (context) => {
        const { id } = await captureLead(context, values, { idempotencyKey });
        return created(id, { ...env, context });
      });
    } catch (error) {
      const same =
        error instanceof AppError && error.options.reason === "lead_duplicate" && error.options.params?.id;
      if (same) return asksAboutExisting(String(same), given, env);
      throw error;
    }
  },
});
