import { type Clock, readClock } from "./dates/read-clock.ts";
import { type Extraction, extractEntities } from "./extract-entities.ts";
import { readLead } from "./lead/read-lead.ts";
import type { UnderstandOptions } from "./model/dialogue.ts";
import type { LeadSlots } from "./model/lead.ts";
import type { Slip } from "./model/slip.ts";
import { readNames } from "./names/read-names.ts";
import { correctSlips } from "./slips/correct-slips.ts";
import type { MappedText } from "./text/mapped-text.ts";
import { normalise } from "./text/normalise.ts";

const DEFAULT_ZONE = "Asia/Shanghai";

/** A message before anyone asks what it wants: its plain text with the way back, what is named in it, and the clock. */
export type Message = {
  mapped: MappedText;
  spans: Extraction["spans"];
  lead: LeadSlots;
  slips: Slip[];
  clock: Clock;
};

/** Reads the words of a message: typed slips corrected, entities found, slots of a lead filled. */
export function readMessage(text: string, options: UnderstandOptions): Message {
  const known = options.names ?? {};
  const plain = normalise(text);
  const asTyped = readNames(plain.text, known);
  const { mapped, slips } = correctSlips(text, plain, asTyped.names, known);
  // What was typed wrong may have hidden a name.
  const names = slips.length === 0 ? asTyped : readNames(mapped.text, known);
  const clock = readClock(options.now, options.timeZone ?? DEFAULT_ZONE, options.fiscalYearStart);
  const { spans, wechat, fields } = extractEntities(mapped.text, clock, known, names);
  const lead = readLead(mapped.text, spans, wechat, fields, clock);
  return { mapped, spans, lead, slips, clock };
}
