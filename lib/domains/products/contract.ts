import { z } from "zod";
import {
  bulkSchema,
  createSchema,
  defineFields,
  recordSchema,
  setSchema,
  updateSchema,
  versionedRef,
} from "#lib/platform/records/schemas/contract.ts";

/** What a product is sold as. */
export const productKinds = ["base", "module", "service", "maintenance"] as const;

export const productStatuses = ["draft", "active", "retired"] as const;
export type ProductStatus = (typeof productStatuses)[number];

export const versionStatuses = ["planned", "released", "supported", "ended"] as const;
export type VersionStatus = (typeof versionStatuses)[number];

/** A part of a product that is sold with it or on its own. */
export type ProductModule = {
  key: string;
  name: string;
  description?: string | undefined;
  optional: boolean;
};

/** What a product runs with: a system or another product, from which version to which. */
export type Compatibility = {
  with: string;
  from?: string | undefined;
  to?: string | undefined;
  note?: string | undefined;
};

export const productFields = defineFields([
  { name: "code", type: "text", required: true, max: 40, unique: true, sortable: true },
  { name: "name", type: "text", required: true, max: 120, sortable: true },
  { name: "kind", type: "choice", choices: productKinds, sortable: true, groupable: true },
  { name: "category", type: "text", max: 60, sortable: true, groupable: true },
  { name: "unit", type: "text", required: true, max: 20, groupable: true },
  { name: "status", type: "choice", choices: productStatuses, sortable: true, groupable: true },
  { name: "currentVersion", type: "text", max: 40 },
  { name: "description", type: "long_text", max: 5000 },
  { name: "tags", type: "tags", groupable: true },
  { name: "owner", type: "user", readOnly: true, groupable: true },
  { name: "team", type: "team", readOnly: true, groupable: true },
  { name: "createdBy", type: "user", readOnly: true, groupable: true },
  { name: "createdAt", type: "datetime", readOnly: true, sortable: true },
  { name: "updatedBy", type: "user", readOnly: true },
  { name: "updatedAt", type: "datetime", readOnly: true, sortable: true },
]);

const id = z.string().max(64);
const version = versionedRef.shape.version;
const words = z.string().trim().min(1);
const key = words.max(40);
const modules = z
  .array(
    z
      .object({
        key,
        name: words.max(80),
        description: z.string().trim().max(500).optional(),
        optional: z.boolean().default(true),
      })
      .strict(),
  )
  .max(100)
  .refine((all) => new Set(all.map((each) => each.key)).size === all.length, {
    params: { reason: "module_keys_repeat" },
  });
const compatibility = z
  .array(
    z
      .object({
        with: words.max(80),
        from: key.optional(),
        to: key.optional(),
        note: z.string().trim().max(300).optional(),
      })
      .strict(),
  )
  .max(100);
const documents = { modules: modules.optional(), compatibility: compatibility.optional() };

export const createProductInput = createSchema(productFields).extend(documents);
export const updateProductInput = updateSchema(setSchema(productFields).extend(documents));
export const updateProductsInput = bulkSchema(
  setSchema(productFields).omit({ code: true, name: true, tags: true }),
);
export type CreateProductInput = z.input<typeof createProductInput>;

const tag = z.string().trim().min(1).max(30);
export const tagProductsInput = z
  .object({
    ids: z.array(id).min(1).max(500),
    add: z.array(tag).max(20).optional(),
    remove: z.array(tag).max(20).optional(),
    reason: z.string().trim().max(300).optional(),
  })
  .strict();

const day = z.iso.date().nullish();
export const productVersionInput = z
  .object({
    label: key,
    status: z.enum(versionStatuses).default("released"),
    releasedOn: day,
    supportedUntil: day,
    highlights: z.array(words.max(200)).max(30).default([]),
    notes: z.string().trim().max(5000).nullish(),
    compatibility: compatibility.default([]),
  })
  .strict();
/** The versions of a product as a whole: those left out are taken away. */
export const setVersionsInput = z
  .object({ id, version, versions: z.array(productVersionInput).max(200) })
  .strict()
  .refine(({ versions }) => new Set(versions.map(({ label }) => label)).size === versions.length, {
    path: ["versions"],
    params: { reason: "version_labels_repeat" },
  });
export type ProductVersionDto = {
  label: string;
  status: VersionStatus;
  releasedOn: string | null;
  supportedUntil: string | null;
  highlights: string[];
  notes: string | null;
  compatibility: Compatibility[];
};

type Span = { validFrom?: string | null | undefined; validTo?: string | null | undefined };
const ordered = ({ validFrom, validTo }: Span) => !validFrom || !validTo || validFrom <= validTo;
const inOrder = { path: ["validTo"], params: { reason: "ends_before_start" } };
const priceList = z
  .object({
    name: words.max(80),
    /** What a deal takes its prices from when nobody says: the former main list gives way. */
    main: z.boolean(),
    validFrom: day,
    validTo: day,
  })
  .strict();
export const createPriceListInput = priceList
  .extend({ main: z.boolean().default(false) })
  .refine(ordered, inOrder);
export const updatePriceListInput = z
  .object({ id, version, set: priceList.partial().refine(ordered, inOrder) })
  .strict();
export type PriceListDto = {
  id: string;
  version: number;
  name: string;
  currency: string;
  main: boolean;
  validFrom: string | null;
  validTo: string | null;
  archived: boolean;
};

const amount = z.number().min(0).max(1e9);
const priceInput = z
  .object({
    unitPrice: amount,
    /** Nobody sells below it without the right to. */
    minPrice: amount.nullish(),
    /** From this quantity on. */
    minQuantity: z.number().min(0.001).max(1e6).default(1),
    validFrom: day,
    validTo: day,
  })
  .strict()
  .refine(ordered, inOrder)
  .refine(({ unitPrice, minPrice }) => (minPrice ?? 0) <= unitPrice, {
    path: ["minPrice"],
    params: { reason: "min_price_above_price" },
  });
/** All prices of one product on one list: those left out are taken away. `version` is the list's. */
export const setPricesInput = z
  .object({ priceList: id, product: id, version, prices: z.array(priceInput).max(100) })
  .strict();

export const listPriceListsInput = z.object({ archived: z.boolean().default(false) }).strict();
export const listPricesInput = z.object({ priceList: id.optional(), product: id.optional() }).strict();
export const findPriceInput = z
  .object({
    product: id,
    /** The main list when not said. */
    priceList: id.optional(),
    /** Today when not said. */
    on: z.iso.date().optional(),
    quantity: z.number().positive().max(1e6).default(1),
  })
  .strict();
const named = z.object({ id: z.string(), name: z.string() });
/** The lowest price is dots without the right to see it. */
export const priceDto = z.object({
  id: z.string(),
  priceList: named,
  product: named.extend({ code: z.string(), unit: z.string() }),
  unitPrice: z.number(),
  minPrice: z.union([z.number(), z.string()]).nullable(),
  minQuantity: z.number(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
export type PriceDto = z.infer<typeof priceDto>;

/** 20 MB. */
export const mostFileBytes = 20 * 1024 * 1024;
export const attachFileInput = z
  .object({
    id,
    name: words.max(200),
    /** The bytes in base64. */
    content: z
      .string()
      .min(4)
      .max(Math.ceil(mostFileBytes / 3) * 4),
  })
  .strict();
export const fileRef = z.object({ id }).strict();
export type FileDto = {
  id: string;
  name: string;
  mediaType: string;
  length: number;
  createdBy: { id: string; name: string };
  createdAt: string;
};

export const productDto = recordSchema(productFields).extend({ modules, compatibility });
