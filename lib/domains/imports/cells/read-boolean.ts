import type { Cell } from "../table.ts";
import type { CellResult } from "./problem.ts";

const YES = new Set("是 有 对 真 已 启用 开启 y yes t true 1 √ ✓ ✔ ☑ v on".split(" "));
const NO = new Set("否 无 没有 不 不是 假 未 停用 关闭 n no f false 0 × x ✗ ✘ ☐ off".split(" "));

/** Yes or no, as words, signs or figures. */
export function readBoolean(cell: Cell): CellResult<boolean> {
  if (typeof cell === "boolean") return { value: cell };
  const text = String(cell).normalize("NFKC").trim().toLowerCase();
  if (YES.has(text)) return { value: true };
  return NO.has(text) ? { value: false } : { problem: "not_a_boolean" };
}
