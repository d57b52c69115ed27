export const LEAD_SOURCES = [
  "website",
  "social_media",
  "email_campaign",
  "referral",
  "cold_call",
  "trade_show",
  "partner",
  "advertisement",
  "other",
] as const;

export type LeadSource = (typeof LEAD_SOURCES)[number];

export const SIZE_BANDS = ["startup", "small", "medium", "large", "enterprise"] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** ISO 4217, and BTC, ETH, USDT. */
export type CurrencyCode = string;

/** What one message says about one lead. A slot that was not said is absent. */
export type LeadSlots = {
  contactName?: string;
  contactSurname?: string;
  contactTitle?: string;
  companyName?: string;
  need?: string;
  budget?: { amount: number; max?: number; approximate: boolean; currency: CurrencyCode };
  source?: LeadSource;
  phone?: string;
  email?: string;
  wechat?: string;
  companySize?: { band: SizeBand; employees?: number };
  industry?: string;
  region?: string;
  timeline?: { text: string; from: string; to: string };
};
