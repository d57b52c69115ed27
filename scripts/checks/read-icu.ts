/** What a message takes: its arguments with their kind (`count:plural`), and its tags (`<b>`), sorted. */
export function readIcu(message: string): string[] {
  const found = new Set<string>();
  readText(message, 0, found);
  return [...found].sort();
}

/** Reads text up to the brace that closes it; returns the position of that brace. */
function readText(message: string, start: number, found: Set<string>): number {
  let at = start;
  while (at < message.length && message[at] !== "}") {
    if (message[at] === "'") at = skipQuoted(message, at);
    else if (message[at] === "{") at = readArgument(message, at + 1, found);
    else {
      const tag = /^<(\w+)>/.exec(message.slice(at))?.[1];
      if (tag) found.add(`<${tag}>`);
      at += 1;
    }
  }
  return at;
}

/** Reads `name`, `name, kind` or `name, plural, one {…} other {…}`; returns the position after its brace. */
function readArgument(message: string, start: number, found: Set<string>): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(start));
  const [whole = "", name = "?", kind] = head ?? [];
  found.add(kind ? `${name}:${kind}` : name);
  let at = start + whole.length;
  while (at < message.length && message[at] !== "}") {
    at = message[at] === "{" ? readText(message, at + 1, found) + 1 : at + 1;
  }
  return at + 1;
}

/** ICU quoting: `'{'` is a brace, `''` is an apostrophe, and a lone one stands for itself. */
function skipQuoted(message: string, at: number): number {
  const next = message[at + 1];
  if (next === "'") return at + 2;
  if (next !== "{" && next !== "}") return at + 1;
  const end = message.indexOf("'", at + 1);
  return end < 0 ? message.length : end + 1;
}
