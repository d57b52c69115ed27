"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import * as activities from "#lib/domains/activities/index.ts";

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];
type Ref = { id: string; version?: number };

const create = action(activities.createTask);
const update = action(activities.updateTask);
const move = action(activities.moveTask);
const complete = action(activities.completeTask);
const reopen = action(activities.reopenTask);
const snooze = action(activities.snoozeTask);
const remove = action(activities.deleteTask);

export const loadCalendar = async (input: Input<typeof activities.calendar>) =>
  query(activities.calendar, input);
export const loadTask = async (id: string) => query(activities.getTask, { id });
export const createTaskAction = async (set: FieldSet) => create(set as Input<typeof activities.createTask>);
export const updateTaskAction = async (input: { id: string; version?: number; set: FieldSet }) =>
  update(input as Input<typeof activities.updateTask>);
export const moveTaskAction = async (input: Input<typeof activities.moveTask>) => move(input);
export const completeTaskAction = async (input: Ref) => complete(input);
export const reopenTaskAction = async (input: Ref) => reopen(input);
export const snoozeTaskAction = async (input: Ref & { until: string }) => snooze(input);
export const deleteTaskAction = async (input: Ref) => remove(input);
