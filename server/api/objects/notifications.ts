import * as activities from "#lib/domains/activities/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { reads, writes } from "../verb-endpoints.ts";

const right = "notification.use";

/** The API of what people are told. */
export const notificationEndpoints: Endpoint[] = [
  reads("/notifications", activities.listNotifications, {
    summary: "What you were told, the latest first",
    right,
  }),
  reads("/notifications/unread", activities.unreadNotifications, { summary: "How many are unread", right }),
  writes("post", "/notifications/read", activities.readNotifications, {
    summary: "Say that you have read some, or all",
    right,
    example: { all: true },
  }),
];
