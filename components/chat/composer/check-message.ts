import { type Command, commands } from "#components/chat/composer/commands.ts";
import { messageLimit } from "#components/chat/composer/message-limit.ts";

export type Checked =
  | { kind: "empty" }
  | { kind: "message"; text: string }
  | { kind: "command"; command: Command }
  | { kind: "tooLong"; length: number }
  | { kind: "unknownCommand"; command: string };

/** What pressing Enter on this text means. */
export function checkMessage(text: string): Checked {
  const message = text.trim();
  if (!message) return { kind: "empty" };
  if (message.length > messageLimit) return { kind: "tooLong", length: message.length };
  const word = /^\/(\S+)$/.exec(message)?.[1];
  const command = commands.find((known) => known.id === word?.toLowerCase());
  if (command) return { kind: "command", command };
  if (word && /^[a-z]+$/i.test(word)) return { kind: "unknownCommand", command: `/${word}` };
  return { kind: "message", text: message };
}
