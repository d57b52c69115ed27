import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { log } from "#lib/platform/log.ts";
import { authenticate } from "./authenticate.ts";
import { reachRooms } from "./fanout/reach-rooms.ts";
import { gatherWrites } from "./gather-writes.ts";
import { handleCloseConversation } from "./handlers/close-conversation.ts";
import { handleDecideProposal } from "./handlers/decide-proposal.ts";
import { handleOpenConversation } from "./handlers/open-conversation.ts";
import { handleRetryRun } from "./handlers/retry-run.ts";
import { handleSendMessage } from "./handlers/send-message.ts";
import { handleStopRun } from "./handlers/stop-run.ts";
import { handleSubscribeRun } from "./handlers/subscribe-run.ts";
import { handleUndoRun } from "./handlers/undo-run.ts";
import { isOwnOrigin } from "./is-own-origin.ts";
import { onEvent } from "./on-event.ts";
import {
  type HuikeServer,
  type HuikeSocket,
  type SocketDeps,
  sessionRoom,
  tenantRoom,
  userRoom,
} from "./socket-types.ts";
import { dropTokens } from "./take-token.ts";
import { tellPresence } from "./tell-presence.ts";

const maxEventBytes = 200_000;

async function admit(socket: HuikeSocket, next: (refusal?: Error) => void): Promise<void> {
  try {
    const session = await authenticate(socket.handshake.headers.cookie);
    if (!session) return next(new Error("unauthenticated"));
    const { sid, sessionId, principal } = session;
    socket.data = { sid, sessionId, principal };
    next();
  } catch (error) {
    log().warn({ err: error }, "socket authentication failed");
    next(new Error("unavailable"));
  }
}

/** Socket.io on the real server: our own pages only, with a session, every event checked again. */
export function createSocketServer(httpServer: HttpServer): HuikeServer {
  const io: HuikeServer = new Server(httpServer, {
    path: "/socket.io",
    serveClient: false,
    maxHttpBufferSize: maxEventBytes,
    // The default lets a recovered connection skip authentication.
    connectionStateRecovery: { maxDisconnectionDuration: 120_000, skipMiddlewares: false },
    allowRequest: (request, decide) =>
      decide(null, isOwnOrigin(request.headers.origin, request.headers.host)),
  });
  io.use((socket, next) => void admit(socket, next));
  httpServer.on("upgrade", (_request, socket) => gatherWrites(socket));
  return io;
}

/** Joins a connected person to their rooms and takes their events. */
export function serveSocket(socket: HuikeSocket, deps: SocketDeps): void {
  const { principal, sessionId } = socket.data;
  void socket.join([userRoom(principal.userId), tenantRoom(principal.tenantId), sessionRoom(sessionId)]);
  void socket.join(reachRooms(principal));
  onEvent(socket, deps, "message:send", handleSendMessage);
  onEvent(socket, deps, "run:subscribe", handleSubscribeRun);
  onEvent(socket, deps, "run:stop", handleStopRun);
  onEvent(socket, deps, "run:undo", handleUndoRun);
  onEvent(socket, deps, "run:retry", handleRetryRun);
  onEvent(socket, deps, "proposal:decide", handleDecideProposal);
  onEvent(socket, deps, "conversation:open", handleOpenConversation);
  onEvent(socket, deps, "conversation:close", handleCloseConversation);
  socket.on("disconnecting", () => {
    const open = [...socket.rooms].filter((room) => room.startsWith("conversation:"));
    // After the rooms are left, so that the count is right.
    setImmediate(() => {
      for (const room of open) tellPresence(deps.io, principal.userId, room.split(":")[2] ?? "");
    });
  });
  socket.on("disconnect", () => {
    if (!deps.io.sockets.adapter.rooms.has(sessionRoom(sessionId))) dropTokens(sessionId);
  });
}
