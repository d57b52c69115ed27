import { randomInt } from "node:crypto";

/** Without the characters that people mistake for each other. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A password that people can type; ten characters are about 57 bits. */
export function makePassword(length = 10): string {
  for (;;) {
    const pick = () => ALPHABET.charAt(randomInt(ALPHABET.length));
    const made = Array.from({ length }, pick).join("");
    if (/\d/.test(made) && /[a-z]/.test(made) && /[A-Z]/.test(made)) return made;
  }
}
