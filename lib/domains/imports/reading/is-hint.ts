import type { TableRow } from "../table.ts";
import { isBlank } from "./is-blank.ts";

/** What templates write below their header: 必填，不超过120字; 格式：2026-01-01. */
const HINT =
  /^(?:[（(【[*]?(?:必填|必选|选填|选择|可选|可填|非必填|可不填|下拉|请填|请选|请输入|文本|数字|日期|格式|限|不超过|最多|如[:：]|例如|例[:：])|(?:required|optional|format)\b)/i;
/** And the row that shows how it is done. */
const EXAMPLE = /^(?:示例|样例|例[:：]|举例)|(?:示例|样例)(?:行|数据)|请删除(?:此|本|该)?行|^example\b/i;

/** Whether a row right below the header tells how to fill it in and is no record. */
export function isHint({ cells }: TableRow): boolean {
  const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => String(cell).trim());
  if (texts.some((text) => EXAMPLE.test(text))) return true;
  return texts.length > 1 && texts.filter((text) => HINT.test(text)).length > texts.length / 2;
}
