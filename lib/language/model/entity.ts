import type { ObjectName, OnObjects } from "./field.ts";
import type { CurrencyCode, LeadSource, SizeBand } from "./lead.ts";

/** How words bound a figure: 以上 `min`, 不到 `max`, 等于 `equal`; `exclusive` when the figure itself is left out. */
type Bounded = { bound?: "min" | "max" | "equal"; exclusive?: true };

/** An amount of money in whole units of its currency (元, not 万元), `per` what it is for one of (八百块一套: 套). */
export type MoneyValue = {
  amount: number;
  max?: number;
  approximate: boolean;
  currency: CurrencyCode;
  per?: string;
} & Bounded;

/** A bare number; `max` is present for a range such as 20-30. */
export type NumberValue = { value: number; max?: number; approximate: boolean } & Bounded;

/** A share in percent points: 九五折 is 95 (what is paid), 三成 is 30. */
export type PercentValue = {
  percent: number;
  max?: number;
  approximate: boolean;
  kind: "percent" | "discount" | "tenths" | "points";
} & Bounded;

/** A count with its measure word or unit, as typed (人, 套, 席位). */
export type QuantityValue = { value: number; max?: number; approximate: boolean; unit: string } & Bounded;

export type DurationUnit = "minute" | "hour" | "day" | "workday" | "week" | "month" | "quarter" | "year";

/** A length of time that names no day (六个月, 两周左右); `days` counts a month as 30 and a year as 365. */
export type DurationValue = {
  amount: number;
  max?: number;
  unit: DurationUnit;
  days: number;
  approximate: boolean;
};

/**
 * A rhythm: 每周一三五 (`weekdays`, 1 is Monday), 每月5号 (`day`), 每两周 (`every` 2). As a figure's 每个月 it is what the
 * figures are grouped by.
 */
export type RecurrenceValue = {
  unit: "day" | "workday" | "week" | "month" | "quarter" | "year";
  every: number;
  weekdays?: number[];
  day?: number;
  time?: string;
};

/**
 * What a figure is held against: 同比 the same period a year before, 环比 the period before, 比上季度 a period
 * that is named. `compareTo` is absent when the sentence names no period to start from.
 */
export type PeriodComparisonValue = {
  kind: "year_on_year" | "previous_period" | "named";
  compareTo?: { from: string; to: string };
};

export type PhoneValue = { number: string; kind: "mobile" | "landline" | "service" | "other" };
export type EmailValue = { address: string };

/**
 * A day or a period, both ends inclusive, as YYYY-MM-DD in the speaker's zone.
 * `time` is HH:MM, of the first day, `timeTo` of the last; `window` are the hours that 上午 or 晚上 mean when no
 * hour is said. `direction` says how the words bound the period: 月底前 is "before" (`to` is the last allowed
 * day), 国庆后 is "after". `lunar` is the day in the Chinese calendar, as said.
 */
export type DateValue = {
  text: string;
  from: string;
  to: string;
  time?: string;
  timeTo?: string;
  window?: { from: string; to: string };
  approximate?: boolean;
  lunar?: string;
  direction?: "before" | "after" | "within" | "past";
  urgent?: boolean;
};

export type PersonValue = { name: string; surname: string; title?: string; department?: string };
export type CompanyValue = { name: string; known: boolean };
export type SourceValue = { source: LeadSource };
export type SizeValue = { band: SizeBand; employees?: number } & Bounded;
/** A dictionary term: `name` is the canonical form. */
export type TermValue = { name: string };

/** A stage of a pipeline; `key` is set for those that every company starts with. */
export type StageValue = { name: string; key?: string };
/** A field or a status in one word for all records, and what it is called on each kind of record. */
export type OnObjectsValue = { name: string; on: OnObjects };
/** Whose records: one's own, a colleague's, a team's, nobody's. `name` is as typed. */
export type OwnerValue = { kind: "me" | "my_team" | "person" | "team" | "pool"; name?: string };
export type ObjectionKind =
  | "budget"
  | "price"
  | "delay"
  | "competitor"
  | "implementation_risk"
  | "no_authority";
export type SentimentValue = { polarity: "positive" | "neutral" | "negative"; words: string };
/** 前三名 is the first three (`many`), 第二个 the second one, 最后那个 the first one from the end. */
export type CountOrderValue = { from: "start" | "end"; count: number; many: boolean };
export type CreditCodeValue = { code: string; valid: boolean };

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
  stage: StageValue;
  status: OnObjectsValue;
  competitor: TermValue;
  /** A deal by its name, which may hold a company's. */
  opportunity: TermValue;
  duration: DurationValue;
  recurrence: RecurrenceValue;
  period_comparison: PeriodComparisonValue;
  credit_code: CreditCodeValue;
  tag: TermValue;
  field: OnObjectsValue;
  owner: OwnerValue;
  objection: { kind: ObjectionKind };
  sentiment: SentimentValue;
  count_order: CountOrderValue;
  object: { object: ObjectName };
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
