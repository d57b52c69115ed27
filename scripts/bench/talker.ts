import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import type { Engine, Frame } from "#agents/contract.ts";
import type { ClientToServerEvents, ServerToClientEvents } from "#lib/realtime/contract.ts";

export type Turn = {
  conversationId: string;
  engine: Engine;
  text: string;
  /** From the emit to the first visible text and to the last frame. */
  firstTextMs: number;
  ms: number;
};
export type Talker = { say(text: string, conversationId?: string): Promise<Turn>; close(): void };

const PATIENCE_MS = 60_000;
const KEEP_MS = 5_000;

type Heard = {
  text: string;
  firstTextAt?: number;
  ended: Promise<Frame>;
  end(frame: Frame): void;
  endAt: number;
};

function newHeard(): Heard {
  let end: Heard["end"] = () => undefined;
  const ended = new Promise<Frame>((resolve) => {
    end = resolve;
  });
  return { text: "", ended, end, endAt: 0 };
}

/** Collects the frames by run; they may come before the acknowledgement that names the run. */
function collectFrames(socket: Socket<ServerToClientEvents, ClientToServerEvents>): (runId: string) => Heard {
  const runs = new Map<string, Heard>();
  const heardOf = (runId: string): Heard => {
    const heard = runs.get(runId) ?? newHeard();
    runs.set(runId, heard);
    return heard;
  };
  const hear = (frame: Frame): void => {
    const heard = heardOf(frame.runId);
    if (frame.part.type === "text") {
      heard.firstTextAt ??= performance.now();
      heard.text += frame.part.delta;
    } else if (frame.part.type === "end") {
      heard.endAt = performance.now();
      heard.end(frame);
      // Later, for an acknowledgement that is still under way.
      setTimeout(() => runs.delete(frame.runId), KEEP_MS).unref();
    }
  };
  socket.on("run:frames", (frames) => frames.forEach(hear));
  return heardOf;
}

/** One logged-in browser's socket. Throws for a turn that is refused or not done: its time would say nothing. */
export async function openTalker(address: string, cookie: string): Promise<Talker> {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(address, {
    transports: ["websocket"],
    extraHeaders: { cookie, origin: address },
    forceNew: true,
    reconnection: false,
  });
  const heardOf = collectFrames(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  const say = async (text: string, conversationId?: string): Promise<Turn> => {
    const message = { text, clientMessageId: randomUUID(), conversationId: conversationId ?? null };
    const began = performance.now();
    const answer = await socket.timeout(PATIENCE_MS).emitWithAck("message:send", message);
    if (!answer.ok) throw new Error(`message refused: ${answer.error.code} ${answer.error.message}`);
    const heard = heardOf(answer.data.runId);
    const { part } = await heard.ended;
    if (part.type !== "end" || part.status !== "done")
      throw new Error(`turn not done: ${JSON.stringify(part)}`);
    const firstTextMs = (heard.firstTextAt ?? heard.endAt) - began;
    return { ...answer.data, engine: part.engine, text: heard.text, firstTextMs, ms: heard.endAt - began };
  };
  return { say, close: () => socket.disconnect() };
}
