import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import next from "next";
import { startRunner } from "#agents/runtime/index.ts";
import { stopIndexThreads } from "#lib/domains/knowledge/index.ts";
import { closeConnections } from "#lib/platform/close-connections.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { listen } from "#lib/platform/notifications.ts";
import { startOutboxRelay } from "#lib/platform/outbox-relay.ts";
import { createHttpServer } from "./http/create-http-server.ts";
import { registerMetrics } from "./http/register-metrics.ts";
import { createSocketServer, serveSocket } from "./socket/create-socket-server.ts";
import { fanOut } from "./socket/fanout/index.ts";
import { frameSender } from "./socket/frame-sender.ts";
import { sessionRoom, userRoom } from "./socket/socket-types.ts";
import { collectGarbage } from "./workers/collect-garbage.ts";
import { startFollowers } from "./workers/start-followers.ts";
import { startImports } from "./workers/start-imports.ts";
import { startRecycle } from "./workers/start-recycle.ts";
import { startReminders } from "./workers/start-reminders.ts";
import { startSearch } from "./workers/start-search.ts";
import { startSweeper } from "./workers/start-sweeper.ts";
import { startVectors } from "./workers/start-vectors.ts";
import { warmKnowledge } from "./workers/warm-knowledge.ts";

export type RunningServer = { address: string; close(): Promise<void> };

/** Starts web, sockets and workers in this process; resolves when requests are answered. */
export async function startServer(options: {
  port: number;
  host: string;
  dev?: boolean;
}): Promise<RunningServer> {
  const dev = options.dev ?? false;
  const { CLOCK_FIXED_AT, APP_URL } = env();
  if (CLOCK_FIXED_AT) log().warn(`THE CLOCK STANDS STILL at ${CLOCK_FIXED_AT} (CLOCK_FIXED_AT)`);
  let ready = false;
  // Next gets a server that never listens, so that only our router sees upgrades.
  const unheard = createServer();
  const app = next({ dev, httpServer: unheard, port: options.port, hostname: options.host });
  const handleNext = app.getRequestHandler();
  const counters = { sockets: () => io.engine.clientsCount, runs: () => runner.running() };
  const observe = registerMetrics(counters);
  const httpServer = createHttpServer({ dev, isReady: () => ready, handle: handleNext, observe });
  const io = createSocketServer(httpServer);
  const [runner] = await Promise.all([startRunner({ onFrame: frameSender(io) }), app.prepare()]);
  if (dev) httpServer.on("upgrade", passToBundler(unheard));
  io.on("connection", (socket) => serveSocket(socket, { io, runner }));
  const search = startSearch();
  const followers = startFollowers();
  const relay = await startOutboxRelay((event) => {
    followers.follow(event);
    return fanOut(io, event);
  });
  const unlisten = await listen({
    huike_sessions: (sessionId) => {
      io.to(sessionRoom(sessionId)).emit("session:ended", { reason: "revoked" });
      io.in(sessionRoom(sessionId)).disconnectSockets(true);
    },
    huike_notifications: (userId) => void io.to(userRoom(userId)).emit("notification:new"),
  });
  const imports = await startImports();
  // The last large piece of the start.
  void warmKnowledge().then(collectGarbage);
  const stopVectors = startVectors();
  const stopSweeper = startSweeper();
  const stopReminders = startReminders();
  const stopRecycle = await startRecycle();
  await new Promise<void>((resolve, reject) => {
    httpServer.once("error", reject).listen(options.port, options.host, resolve);
  });
  ready = true;
  const { port } = httpServer.address() as AddressInfo;
  log().info({ port, url: APP_URL }, "ready");
  return {
    address: APP_URL,
    async close() {
      ready = false;
      stopSweeper();
      stopVectors();
      await Promise.all([imports.stop(), stopReminders(), stopRecycle()]);
      await relay.stop();
      await Promise.all([search.stop(), followers.stop()]);
      await unlisten();
      await new Promise<void>((resolve) => void io.close(() => resolve()));
      httpServer.closeAllConnections();
      await runner.stop();
      await app.close().catch(() => undefined);
      await Promise.all([stopIndexThreads(), closeConnections()]);
    },
  };
}

/**
 * The development bundler refreshes pages over its own socket, and listens for it on the server that Next was given;
 * `app.getUpgradeHandler()` is another, which does nothing. Everything else is Socket.io's.
 */
function passToBundler(unheard: Server) {
  return (request: IncomingMessage, ...connection: [Duplex, Buffer]) => {
    if (request.url?.startsWith("/_next/")) unheard.emit("upgrade", request, ...connection);
  };
}
