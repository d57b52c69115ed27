/** What stands before a Markdown text between two lines of `---`: words, and lists of words. */
export type FrontMatter = { values: Record<string, string | string[]>; text: string };

const FENCE = "---";
const PAIR = /^([a-z_]{1,40}):\s*(.*)$/;
const ITEM = /^\s+-\s+(.+)$|^-\s+(.+)$/;

function plain(value: string): string {
  const bare = value.replace(/\s+#\s.*$/, "").trim();
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(bare);
  return quoted ? (quoted[1] ?? quoted[2] ?? "") : bare;
}

function read(value: string): string | string[] {
  const list = /^\[(.*)\]$/.exec(plain(value));
  if (!list) return plain(value);
  return (list[1] ?? "")
    .split(/[,，]/)
    .map(plain)
    .filter((each) => each !== "");
}

/** Reads the few forms of YAML that documents are headed with: `key: value`, `[a, b]`, and lists of one item a line. */
export function readFrontMatter(markdown: string): FrontMatter {
  const lines = markdown.replaceAll("\r\n", "\n").split("\n");
  const end = lines[0]?.trim() === FENCE ? lines.indexOf(FENCE, 1) : -1;
  if (end < 0) return { values: {}, text: markdown };
  const values: FrontMatter["values"] = {};
  let open: string | undefined;
  for (const line of lines.slice(1, end)) {
    const pair = PAIR.exec(line);
    const item = ITEM.exec(line);
    if (pair) {
      open = pair[1] ?? "";
      values[open] = pair[2]?.trim() ? read(pair[2]) : [];
    } else if (item && open !== undefined) {
      const before = values[open];
      values[open] = [...(Array.isArray(before) ? before : []), plain(item[1] ?? item[2] ?? "")];
    }
  }
  return {
    values,
    text: lines
      .slice(end + 1)
      .join("\n")
      .trim(),
  };
}
