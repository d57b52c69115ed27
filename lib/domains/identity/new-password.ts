import { randomInt } from "node:crypto";

// Without letters that look like others: it is read from one screen and typed on another.
const letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
const length = 12;

/** A first password: 69 bits, to be handed over and changed. */
export function newPassword(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}
