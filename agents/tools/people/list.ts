import { z } from "zod";
import { listColleagues } from "#lib/domains/identity/index.ts";
import { defineTool, noResult } from "../tool.ts";
import { meantPeople } from "./meant-people.ts";

export const peopleList = defineTool({
  name: "people_list",
  description:
    "Colleagues by name or by how they are called (小郑, 郑经理), with their ids and teams. Use before giving a record to somebody.",
  risk: "read",
  right: "view.use",
  input: z.object({ name: z.string().max(60).optional() }),
  card: "record_table",
  async run({ name }, { context }) {
    const { people, teams } = await listColleagues(context, {});
    const found = name ? meantPeople(people, name) : people;
    return { ...noResult, output: { people: found, teams: name ? [] : teams } };
  },
});
