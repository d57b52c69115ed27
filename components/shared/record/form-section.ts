/** Fields of a form or a page under one heading, by name, in their order. */
export type FormSection = { key: string; title: string; fields: readonly string[] };
