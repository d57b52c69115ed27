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

/** Numbers the parts of one attempt of a run and hands each frame on at once. */
export function createEmitter(
  run: { runId: string; messageId: string; conversationId: string; attempt: number; view?: MessageView },
  onFrame: (frame: Frame) => void,
): RunEmitter {
  const { runId, messageId, conversationId } = run;
  let view = run.view ?? emptyMessageView;
  let seq = Math.max(run.attempt * framesPerAttempt, view.lastSeq);
  let fresh: Frame[] = [];
  return {
    emit(part) {
      seq += 1;
      const frame: Frame = { runId, messageId, conversationId, seq, part };
      view = applyFrame(view, frame);
      fresh.push(frame);
      onFrame(frame);
    },
    view: () => view,
    take() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}
