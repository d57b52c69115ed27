import type { SaveResult } from "#components/shared/record/save-result.ts";

export type CalendarTone = "accent" | "neutral" | "ok" | "warn" | "danger";
export type CalendarEvent = {
  id: string;
  title: string;
  /** Moments; `end` is not part of it. */
  start: string;
  end: string;
  allDay?: boolean;
  tone?: CalendarTone;
  /** Beside the title: whom it is about. */
  detail?: string;
  movable?: boolean;
};
export const calendarViews = ["day", "week", "month"] as const;
export type CalendarView = (typeof calendarViews)[number];

export type CalendarProps = {
  label: string;
  events: readonly CalendarEvent[];
  view: CalendarView;
  /** A day within what is shown, `YYYY-MM-DD`. */
  day: string;
  /** Today by the tenant's clock. */
  today: string;
  timeZone: string;
  change: (view: CalendarView, day: string) => void;
  open: (event: CalendarEvent) => void;
  /** A press on a free hour or day. */
  create?: (start: string, end: string) => void;
  /** Without it nothing is moved. */
  move?: (event: CalendarEvent, start: string, end: string) => Promise<SaveResult>;
};
