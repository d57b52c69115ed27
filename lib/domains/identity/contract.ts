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
