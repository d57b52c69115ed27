"use server";
import { findRefs } from "#app/(workspace)/find-refs.ts";
import { recentlyUsed } from "#app/(workspace)/recently-used.ts";
import { searchRecords } from "#app/(workspace)/search-records.ts";

/** Records of one kind by words, for the pickers. */
export const findRefsAction = async (object: string, q: string) => findRefs(object, q);
/** Records of all kinds by words, for the one search box. */
export const searchAction = async (q: string) => searchRecords(q);
/** What the person worked on last, for the box while it is empty. */
export const recentAction = async () => recentlyUsed();
