// The browser's one socket. Same origin; the session cookie is the identity.
import { io, type Socket } from "socket.io-client";
import { createConnectionState } from "#lib/realtime/connection-state.ts";
import type {
  Ack,
  ClientEventInput,
  ClientEventName,
  ClientEventResults,
  ClientToServerEvents,
  ServerToClientEvents,
} from "#lib/realtime/contract.ts";

type ServerEventName = keyof ServerToClientEvents;

export type Realtime = {
  connection: ReturnType<typeof createConnectionState>;
  /** Sends once and waits for the acknowledgement; never throws. `offline` and `timeout` may be sent again. */
  send: <E extends ClientEventName>(
    event: E,
    input: ClientEventInput<E>,
    timeoutMs?: number,
  ) => Promise<Ack<ClientEventResults[E]>>;
  on: <E extends ServerEventName>(event: E, handler: ServerToClientEvents[E]) => () => void;
  /** Runs at each connect, the first one included. */
  onConnect: (handler: () => void) => () => void;
};

const refused = ["unauthenticated", "unauthorized", "forbidden", "session"];

function endsSession(error: Error & { data?: { code?: string } }): boolean {
  const code = error.data?.code ?? error.message;
  return refused.some((word) => code.includes(word));
}

function watch(socket: Socket, connection: Realtime["connection"]) {
  socket.on("connect", () => connection.set("online"));
  socket.on("disconnect", () => {
    if (connection.get() !== "ended") connection.set("reconnecting");
    // A disconnect made by the server is not retried by the library.
    if (!socket.active) setTimeout(() => connection.get() !== "ended" && socket.connect(), 1000);
  });
  socket.on("connect_error", (error) => {
    if (socket.active) return connection.set("reconnecting");
    if (endsSession(error)) return connection.set("ended");
    connection.set("reconnecting");
    setTimeout(() => socket.connect(), 2000);
  });
  socket.on("session:ended", () => {
    connection.set("ended");
    socket.disconnect();
  });
  addEventListener("online", () => connection.get() !== "ended" && socket.connect());
}

// The generic overloads of socket.io cannot follow an event name that is itself generic.
type LooseSocket = {
  timeout: (ms: number) => { emitWithAck: (event: string, input: unknown) => Promise<unknown> };
  on: (event: string, handler: unknown) => void;
  off: (event: string, handler: unknown) => void;
};

function create(): Realtime {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io({
    path: "/socket.io",
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 3000,
  });
  const connection = createConnectionState();
  watch(socket as unknown as Socket, connection);
  const loose = socket as unknown as LooseSocket;
  return {
    connection,
    async send(event, input, timeoutMs = 10_000) {
      if (!socket.connected) return { ok: false, error: { code: "offline", message: "" } };
      try {
        const answer = await loose.timeout(timeoutMs).emitWithAck(event, input);
        return answer as Ack<ClientEventResults[typeof event]>;
      } catch {
        return { ok: false, error: { code: "timeout", message: "" } };
      }
    },
    on(event, handler) {
      loose.on(event, handler);
      return () => loose.off(event, handler);
    },
    onConnect(handler) {
      socket.on("connect", handler);
      if (socket.connected) handler();
      return () => {
        socket.off("connect", handler);
      };
    },
  };
}

let realtime: Realtime | undefined;

/** Only in the browser. */
export function getRealtime(): Realtime {
  realtime ??= create();
  return realtime;
}
