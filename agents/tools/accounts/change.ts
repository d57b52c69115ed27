import { z } from "zod";
import { roleIds, type StaffDto } from "#lib/domains/identity/contract.ts";
import { listStaff, listTeams, updateUser } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({
  person: z.string().max(64).describe("Id of the colleague, from account_list"),
  access: z.enum(roleIds).optional().describe("Whose rights they get"),
  team: z.string().max(64).optional().describe("Id of the new team"),
  active: z.boolean().optional().describe("false locks the account, true opens it again"),
});

async function requireStaff(context: Context, id: string): Promise<StaffDto> {
  const person = (await listStaff(context, {})).items.find((each) => each.id === id);
  if (person) return person;
  throw new AppError("not_found", `no person ${id}`, { reason: "user_not_found" });
}

export const accountChange = defineTool({
  name: "account_change",
  description:
    "Give a colleague another role or team, lock their account or open it again. Always asks the person first.",
  risk: "danger",
  right: "user.manage",
  input,
  card: "proposal",
  asks: () => "rights",
  async run({ person: id, access: role, team, active }, env) {
    const set = {
      ...(role && { role }),
      ...(team && { team }),
      ...(active !== undefined && { active }),
    };
    const before = await env.once(async (context) => {
      const person = await requireStaff(context, id);
      await updateUser(context, { id, version: env.expectedVersion ?? person.version, set });
      return person;
    });
    return {
      ...noResult,
      output: { id, name: before.name, before, role: role ?? before.role, active: active ?? before.active },
      records: [{ type: "user", id, op: "update" }],
    };
  },
  async propose({ person: id, access: role, team, active }, { context, t }) {
    const person = await requireStaff(context, id);
    const teams = team ? (await listTeams(context, {})).items : [];
    const state = (on: boolean) => t(on ? "system.account.on" : "system.account.off");
    const line = (field: string, before: string, after: string) => ({
      field,
      label: t(`system.account.field.${field}`),
      before,
      after,
    });
    return {
      title: t("system.account.changeTitle", { name: person.name }),
      sideEffects: active === false ? [t("system.account.lockEffect")] : [],
      diff: [
        ...(role ? [line("role", t(`identity.role.${person.role}`), t(`identity.role.${role}`))] : []),
        ...(team
          ? [
              line(
                "team",
                person.team?.name ?? t("system.account.noTeam"),
                teams.find((each) => each.id === team)?.name ?? team,
              ),
            ]
          : []),
        ...(active === undefined ? [] : [line("active", state(person.active), state(active))]),
      ],
      target: { type: "user", id, version: person.version },
    };
  },
});
