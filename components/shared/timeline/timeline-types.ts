import type { ReactNode } from "react";

export const timelineKinds = [
  "visit",
  "call",
  "meeting",
  "mail",
  "note",
  "wechat",
  "task",
  "stage",
  "change",
  "agent",
  "file",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export type TimelineEntry = {
  id: string;
  kind: TimelineKind;
  /** When it happened, or is due. */
  at: string;
  title: ReactNode;
  /** Who did it. */
  by?: string;
  /** What was said or changed; a long one is folded. */
  body?: ReactNode;
  /** Beside the title: a record it is also about. */
  meta?: ReactNode;
  actions?: ReactNode;
};
