import { z } from "zod";
import { type RoleView, roleIds } from "#lib/domains/identity/contract.ts";
import { createUser, listRoles, listTeams } from "#lib/domains/identity/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { defineTool, noResult, type ToolEnv } from "../tool.ts";
import { powersOf, sightOf } from "./role-line.ts";

const input = z.object({
  name: z.string().min(1).max(60),
  email: z.email().max(200).describe("What they sign in with"),
  access: z.enum(roleIds).describe("Whose rights they get"),
  team: z.string().max(64).optional().describe("Id of the team, from account_list"),
  title: z.string().max(60).optional(),
});

async function roleView(env: ToolEnv, role: string): Promise<RoleView> {
  const found = (await listRoles(env.context, {})).items.find(({ id }) => id === role);
  if (found) return found;
  throw new AppError("not_found", `no role ${role}`, { reason: "not_found" });
}

export const accountCreate = defineTool({
  name: "account_create",
  description:
    "Give a colleague an account with the rights of a role. Always asks the person first and shows the rights. The first password is made in the settings, never in a talk.",
  risk: "danger",
  right: "user.manage",
  input,
  card: "proposal",
  asks: () => "rights",
  async run({ access: role, ...facts }, env) {
    // The password that comes with it is dropped: a talk is kept, and a secret in it would be too.
    const { id } = await env.once(async (context) => ({
      id: (await createUser(context, { ...facts, role })).id,
    }));
    return {
      ...noResult,
      output: { id, name: facts.name, email: facts.email, role },
      records: [{ type: "user", id, op: "create" }],
    };
  },
  async propose(given, env) {
    const { t } = env;
    const role = await roleView(env, given.access);
    const { items: teams } = await listTeams(env.context, {});
    const team = teams.find(({ id }) => id === given.team)?.name ?? t("system.account.noTeam");
    const line = (field: string, after: string) => ({
      field,
      label: t(`system.account.field.${field}`),
      before: null,
      after,
    });
    return {
      title: t("system.account.createTitle", { name: given.name }),
      sideEffects: [t("system.account.noPassword")],
      diff: [
        line("name", given.name),
        line("email", given.email),
        line("role", t(`identity.role.${given.access}`)),
        line("team", team),
        line("sees", sightOf(role, t)),
        line("may", powersOf(role, t)),
      ],
      target: null,
    };
  },
});
