import type { Stretch } from "./slice-evidence.ts";

/** 客户说“…”, 他写道「…」: after a word of speech, in any of the marks that people type. */
const REPORTED =
  /(?:说|讲|问|喊|回复?|回了?句|写道?|留言|嘀咕|念叨|原话(?:是)?|道)(?:了|过|着)?[:,，：]?\s{0,2}(?:["“”'‘’「『]([^"“”'‘’」』]{2,400})["“”'‘’」』])/gu;

/** Where a message gives the words of somebody else between marks. */
export function reportedQuotes(normalized: string): Stretch[] {
  return [...normalized.matchAll(REPORTED)].map(({ index, 0: all, 1: quoted = "" }) => {
    const start = index + all.length - quoted.length - 1;
    return { start, end: start + quoted.length };
  });
}
