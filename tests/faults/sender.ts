import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import type { Frame } from "#agents/contract.ts";
import type { Ack } from "#lib/realtime/contract.ts";
import type { Random } from "#tests/harness/random-from.ts";
import type { Recorder, Sent } from "./recorder.ts";

type Answer = Ack<{ messageId: string; runId: string; conversationId: string }>;
export type Sender = { run(): Promise<void>; finish(): void };
type Given = { address: string; cookie: string; recorder: Recorder; random: Random };

const first = [..."金木水火土日月星辰山川江河湖海风云雷电雪"];
const second = [..."成达和顺隆盛昌荣泰安宁康富源通利鑫宏伟博"];
let made = 0;

/** A lead like no other: its phone number tells it apart from all. */
function nextLead(): { phone: string; text: string } {
  made += 1;
  const phone = `139${String(10_000_000 + made)}`;
  const name = `${first[made % first.length]}${second[Math.floor(made / first.length) % second.length]}科技`;
  return { phone, text: `网站表单：李经理，${name}，电话${phone}，需要财务软件，预算50万` };
}

/** Sends until it is acknowledged, over however many restarts, always under the same client id. */
async function deliver(socket: Socket, message: Sent, conversationId: string | undefined): Promise<Answer> {
  const { clientMessageId, text } = message;
  const input = { clientMessageId, text, ...(conversationId && { conversationId }) };
  for (;;) {
    const answer = await (socket.timeout(4_000).emitWithAck("message:send", input) as Promise<Answer>).catch(
      () => undefined,
    );
    const later =
      answer && !answer.ok && ["unavailable", "limit", "internal", "timeout"].includes(answer.error.code);
    if (answer && !later) return answer;
    await sleep(100);
  }
}

/** A person with one socket who pastes leads, now in one conversation, now in a new one. */
export function createSender({ address, cookie, recorder, random }: Given): Sender {
  const socket = io(address, {
    extraHeaders: { cookie },
    transports: ["websocket"],
    reconnectionDelay: 100,
    reconnectionDelayMax: 300,
    forceNew: true,
  });
  let finished = false;
  /** Half of the time the person waits for the reply, which may never come on this connection. */
  const reply = (runId: string) =>
    new Promise<void>((resolve) => {
      const done = () => {
        socket.off("run:frames", heard);
        socket.off("disconnect", done);
        resolve();
      };
      const heard = (frames: Frame[]) => {
        if (frames.some((frame) => frame.runId === runId && frame.part.type === "end")) done();
      };
      socket.on("run:frames", heard);
      socket.once("disconnect", done);
      setTimeout(done, 3_000);
    });
  return {
    async run() {
      let conversationId: string | undefined;
      while (!finished) {
        const message: Sent = { clientMessageId: randomUUID(), ...nextLead() };
        recorder.sends(message);
        const answer = await deliver(socket, message, conversationId);
        if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
        recorder.acknowledges(message.clientMessageId, answer.data);
        conversationId = random.next() < 0.7 ? answer.data.conversationId : undefined;
        if (random.next() < 0.5) await reply(answer.data.runId);
        await sleep(random.below(60));
      }
      socket.disconnect();
    },
    finish() {
      finished = true;
    },
  };
}
