import { conversationRoom, type HuikeServer } from "./socket-types.ts";

/** Tells the person's devices in a conversation how many they are; returns the number. */
export function tellPresence(io: HuikeServer, userId: string, conversationId: string): number {
  const room = conversationRoom(userId, conversationId);
  const devices = io.sockets.adapter.rooms.get(room)?.size ?? 0;
  io.to(room).emit("presence", { conversationId, devices });
  return devices;
}
