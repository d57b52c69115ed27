import { appendFileSync } from "node:fs";

export type Sent = {
  clientMessageId: string;
  phone: string;
  text: string;
  acknowledged?: { messageId: string; runId: string };
};

export type Recorder = {
  sends(message: Sent): void;
  acknowledges(clientMessageId: string, answer: { messageId: string; runId: string }): void;
  all(): Sent[];
  acknowledged(): number;
};

/** What clients were told, kept outside the server: in memory, and in a file for reading afterwards. */
export function createRecorder(file: string): Recorder {
  const messages = new Map<string, Sent>();
  const note = (line: object): void => appendFileSync(file, `${JSON.stringify(line)}\n`);
  return {
    sends(message) {
      messages.set(message.clientMessageId, message);
      note({ sends: message });
    },
    acknowledges(clientMessageId, { messageId, runId }) {
      const message = messages.get(clientMessageId);
      if (!message) throw new Error(`an answer to ${clientMessageId}, which was never sent`);
      const before = message.acknowledged;
      if (before && (before.messageId !== messageId || before.runId !== runId)) {
        throw new Error(`${clientMessageId} was acknowledged as ${before.messageId}, then as ${messageId}`);
      }
      message.acknowledged = { messageId, runId };
      note({ acknowledged: clientMessageId, messageId, runId });
    },
    all: () => [...messages.values()],
    acknowledged: () => [...messages.values()].filter((message) => message.acknowledged).length,
  };
}
