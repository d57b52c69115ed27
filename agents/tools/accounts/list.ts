import { z } from "zod";
import { listRoles, listStaff, listTeams } from "#lib/domains/identity/index.ts";
import { meantPeople } from "../people/meant-people.ts";
import { defineTool, noResult } from "../tool.ts";

export const accountList = defineTool({
  name: "account_list",
  description:
    "Accounts of colleagues with role, team and whether they are locked; the teams; and what each role may do and how far it sees. Use for questions about accounts and rights.",
  risk: "read",
  right: "view.use",
  input: z.object({ name: z.string().max(60).optional().describe("As they are called; all when absent") }),
  card: "record_table",
  async run({ name }, { context }) {
    const [{ items: staff }, { items: teams }, { items: roles }] = await Promise.all([
      listStaff(context, {}),
      listTeams(context, {}),
      listRoles(context, {}),
    ]);
    const people = name ? meantPeople(staff, name) : staff;
    return { ...noResult, output: { people, teams, roles } };
  },
});
