import { type FieldKind, kindOfLabel, LABELS } from "./field-labels.ts";

/** A labelled value of a form; offsets are on the normalised text. */
export type Field = { kind: FieldKind; label: number; start: number; end: number; text: string };

const ALTERNATIVES = LABELS.join("|");
const LABEL = new RegExp(`(?<![A-Za-z])(?<label>${ALTERNATIVES}) ?[:=] ?`, "gi");
// 需求OA 预算八十万: between blanks a label may do without its colon.
const BARE =
  /(?:^|[ ,;。\n|])(?<label>具体需求|需求描述|需求|意向产品|意向) ?(?<value>[A-Za-z\d]{2,8}|[\p{Script=Han}A-Za-z]{2,14})(?=[ ,;。\n|]|$)/gu;
const NOT_BARE =
  /^(?:没|不|很|挺|强|比较|明确|非常|一般|待|还|未|已|暂|客户|来自|如下|描述|产品|是|为|有|也|都|方面|清单|文档|调研|分析|确认)/;
const VALUE_END = /[,;。\n|、]/;

/** Returns "label：value" pairs in any order; a value ends at the next label or separator. */
export function findFields(text: string): Field[] {
  const marks = [...text.matchAll(LABEL)];
  const fields: Field[] = [];
  for (let i = 0; i < marks.length; i += 1) {
    const mark = marks[i];
    const kind = kindOfLabel(mark?.groups?.label ?? "");
    if (mark === undefined || kind === undefined) continue;
    const start = mark.index + mark[0].length;
    const limit = marks[i + 1]?.index ?? text.length;
    const raw = text.slice(start, limit);
    const stop = raw.search(VALUE_END);
    const value = (stop === -1 ? raw : raw.slice(0, stop)).trimEnd();
    if (value !== "") fields.push({ kind, label: mark.index, start, end: start + value.length, text: value });
  }
  if (!fields.some((field) => field.kind === "need")) addBareNeed(text, fields);
  return fields;
}

function addBareNeed(text: string, fields: Field[]): void {
  for (const match of text.matchAll(BARE)) {
    const { label = "", value = "" } = match.groups ?? {};
    if (NOT_BARE.test(value) || kindOfLabel(value) !== undefined) continue;
    const end = match.index + match[0].length;
    fields.push({
      kind: "need",
      label: match.index + match[0].indexOf(label),
      start: end - value.length,
      end,
      text: value,
    });
    return;
  }
}
