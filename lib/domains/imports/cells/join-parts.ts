import type { Cell } from "../table.ts";

/** 余杭区 before 浙江省杭州市余杭区文一西路 is said already. */
const saidAgain = (texts: readonly string[], index: number): boolean =>
  texts.some(
    (other, at) =>
      at > index &&
      (other === texts[index] || ((texts[index]?.length ?? 0) > 1 && other.includes(texts[index] ?? ""))),
  );

/** One value of several columns in the order of their parts: 欧阳 + 娜 by surname first, Wei Zhang by given name first, 江苏 + 苏州 as one place. */
export function joinParts(cells: readonly Cell[], of: "person" | "place"): string | null {
  const texts = cells.map((cell) =>
    typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "",
  );
  const parts = texts.filter((text, index) => text !== "" && !saidAgain(texts, index));
  if (parts.length === 0) return null;
  if (/\p{Script=Han}/u.test(parts.join(""))) return parts.join("");
  return of === "person" ? parts.toReversed().join(" ") : parts.join(", ");
}
