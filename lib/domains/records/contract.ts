/** Every kind of record that has fields, a list and a page. */
export const recordObjects = [
  "lead",
  "customer",
  "contact",
  "opportunity",
  "product",
  "activity",
  "task",
] as const;
export type RecordObject = (typeof recordObjects)[number];

/** Whether a person put a tag on or a rule did. */
export const tagKinds = ["manual", "rule"] as const;
export type TagKind = (typeof tagKinds)[number];

export const viewAudiences = ["private", "roles", "teams", "everyone"] as const;
export type ViewAudience = (typeof viewAudiences)[number];

/** What two records of one kind are recognised by: equal values of one kind mean that they may be the same. */
export const matchKinds = [
  "phone",
  "email",
  "wechat",
  "uscc",
  "name",
  "name_pinyin",
  "name_typo",
  "unique",
] as const;
export type MatchKind = (typeof matchKinds)[number];

/** A row that a merge pointed to the kept record, with what it pointed to before. */
export type MovedRow = { table: string; id: string; column: string; before: string };
