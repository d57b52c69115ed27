const cellText = (cell: string): string => cell.replaceAll(/\s+/g, " ").replaceAll("|", "｜").trim();

/** Rows as a Markdown table whose head is the first of them; nothing when no cell says anything. */
export function markdownTable(rows: string[][]): string {
  const full = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const [head] = full;
  if (!head) return "";
  const width = Math.max(...full.map((row) => row.length));
  const line = (cells: string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cellText(cells[at] ?? "")).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(width)}`, ...full.slice(1).map(line)].join("\n");
}
