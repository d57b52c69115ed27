import type { MessageView } from "#agents/contract.ts";
import type { Person } from "#tests/factories/company.ts";
import type { Agents } from "./use-agents.ts";

/** Conversations of a person: each call of what it gives says one message in the same conversation. */
export function useTalk(agents: Agents) {
  return ({ context }: Person) => {
    let conversationId: string | undefined;
    return async (text: string): Promise<MessageView> => {
      const answer = await agents.ask(context, text, conversationId ? { conversationId } : {});
      ({ conversationId } = answer);
      return answer.view;
    };
  };
}
