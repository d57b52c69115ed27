/** What a tenant's name is the name of. */
export type NameKind =
  | "customer"
  | "contact"
  | "colleague"
  | "product"
  | "competitor"
  | "opportunity"
  | "stage"
  | "tag";

/** A name of the tenant's; the same name can be of several kinds. */
export type KnownName = { kind: NameKind; name: string };
