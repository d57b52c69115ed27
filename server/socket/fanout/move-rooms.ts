import type { Principal } from "#lib/platform/context.ts";
import type { HuikeSocket } from "../socket-types.ts";
import { reachRooms } from "./reach-rooms.ts";

/** Puts a connected person whose team or role has changed into the rooms of what they see now. */
export function moveRooms(socket: HuikeSocket, next: Principal): void {
  const [before, after] = [reachRooms(socket.data.principal), reachRooms(next)];
  if (before.join() === after.join()) return;
  for (const room of before) if (!after.includes(room)) void socket.leave(room);
  void socket.join(after);
}
