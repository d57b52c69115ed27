import { AppError } from "#lib/platform/errors.ts";
import { maxMessageLength } from "./contract.ts";

// Control characters but tab and line breaks; zero-width and direction marks that hide text from a reader.
const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** The message as it is kept. Throws `invalid` for an empty or over-long one, saying which and how long. */
export function messageText(given: string): string {
  const text = given.replace(/\r\n?/g, "\n").replace(invisible, "").trim();
  if (text === "") throw new AppError("invalid", "empty message", { reason: "message_empty" });
  if (text.length > maxMessageLength) {
    throw new AppError("invalid", `message of ${text.length} characters`, {
      reason: "message_too_long",
      params: { length: text.length, max: maxMessageLength },
    });
  }
  return text;
}
