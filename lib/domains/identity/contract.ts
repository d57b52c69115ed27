import { z } from "zod";

export const roleIds = [
  "sales_rep",
  "sales_manager",
  "sales_director",
  "marketing",
  "customer_success",
  "product",
  "admin",
] as const;
export type RoleId = (typeof roleIds)[number];

export type SessionView = {
  user: {
    id: string;
    name: string;
    email: string;
    role: RoleId;
    locale: "zh-CN" | "en";
    team: { id: string; name: string } | null;
  };
  tenant: { id: string; name: string; demo: boolean };
  rights: string[];
};

const email = z.string().trim().toLowerCase().pipe(z.email().max(200));
const password = z.string().min(8).max(200);
export const setLocaleInput = z.object({ locale: z.enum(["zh-CN", "en"]) }).strict();
export const createApiKeyInput = z.object({ name: z.string().trim().min(1).max(80) }).strict();
export const revokeApiKeyInput = z.object({ id: z.string() }).strict();
export const createTenantInput = z
  .object({
    company: z.string().trim().min(1).max(120),
    name: z.string().trim().min(1).max(60),
    email,
    password,
  })
  .strict();

const id = z.string().max(64);
const personName = z.string().trim().min(1).max(60);
const jobTitle = z.string().trim().max(60).nullish();
const staffFacts = z.object({ name: personName, role: z.enum(roleIds), team: id.nullish(), title: jobTitle });
export const createUserInput = staffFacts.extend({ email }).strict();
export const updateUserInput = z
  .object({
    id,
    version: z.number().int().positive().optional(),
    /** `active: false` locks the account: its sessions end, its records stay. */
    set: staffFacts.partial().extend({ active: z.boolean().optional() }).strict(),
  })
  .strict();
export const resetPasswordInput = z.object({ id }).strict();
export const changePasswordInput = z.object({ current: z.string().max(200), next: password }).strict();
const teamName = z.string().trim().min(1).max(60);
export const createTeamInput = z.object({ name: teamName, parent: id.nullish() }).strict();
export const renameTeamInput = z.object({ id, name: teamName }).strict();

type Named = { id: string; name: string };
/** A person of the company as the settings show them. */
export type StaffDto = {
  id: string;
  name: string;
  email: string;
  role: RoleId;
  title: string | null;
  team: Named | null;
  active: boolean;
  version: number;
};
export type TeamDto = { id: string; name: string; parent: Named | null; depth: number; people: number };
/** How far a role sees a kind of record, and what it may do there. */
export type RoleView = {
  id: RoleId;
  people: number;
  objects: { object: string; scope: string; rights: string[] }[];
  others: string[];
};

/**
 * What can be set. `name`: what the person is called; `questions`: whether what is only missing is asked for; the last
 * four: of what agents speak unasked.
 */
export const preferenceKeys = [
  ...["replyLength", "moneyUnit", "questions", "name"],
  ...["stuckDeals", "hotLeads", "visitsTomorrow", "waitingForms"],
] as const;
export type PreferenceKey = (typeof preferenceKeys)[number];

/** Whether agents speak of it without being asked. */
const spoken = z.enum(["on", "off"]);
/** How a person wants to be answered. */
export const preferencesShape = z.object({
  replyLength: z.enum(["short", "normal", "detailed"]),
  moneyUnit: z.enum(["auto", "wan", "yuan"]),
  questions: z.enum(["usual", "few"]),
  name: z.string().trim().min(1).max(20),
  stuckDeals: spoken,
  hotLeads: spoken,
  visitsTomorrow: spoken,
  waitingForms: spoken,
});
export type Preferences = z.output<typeof preferencesShape>;
/** `said`: the words that set it, empty where it was chosen on a page. */
export type KeptPreference = { key: PreferenceKey; value: string; said: string; at: string };

export const setPreferencesInput = z
  .object({ set: preferencesShape.partial().strict(), said: z.string().trim().max(500).default("") })
  .strict();
export const forgetPreferencesInput = z
  .object({ keys: z.array(z.enum(preferenceKeys)).max(preferenceKeys.length).optional() })
  .strict();
