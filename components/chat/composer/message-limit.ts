import type { maxMessageLength } from "#lib/domains/conversations/contract.ts";

/** Checked against the contract by its type alone: importing the value would ship the validator to the browser. */
export const messageLimit: typeof maxMessageLength = 4000;
