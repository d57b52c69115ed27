import type { Asking } from "#lib/platform/records/asking.ts";

/** What one person is told. */
export type Notice = {
  to: string;
  kind: string;
  params: Record<string, string | number>;
  object: string | null;
  recordId: string | null;
  dedupeKey: string | null;
};

/** A way to reach people. The app's own box is one; a mail server or a messenger is another. */
export type NotificationChannel = {
  name: string;
  /** Takes the notices over within the caller's transaction; how many were new. */
  send(asking: Asking, notices: Notice[]): Promise<number>;
};
