import type { Period } from "./date-rule.ts";

/** `saysYear` is set when the words name their own year. */
export type FoundPeriod = { start: number; end: number; period: Period; saysYear?: boolean };
