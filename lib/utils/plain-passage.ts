const isRule = (row: string): boolean => row.includes("---") && /^[|: \t-]+$/.test(row);
const cells = (row: string): string =>
  row
    .split("|")
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(" · ");

function plainLine(line: string): string {
  if (isRule(line)) return "";
  const bare = line
    .replace(/^[ \t]{0,3}(?:#{1,6}|>)[ \t]+/, "")
    .replace(/^([ \t]{0,8})[-*+][ \t]+/, "$1• ")
    .replaceAll(/\*\*|__|`/g, "");
  return bare.trimStart().startsWith("|") ? cells(bare) : bare;
}

/** Words of a document as they are read: without the marks of Markdown, a table's row as its cells. Line breaks stay. */
export function plainPassage(passage: string): string {
  return passage
    .split("\n")
    .map((line) => ({ line, plain: plainLine(line) }))
    .filter(({ line, plain }) => plain.trim() !== "" || line.trim() === "")
    .map(({ plain }) => plain)
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
