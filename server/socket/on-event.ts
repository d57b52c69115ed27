import type { z } from "zod";
import { contextOf, resolveSession } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { userText } from "#lib/platform/messages/user-text.ts";
import {
  type Ack,
  type ClientEventName,
  type ClientEventResults,
  clientEvents,
} from "#lib/realtime/contract.ts";
import { moveRooms } from "./fanout/move-rooms.ts";
import type { HuikeSocket, SocketDeps } from "./socket-types.ts";
import { takeToken } from "./take-token.ts";

type Input<E extends ClientEventName> = z.output<(typeof clientEvents)[E]>;
export type Handler<E extends ClientEventName> = (
  call: { context: Context; input: Input<E>; socket: HuikeSocket } & SocketDeps,
) => Promise<ClientEventResults[E]>;

/** The person as they are now: a session that has ended since the last event is refused here. */
async function currentContext(socket: HuikeSocket): Promise<Context> {
  const session = await resolveSession(socket.data.sid);
  if (!session) throw new AppError("unauthenticated", "session ended", { reason: "session_ended" });
  moveRooms(socket, session.principal);
  socket.data.principal = session.principal;
  return contextOf(session.principal, { kind: "page" });
}

function parse<E extends ClientEventName>(name: E, given: unknown): Input<E> {
  const parsed = clientEvents[name].safeParse(given);
  if (parsed.success) return parsed.data as Input<E>;
  throw new AppError("invalid", parsed.error.message, {
    fields: parsed.error.issues.map((issue) => ({ field: issue.path.join("."), reason: issue.code })),
  });
}

function refusal(socket: HuikeSocket, error: unknown): Ack<never> {
  if (!(error instanceof AppError)) log().error({ err: error }, "socket event failed");
  const t = translate(socket.data.principal.locale);
  const code = error instanceof AppError ? error.code : "internal";
  const fields = error instanceof AppError ? error.options.fields : undefined;
  const shown = fields && Object.fromEntries(fields.map(({ field, reason }) => [field, reason]));
  return { ok: false, error: { code, message: userText(error, t), ...(shown && { fields: shown }) } };
}

/** Registers one event: limit, session, parse, one call, acknowledge. Every failure is an answer. */
export function onEvent<E extends ClientEventName>(
  socket: HuikeSocket,
  deps: SocketDeps,
  name: E,
  handler: Handler<E>,
): void {
  const listener = async (given: unknown, ack: unknown): Promise<void> => {
    const reply =
      typeof ack === "function" ? (ack as (answer: Ack<ClientEventResults[E]>) => void) : () => undefined;
    try {
      takeToken(socket.data.sessionId);
      const context = await currentContext(socket);
      reply({ ok: true, data: await handler({ context, input: parse(name, given), socket, ...deps }) });
    } catch (error) {
      reply(refusal(socket, error));
      if (error instanceof AppError && error.options.reason === "session_ended") {
        socket.emit("session:ended", { reason: "expired" });
        socket.disconnect(true);
      }
    }
  };
  (socket as unknown as { on(event: string, listener: unknown): void }).on(name, listener);
}
