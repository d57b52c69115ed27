"use server";
import { action } from "#app/_server/action.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import * as identity from "#lib/domains/identity/index.ts";

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];
// The whole workspace: names of people and teams stand in every picker.
const revalidate = "/";

const createUser = action(identity.createUser, { revalidate });
const updateUser = action(identity.updateUser, { revalidate });
const resetPassword = action(identity.resetPassword);
const changePassword = action(identity.changePassword);
const createTeam = action(identity.createTeam, { revalidate });
const renameTeam = action(identity.renameTeam, { revalidate });

export const createUserAction = async (set: FieldSet) => createUser(set as Input<typeof identity.createUser>);
export const updateUserAction = async (input: { id: string; version?: number; set: FieldSet }) =>
  updateUser(input as Input<typeof identity.updateUser>);
export const resetPasswordAction = async (id: string) => resetPassword({ id });
export const changePasswordAction = async (input: Input<typeof identity.changePassword>) =>
  changePassword(input);
export const createTeamAction = async (set: FieldSet) => createTeam(set as Input<typeof identity.createTeam>);
export const renameTeamAction = async (input: Input<typeof identity.renameTeam>) => renameTeam(input);
