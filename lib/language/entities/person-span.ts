import type { PersonValue } from "../model/entity.ts";

/** A person found in normalised text. */
export type PersonSpan = { start: number; end: number; value: PersonValue };
