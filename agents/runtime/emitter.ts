import type { Frame, FramePart, MessageView } from "#agents/contract.ts";
import { applyFrame, emptyMessageView } from "#agents/frames/contract.ts";

export type RunEmitter = {
  emit(part: FramePart): void;
  /** The reply as a reader sees it now. */
  view(): MessageView;
  /** Frames made since the last take. */
  take(): Frame[];
};

/** Frames of a later attempt start a million further, so that numbers never repeat. */
const framesPerAttempt = 1_000_000;
/** Text that comes faster goes out together; no eye follows it one by one. */
const textEveryMs = 25;
/** With every run at work beside it text waits a little longer, for each frame costs the same: 100 ms of fifty. */
const longerMs = 1.5;

/** Gathers streamed text. `flush` lets out what has gathered: before anything else is told, and before it is read. */
function gatherText(send: (part: FramePart) => void, atWork: () => number) {
  let [waiting, sentAt]: [string, number] = ["", 0];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === "") return;
    const delta = waiting;
    waiting = "";
    sentAt = performance.now();
    send({ type: "text", delta });
  };
  const add = (delta: string): void => {
    waiting += delta;
    const left = sentAt + textEveryMs + longerMs * atWork() - performance.now();
    if (left <= 0) flush();
    else timer ??= setTimeout(flush, left);
  };
  return { add, flush };
}

/**
 * Numbers the parts of one attempt of a run and hands each frame on at once, streamed text in small gulps: the more
 * runs are `atWork` in this process, the larger.
 */
export function createEmitter(
  run: { runId: string; messageId: string; conversationId: string; attempt: number; view?: MessageView },
  onFrame: (frame: Frame) => void,
  atWork: () => number = () => 1,
): RunEmitter {
  const { runId, messageId, conversationId } = run;
  let view = run.view ?? emptyMessageView;
  let seq = Math.max(run.attempt * framesPerAttempt, view.lastSeq);
  let fresh: Frame[] = [];
  const send = (part: FramePart): void => {
    seq += 1;
    const frame: Frame = { runId, messageId, conversationId, seq, part };
    view = applyFrame(view, frame);
    fresh.push(frame);
    onFrame(frame);
  };
  const text = gatherText(send, atWork);
  return {
    emit(part) {
      if (part.type === "text") return text.add(part.delta);
      text.flush();
      send(part);
    },
    view() {
      text.flush();
      return view;
    },
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}
