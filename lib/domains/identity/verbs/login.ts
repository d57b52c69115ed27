import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { contextOf } from "../context-of.ts";
import { clearLogin, countLogin } from "../login-limits.ts";
import { principalOf } from "../principal-of.ts";
import { findLogin, findPerson, insertSession } from "../repository.ts";
import { hashSecret, newSecret, verifyPassword } from "../secrets.ts";

const sessionDays = 7;
const openSessionInput = z.object({ sid: z.string(), address: z.string(), userAgent: z.string().max(400) });

const openSession = command({
  name: "session.open",
  input: openSessionInput,
  access: () => undefined,
  run: async ({ tx, context, input }) => {
    const id = newId("session");
    const { tenantId, userId } = context.principal;
    // Sessions live by the real clock: a pinned demo clock must not make them immortal or dead.
    const expiresAt = new Date(Date.now() + sessionDays * 86_400_000);
    await insertSession(tx, {
      id,
      tenantId,
      userId,
      sidHash: hashSecret(input.sid),
      address: input.address,
      userAgent: input.userAgent,
      expiresAt,
    });
    return {
      result: { sessionId: id },
      changes: [],
      event: {
        type: "session.opened",
        aggregateType: "session",
        aggregateId: id,
        payload: { at: now().toISOString() },
      },
    };
  },
});

async function contextFor(userId: string): Promise<Context | undefined> {
  const person = await findPerson(userId);
  return person && contextOf(principalOf(person), { kind: "page" });
}

/**
 * Checks email and password and opens a session row. Returns the secret id for the cookie.
 * Throws `unauthenticated` (the same for unknown accounts) or `limit`.
 */
export async function login(given: {
  email: string;
  password: string;
  address: string;
  userAgent: string;
}): Promise<{ sid: string; userId: string }> {
  // A NUL cannot be in any account; the database would refuse the question.
  const account = given.email.replaceAll("\0", " ").trim().toLowerCase();
  await countLogin(account, given.address);
  const known = await findLogin(account);
  const fits = await verifyPassword(known?.password_hash, given.password);
  const context = fits && known ? await contextFor(known.user_id) : undefined;
  if (!context)
    throw new AppError("unauthenticated", "wrong email or password", { reason: "invalid_credentials" });
  const sid = newSecret();
  await openSession(context, { sid, address: given.address, userAgent: given.userAgent.slice(0, 400) });
  await clearLogin(account, given.address);
  return { sid, userId: context.principal.userId };
}
