import { AppError } from "#lib/platform/errors.ts";
import { maxMessageLength } from "./contract.ts";

// Control characters but tab and line breaks; zero-width and direction marks that hide text from a reader.
const invisible =
  /[\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}\u{2066}-\u{2069}\u{FEFF}]|(?![\n\t])\p{Cc}/gu;

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
