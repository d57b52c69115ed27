import type { SlipCause } from "../model/slip.ts";

/** A slip on the mapped text, before its offsets are mapped back. */
export type SlipSpan = { start: number; end: number; text: string; why: SlipCause };
