import { z } from "zod";
import { type PersonFigures, teamFigures } from "#lib/domains/leads/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { defineTool, noResult } from "../tool.ts";

const columns = ["person", "leads", "open", "openAmount", "won", "wonAmount", "winRate", "days"];

function rowOf(person: PersonFigures, t: Translate) {
  const { user, leads, capacity, open, openAmount, won, wonAmount, winRate, averageDays } = person;
  const load = capacity === null ? String(leads) : t("management.figures.ofCapacity", { leads, capacity });
  return {
    id: user.id,
    cells: [
      { text: user.name },
      { text: load, sort: leads },
      { text: String(open), sort: open },
      { text: formatMoney(openAmount, t), sort: openAmount },
      { text: String(won), sort: won },
      { text: formatMoney(wonAmount, t), sort: wonAmount },
      { text: winRate === null ? "—" : `${winRate}%`, sort: winRate },
      { text: averageDays === null ? "—" : String(averageDays), sort: averageDays },
    ],
  };
}

export const teamShow = defineTool({
  name: "team_figures",
  description:
    "Each rep of the person's reach: open leads against what they can take, open deals, and how their deals ended lately. Use for questions about load, balance and the team.",
  risk: "read",
  right: "lead.assign",
  input: z.object({
    days: z.number().int().min(7).max(1000).optional().describe("How far back; 180 when absent"),
  }),
  card: "record_table",
  async run({ days }, { context, t }) {
    const output = await teamFigures(context, { ...(days && { days }) });
    const table = {
      ...{ title: t("management.figures.title"), object: "user", href: null, total: output.people.length },
      columns: columns.map((key) => ({
        key,
        label: t(`management.figures.${key}`),
        numeric: key !== "person",
      })),
      rows: output.people.map((person) => rowOf(person, t)),
      note: t("management.figures.note", { days: output.days }),
    };
    return {
      ...noResult,
      output,
      artifacts: output.people.length === 0 ? [] : [{ kind: "record_table", data: table }],
    };
  },
});
