import type { CurrencyCode, LeadSource, SizeBand } from "./lead.ts";

/** An amount of money in whole units of its currency (元, not 万元). */
export type MoneyValue = {
  amount: number;
  max?: number;
  approximate: boolean;
  currency: CurrencyCode;
};

/** A bare number; `max` is present for a range such as 20-30. */
export type NumberValue = { value: number; max?: number; approximate: boolean };

/** A share in percent points: 九五折 is 95 (what is paid), 三成 is 30. */
export type PercentValue = {
  percent: number;
  max?: number;
  approximate: boolean;
  kind: "percent" | "discount" | "tenths" | "points";
};

/** A count with its measure word or unit, as typed (人, 套, 席位). */
export type QuantityValue = { value: number; max?: number; approximate: boolean; unit: string };

export type PhoneValue = { number: string; kind: "mobile" | "landline" | "service" | "other" };
export type EmailValue = { address: string };

/**
 * A day or a period, both ends inclusive, as YYYY-MM-DD in the speaker's zone.
 * `time` is HH:MM. `direction` says how the words bound the period: 月底前 is
 * "before" (`to` is the last allowed day), 国庆后 is "after".
 */
export type DateValue = {
  text: string;
  from: string;
  to: string;
  time?: string;
  timeTo?: string;
  direction?: "before" | "after" | "within" | "past";
  urgent?: boolean;
};

export type PersonValue = { name: string; surname: string; title?: string; department?: string };
export type CompanyValue = { name: string; known: boolean };
export type SourceValue = { source: LeadSource };
export type SizeValue = { band: SizeBand; employees?: number };
/** A dictionary term: `name` is the canonical form. */
export type TermValue = { name: string };

/** The value that belongs to each entity type. */
export type EntityValues = {
  money: MoneyValue;
  number: NumberValue;
  percent: PercentValue;
  quantity: QuantityValue;
  phone: PhoneValue;
  email: EmailValue;
  date: DateValue;
  person: PersonValue;
  company: CompanyValue;
  industry: TermValue;
  region: TermValue;
  product: TermValue;
  source: SourceValue;
  size: SizeValue;
  need: TermValue;
  stage: TermValue;
  status: TermValue;
  competitor: TermValue;
};

export type EntityType = keyof EntityValues;

/** `start` and `end` (exclusive) are UTF-16 offsets into the text as typed. */
export type EntityOf<K extends EntityType> = {
  type: K;
  text: string;
  start: number;
  end: number;
  value: EntityValues[K];
};

export type Entity = { [K in EntityType]: EntityOf<K> }[EntityType];
