import type { CompanySize, LeadSource, LeadStatus } from "#lib/domains/leads/contract.ts";

// Written out, and checked by type: importing the lists would ship the validator to the browser.
const statuses: Record<LeadStatus, true> = {
  new: true,
  qualified: true,
  contacted: true,
  converted: true,
  lost: true,
};
const sources: Record<LeadSource, true> = {
  website: true,
  social_media: true,
  email_campaign: true,
  referral: true,
  cold_call: true,
  trade_show: true,
  partner: true,
  advertisement: true,
  other: true,
};
const sizes: Record<CompanySize, true> = {
  startup: true,
  small: true,
  medium: true,
  large: true,
  enterprise: true,
};

export const leadStatusList = Object.keys(statuses) as LeadStatus[];
export const leadSourceList = Object.keys(sources) as LeadSource[];
export const companySizeList = Object.keys(sizes) as CompanySize[];
