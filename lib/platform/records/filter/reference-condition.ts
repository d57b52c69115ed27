import { type SQL, sql } from "drizzle-orm";
import type { Context } from "../../context.ts";
import type { Columns } from "../define-records.ts";
import { among, listOf, type Operand, textArray, wrongValue } from "./operand.ts";

type Person = { me: true } | { team: string };
const isPerson = (value: unknown): value is Person => typeof value === "object" && value !== null;

function idOf(operand: Operand, context: Context, value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  if (!isPerson(value)) throw wrongValue(operand);
  if ("me" in value && operand.field.type === "user") return context.principal.userId;
  if ("team" in value && operand.field.type === "team") {
    return value.team === "mine" ? (context.principal.teamId ?? "") : value.team;
  }
  throw wrongValue(operand);
}

/** A team by the path to it: all below begin with the same path. A team by id stands somewhere in the path. */
function beneath(path: SQL, operand: Operand, context: Context, value: unknown): SQL {
  const team = isPerson(value) && "team" in value ? value.team : value;
  if (typeof team !== "string" || team === "") throw wrongValue(operand);
  if (team === "mine") return sql`starts_with(${path}, ${context.principal.teamPath})`;
  return sql`strpos(${path}, ${`/${team}/`}) > 0`;
}

function inTeam(operand: Operand, context: Context, columns: Columns): SQL {
  const { field, at } = operand;
  const here = columns.teamPath && (field.key === "ownerId" || field.key === "teamId");
  const tests = (path: SQL) =>
    sql`(${sql.join(
      listOf(operand).map((each) => beneath(path, operand, context, each)),
      sql` or `,
    )})`;
  if (here) return tests(sql`${columns.teamPath}`);
  if (field.type === "team") return sql`${at} in (select t.id from teams t where ${tests(sql`t.path`)})`;
  return sql`${at} in (select u.id from users u join teams t on t.id = u.team_id where ${tests(sql`t.path`)})`;
}

/** People, teams and records by id; `{ me: true }` is who asks, `{ team: "mine" }` their team. */
export function referenceCondition(operand: Operand, context: Context, columns: Columns): SQL {
  const { at, op } = operand;
  if (op === "in_team") return inTeam(operand, context, columns);
  const ids = listOf(operand).map((each) => idOf(operand, context, each));
  if (op === "in" || op === "not_in") return among(at, op, textArray(ids));
  const [first, second] = ids;
  if (first === undefined || second !== undefined) throw wrongValue(operand);
  return op === "eq" ? sql`${at} = ${first}` : sql`${at} is distinct from ${first}`;
}
