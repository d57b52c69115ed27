import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { encode } from "next-auth/jwt";
import { io as connectClient, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Frame } from "#agents/contract.ts";
import { type Runner, startRunner } from "#agents/runtime/index.ts";
import { login } from "#lib/domains/identity/index.ts";
import { env } from "#lib/platform/env.ts";
import { listen } from "#lib/platform/notifications.ts";
import { startOutboxRelay } from "#lib/platform/outbox-relay.ts";
import { sessionCookieName } from "#lib/platform/session-cookie.ts";
import type {
  Ack,
  ClientEventInput,
  ClientEventName,
  ClientEventResults,
  ClientToServerEvents,
  ServerToClientEvents,
} from "#lib/realtime/contract.ts";
import { createSocketServer, serveSocket } from "#server/socket/create-socket-server.ts";
import { fanOut } from "#server/socket/fanout/index.ts";
import { frameSender } from "#server/socket/frame-sender.ts";
import { type HuikeServer, sessionRoom } from "#server/socket/socket-types.ts";

export type Client = Socket<ServerToClientEvents, ClientToServerEvents>;
export type Device = {
  socket: Client;
  /** Sends an event and waits for its acknowledgement. */
  send<E extends ClientEventName>(event: E, input: ClientEventInput<E>): Promise<Ack<ClientEventResults[E]>>;
  /** All that the server has told this device, in order. */
  heard: { event: string; data: unknown }[];
  /** Until something that fits was heard. */
  hears<T>(event: string, fits?: (data: T) => boolean): Promise<T>;
};
type Login = { email: string; password: string };
export type Sockets = {
  cookieOf(who: Login): Promise<string>;
  device(who: Login): Promise<Device>;
  /** Connects with any headers; gives the error's message when it is refused. */
  attempt(headers: Record<string, string>): Promise<string>;
};

let host = 0;

function deviceOf(socket: Client): Device {
  const heard: Device["heard"] = [];
  const waiting = new Set<() => void>();
  socket.onAny((event: string, data: unknown) => {
    // Frames come several at once; each is heard by itself.
    if (event === "run:frames")
      for (const frame of data as Frame[]) heard.push({ event: "run:frame", data: frame });
    else heard.push({ event, data });
    for (const look of [...waiting]) look();
  });
  const hears = <T>(event: string, fits: (data: T) => boolean = () => true): Promise<T> =>
    new Promise((resolve) => {
      const look = () => {
        const found = heard.find((each) => each.event === event && fits(each.data as T));
        if (!found) return;
        waiting.delete(look);
        resolve(found.data as T);
      };
      waiting.add(look);
      look();
    });
  const send = (event: string, input: unknown) =>
    new Promise((resolve) => (socket as unknown as Socket).emit(event, input, resolve));
  return { socket, heard, hears, send: send as Device["send"] };
}

/** Server side of the sockets as the process has it, without pages. Returns how to stop. */
async function serve(io: HuikeServer): Promise<() => Promise<void>> {
  const runner: Runner = await startRunner({ onFrame: frameSender(io) });
  io.on("connection", (socket) => serveSocket(socket, { io, runner }));
  const relay = await startOutboxRelay((event) => fanOut(io, event));
  const unlisten = await listen({
    huike_sessions: (sessionId) => {
      io.to(sessionRoom(sessionId)).emit("session:ended", { reason: "revoked" });
      io.in(sessionRoom(sessionId)).disconnectSockets(true);
    },
  });
  return async () => {
    await relay.stop();
    await unlisten();
    await io.close();
    await runner.stop();
  };
}

/** A socket server with its workers for the test file, and devices that log in to it. */
export function useSockets(): Sockets {
  const open = new Set<Client>();
  let http: HttpServer;
  let stop: () => Promise<void>;
  let address = "";
  beforeAll(async () => {
    http = createServer();
    stop = await serve(createSocketServer(http));
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    for (const socket of open) socket.disconnect();
    open.clear();
  });
  afterAll(() => stop());

  const connect = (headers: Record<string, string>): Client => {
    const socket: Client = connectClient(address, {
      extraHeaders: headers,
      transports: ["websocket"],
      reconnection: false,
      forceNew: true,
    });
    open.add(socket);
    return socket;
  };
  const settled = (socket: Client): Promise<string> =>
    new Promise((resolve) => {
      socket.once("connect", () => resolve("connected"));
      socket.once("connect_error", (error) => resolve(error.message));
    });
  const cookieOf = async ({ email, password }: Login): Promise<string> => {
    host += 1;
    const { sid } = await login({ email, password, address: `10.2.0.${host}`, userAgent: "vitest" });
    return `${sessionCookieName()}=${await encode({ token: { sid }, secret: env().AUTH_SECRET })}`;
  };
  return {
    cookieOf,
    attempt: (headers) => settled(connect(headers)),
    async device(who) {
      const socket = connect({ cookie: await cookieOf(who) });
      const made = deviceOf(socket);
      const outcome = await settled(socket);
      if (outcome !== "connected") throw new Error(outcome);
      return made;
    },
  };
}
