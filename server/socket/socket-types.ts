import type { Server, Socket } from "socket.io";
import type { Runner } from "#agents/runtime/index.ts";
import type { Principal } from "#lib/platform/context.ts";
import type { ClientToServerEvents, ServerToClientEvents } from "#lib/realtime/contract.ts";

export type SocketData = { sid: string; sessionId: string; principal: Principal };
export type HuikeSocket = Socket<
  ClientToServerEvents,
  ServerToClientEvents,
  Record<string, never>,
  SocketData
>;
export type HuikeServer = Server<
  ClientToServerEvents,
  ServerToClientEvents,
  Record<string, never>,
  SocketData
>;
export type SocketDeps = { io: HuikeServer; runner: Pick<Runner, "live"> };

export const userRoom = (userId: string): string => `user:${userId}`;
export const tenantRoom = (tenantId: string): string => `tenant:${tenantId}`;
export const sessionRoom = (sessionId: string): string => `session:${sessionId}`;
export const conversationRoom = (userId: string, id: string): string => `conversation:${userId}:${id}`;
