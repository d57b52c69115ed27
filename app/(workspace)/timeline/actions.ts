"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import type { CreateTaskInput, LogActivityInput } from "#lib/domains/activities/contract.ts";
import * as activities from "#lib/domains/activities/index.ts";
import type { RecordQuery } from "#lib/platform/records/contract.ts";

const log = action(activities.logActivity);
const plan = action(activities.createTask);
const complete = action(activities.completeTask);
const read = action(activities.readNotifications);

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];

export const loadTimeline = async (input: Input<typeof activities.timeline>) =>
  query(activities.timeline, input);
export const logActivityAction = async (input: LogActivityInput) => log(input);
export const createTaskAction = async (input: CreateTaskInput) => plan(input);
export const completeTaskAction = async (input: { id: string; version: number }) => complete(input);
export const loadTasks = async (input: RecordQuery) => query(activities.listTasks, input);
export const loadNotifications = async (input: Input<typeof activities.listNotifications>) =>
  query(activities.listNotifications, input);
export const countNotifications = async () => query(activities.unreadNotifications, {});
export const readNotificationsAction = async (ids: string[] | "all") =>
  read(ids === "all" ? { all: true } : { ids });
