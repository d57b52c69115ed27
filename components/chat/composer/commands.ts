/** Commands that say a sentence, put one into the composer, or go somewhere. Their words are in the messages. */
export const commands = [
  { id: "hot", effect: "send" },
  { id: "lead", effect: "insert" },
  { id: "undo", effect: "send" },
  { id: "help", effect: "send" },
  { id: "stop", effect: "stop" },
  { id: "new", effect: "go", href: "/chat" },
  { id: "leads", effect: "go", href: "/leads" },
] as const;
export type Command = (typeof commands)[number];
