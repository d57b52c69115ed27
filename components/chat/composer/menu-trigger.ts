export type MenuTrigger = { kind: "agent" | "command"; query: string; start: number; end: number };

/** What is being called up at the caret: `@…` anywhere after a space, `/…` only as the first word. */
export function menuTrigger(text: string, caret: number): MenuTrigger | null {
  const before = text.slice(0, caret);
  const command = /^\/(\S*)$/.exec(before);
  if (command) return { kind: "command", query: command[1] ?? "", start: 0, end: caret };
  const agent = /(?:^|[\s，。、；])@([^\s@]{0,12})$/.exec(before);
  if (!agent) return null;
  const query = agent[1] ?? "";
  return { kind: "agent", query, start: caret - query.length - 1, end: caret };
}
