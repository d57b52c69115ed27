/** A normalised value on one line; the reading engine's own shapes first, anything else as its parts. */
export function readableValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map(readableValue).join(", ");
  const fields = value as Record<string, unknown>;
  if (typeof fields["from"] === "string" && typeof fields["to"] === "string") {
    return fields["from"] === fields["to"] ? fields["from"] : `${fields["from"]} – ${fields["to"]}`;
  }
  return Object.values(fields)
    .filter((part) => typeof part === "string" || typeof part === "number")
    .join(" · ");
}
