import type { MessageDto } from "#lib/domains/conversations/contract.ts";
import type { OutboxItem } from "#lib/realtime/outbox.ts";
import type { AssistantMessageDto, ThreadState } from "#lib/realtime/thread-state.ts";

export type ThreadItem =
  | { kind: "user"; id: string; message: Extract<MessageDto, { role: "user" }> }
  | {
      kind: "assistant";
      id: string;
      message: AssistantMessageDto;
      /** The words this is an answer to. */
      question: string;
      latest: boolean;
      cardsFirst: boolean;
    }
  | { kind: "pending"; id: string; item: OutboxItem };

/** What the thread shows, in order: messages, then those still on their way. */
export function threadItems(state: ThreadState, pending: readonly OutboxItem[]): ThreadItem[] {
  let question = "";
  const last = pending.length > 0 ? undefined : state.messages.at(-1)?.id;
  const items = state.messages.map((message): ThreadItem => {
    if (message.role === "user") {
      question = message.text;
      return { kind: "user", id: message.id, message };
    }
    const { id } = message;
    return {
      kind: "assistant",
      id,
      message,
      question,
      latest: id === last,
      cardsFirst: state.cardsFirst.has(id),
    };
  });
  for (const item of pending) items.push({ kind: "pending", id: item.input.clientMessageId, item });
  return items;
}
