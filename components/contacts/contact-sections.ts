/** The facts of a contact on its page, in the order people ask for them. */
export const factSections = [
  { key: "person", fields: ["name", "gender", "customer", "title", "department", "birthday", "source"] },
  {
    key: "ways",
    fields: ["phone", "landline", "wechat", "email", "preferredChannel", "doNotContact", "address"],
  },
  { key: "more", fields: ["note"] },
] as const;

/** What is asked when a contact is made: little; the rest comes with time. */
export const newSections = [
  { key: "person", fields: ["name", "customer", "title", "department"] },
  { key: "ways", fields: ["phone", "wechat", "email"] },
] as const;

export const listColumns = [
  "name",
  "customer",
  "title",
  "phone",
  "wechat",
  "email",
  "owner",
  "lastActivityAt",
  "tags",
];
