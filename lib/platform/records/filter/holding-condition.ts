import { type SQL, sql } from "drizzle-orm";
import { tagReasons } from "#db/schema/tag-reasons.ts";
import type { Context } from "../../context.ts";
import { aliasTable } from "../alias-table.ts";
import { cleanText } from "../clean-text.ts";
import { listOf, type Operand, type Place, textArray, wrongValue } from "./operand.ts";

/** Tags are asked of `tag_reasons`: equality of text passes row-level security to an index, array operators do not. */
function tagged({ records, columns }: Place, tags: SQL): SQL {
  const { columns: of, from } = aliasTable(tagReasons, "reasons");
  return sql`exists (select 1 from ${from} where ${of.tenantId} = ${columns.tenantId} and ${of.object} = ${records.object} and ${of.tag} = any(${tags}) and ${of.recordId} = ${columns.id})`;
}

function valuesOf(operand: Operand, context: Context | undefined): string[] {
  return listOf(operand).map((each) => {
    if (typeof each === "string") return cleanText(each);
    const me = typeof each === "object" && each !== null && "me" in each;
    if (me && operand.field.many && context) return context.principal.userId;
    throw wrongValue(operand);
  });
}

/** Lists of tags, choices or people: any, all or none of the given ones. What is empty holds none. */
export function holdingCondition(operand: Operand, place: Place, context?: Context): SQL {
  const { at, op, field } = operand;
  const values = valuesOf(operand, context);
  const array = textArray(values);
  if (field.type === "tags" && field.key === "tags") {
    if (op === "has_any") return tagged(place, array);
    if (op === "has_none") return sql`not ${tagged(place, array)}`;
    const each = values.map((value) => tagged(place, textArray([value])));
    return each.length ? sql`(${sql.join(each, sql` and `)})` : sql`true`;
  }
  const inJson = field.storage === "json";
  const any = inJson ? sql`${at} ?| ${array}` : sql`${at} && ${array}`;
  const all = inJson ? sql`${at} ?& ${array}` : sql`${at} @> ${array}`;
  if (op === "has_any") return any;
  return op === "has_all" ? all : sql`(${at} is null or not (${any}))`;
}
