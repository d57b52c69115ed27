import type { Frame } from "#agents/contract.ts";
import { type HuikeServer, userRoom } from "./socket-types.ts";

/**
 * Sends frames to people: those that are made in one round of the event loop go out together. A run begins with several
 * and a card comes with its step; one packet each would cost a system call each.
 */
export function frameSender(io: HuikeServer): (userId: string, frame: Frame) => void {
  let waiting = new Map<string, Frame[]>();
  const flush = (): void => {
    const gathered = waiting;
    waiting = new Map();
    for (const [userId, frames] of gathered) io.to(userRoom(userId)).emit("run:frames", frames);
  };
  return (userId, frame) => {
    if (waiting.size === 0) setImmediate(flush);
    const frames = waiting.get(userId);
    if (frames) frames.push(frame);
    else waiting.set(userId, [frame]);
  };
}
