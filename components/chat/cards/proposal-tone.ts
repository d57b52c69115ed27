import type { BadgeTone } from "#components/ui/badge.tsx";

const tones: Record<string, BadgeTone> = {
  open: "warn",
  approved: "accent",
  executed: "ok",
  rejected: "neutral",
  expired: "neutral",
  conflict: "danger",
  failed: "danger",
};

export const proposalTone = (status: string): BadgeTone => tones[status] ?? "neutral";
