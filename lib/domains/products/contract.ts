/** What a product is sold as. */
export const productKinds = ["base", "module", "service", "maintenance"] as const;
export type ProductKind = (typeof productKinds)[number];

export const productStatuses = ["draft", "active", "retired"] as const;
export type ProductStatus = (typeof productStatuses)[number];

export const versionStatuses = ["planned", "released", "supported", "ended"] as const;
export type VersionStatus = (typeof versionStatuses)[number];

/** A part of a product that is sold with it or on its own. */
export type ProductModule = { key: string; name: string; description?: string; optional: boolean };

/** What a product runs with: a system or another product, from which version to which. */
export type Compatibility = { with: string; from?: string; to?: string; note?: string };
