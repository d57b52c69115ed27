import "server-only";
import { revalidatePath } from "next/cache";
import type { Context } from "#lib/platform/context.ts";
import { AppError, type ErrorCode } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { defaultLocale } from "#lib/platform/messages/locale.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { userText } from "#lib/platform/messages/user-text.ts";
import { pageContext } from "./session.ts";

export type ActionFailure = {
  ok: false;
  code: ErrorCode;
  message: string;
  /** Which rule refused, with its values, for screens that offer a way on. */
  reason?: string;
  params?: Record<string, string | number>;
  fields?: Record<string, string>;
  diff?: { field: string; before: unknown; after: unknown }[];
  requestId?: string;
};
export type ActionResult<R> = { ok: true; data: R } | ActionFailure;

function failure(error: unknown, context: Context | undefined): ActionFailure {
  const t = translate(context?.principal.locale ?? defaultLocale);
  if (!(error instanceof AppError))
    log().error({ err: error, requestId: context?.requestId }, "action failed");
  const { reason, params, fields, diff } = error instanceof AppError ? error.options : {};
  return {
    ok: false,
    code: error instanceof AppError ? error.code : "internal",
    message: userText(error, t),
    ...(reason && { reason }),
    ...(params && { params }),
    ...(fields && { fields: Object.fromEntries(fields.map(({ field, reason }) => [field, reason])) }),
    ...(diff && { diff }),
    ...(context && { requestId: context.requestId }),
  };
}

/** Makes a server action of a verb: session, verb, answer. Failures are answers, never throws. */
export function action<I, R>(
  verb: (context: Context, input: I) => Promise<R>,
  options: { revalidate?: string } = {},
): (input: I) => Promise<ActionResult<R>> {
  return async (input) => {
    const context = await pageContext();
    try {
      if (!context) throw new AppError("unauthenticated", "no session", { reason: "session_ended" });
      const data = await verb(context, input);
      if (options.revalidate) revalidatePath(options.revalidate);
      return { ok: true, data };
    } catch (error) {
      return failure(error, context);
    }
  };
}
