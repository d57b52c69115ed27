import { insertNotices } from "../notification-repository.ts";
import type { NotificationChannel } from "./notification-channel.ts";

const inApp: NotificationChannel = { name: "in_app", send: insertNotices };

/** Where notices go; every one of them gets each. */
export const channels: readonly NotificationChannel[] = [inApp];
