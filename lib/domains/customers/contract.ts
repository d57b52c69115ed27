import { z } from "zod";
import { companySizes, leadSources } from "#lib/domains/leads/contract.ts";
import {
  bulkSchema,
  createSchema,
  defineFields,
  recordSchema,
  setSchema,
  updateSchema,
  versionedRef,
} from "#lib/platform/records/schemas/contract.ts";

export const customerStatuses = ["prospect", "qualified", "customer", "inactive", "churned"] as const;
export type CustomerStatus = (typeof customerStatuses)[number];

/** How much a customer matters, A the most. */
export const customerLevels = ["a", "b", "c", "d"] as const;
export type CustomerLevel = (typeof customerLevels)[number];

export const genders = ["female", "male"] as const;

export const contactChannels = ["phone", "wechat", "email", "visit"] as const;

/** What an edge of the network may join: `user` is a colleague of ours. */
export const relationEnds = ["customer", "contact", "competitor", "user"] as const;
export type RelationEnd = (typeof relationEnds)[number];

/** Edges read from left to right: A reports to B, A influences B, A uses competitor B. */
export const relationKinds = [
  "reports_to",
  "influences",
  "knows",
  "former_colleague",
  "classmate",
  "relative",
  "introduced_by",
  "subsidiary_of",
  "partner",
  "supplier_of",
  "competitor_used",
  "competes_with",
] as const;
export type RelationKind = (typeof relationKinds)[number];

export const decisionStyles = [
  "fast",
  "careful",
  "by_committee",
  "top_down",
  "by_price",
  "by_relation",
] as const;

const note = z.string().trim().max(500);
const notes = z.array(z.string().trim().min(1).max(100)).max(20);
/** What is known of how a customer buys; every part may be unknown. Null takes a part out. */
export const customerProfile = z
  .object({
    decisionStyle: z.enum(decisionStyles).nullish(),
    preference: note.nullish(),
    priorities: notes.nullish(),
    painPoints: notes.nullish(),
    budget: z
      .object({ amount: z.number().min(0).max(1e12).optional(), text: note.optional() })
      .strict()
      .nullish(),
    timeline: z
      .object({ from: z.iso.date().optional(), to: z.iso.date().optional(), text: note.optional() })
      .strict()
      .nullish(),
    /** Contacts who sway the decision, the strongest first. */
    influencers: z
      .array(
        z
          .object({
            contactId: z.string().max(64).optional(),
            name: z.string().trim().min(1).max(60),
            note: note.optional(),
          })
          .strict(),
      )
      .max(20)
      .nullish(),
  })
  .strict();
type ProfileInput = z.output<typeof customerProfile>;
export type CustomerProfile = { [K in keyof ProfileInput]?: Exclude<ProfileInput[K], null> };

/** What every owned record tells of itself and only rules write. */
const kept = defineFields([
  { name: "owner", type: "user", readOnly: true, groupable: true },
  { name: "team", type: "team", readOnly: true, groupable: true },
  { name: "collaborators", type: "user", many: true, readOnly: true },
  { name: "lastActivityAt", type: "datetime", readOnly: true, sortable: true },
  { name: "nextActivityAt", type: "datetime", readOnly: true, sortable: true },
  { name: "createdBy", type: "user", readOnly: true, groupable: true },
  { name: "createdAt", type: "datetime", readOnly: true, sortable: true },
  { name: "updatedBy", type: "user", readOnly: true },
  { name: "updatedAt", type: "datetime", readOnly: true, sortable: true },
]);

export const customerFields = defineFields([
  { name: "name", type: "text", required: true, max: 120, sortable: true },
  { name: "shortName", type: "text", max: 60 },
  { name: "uscc", type: "text", max: 18, unique: true },
  { name: "parent", type: "record", object: "customer" },
  { name: "status", type: "choice", choices: customerStatuses, sortable: true, groupable: true },
  { name: "level", type: "choice", choices: customerLevels, sortable: true, groupable: true },
  { name: "source", type: "choice", choices: leadSources, groupable: true },
  { name: "industry", type: "text", max: 60, groupable: true },
  { name: "size", type: "choice", choices: companySizes, groupable: true },
  { name: "employees", type: "number", integer: true, min: 1, max: 5_000_000, sortable: true },
  { name: "annualRevenue", type: "money", max: 1e13, sortable: true },
  { name: "foundedOn", type: "date" },
  { name: "region", type: "text", max: 60, groupable: true },
  { name: "city", type: "text", max: 60, groupable: true },
  { name: "address", type: "text", max: 200 },
  { name: "website", type: "text", max: 200, web: true },
  { name: "phone", type: "phone", maskedWithout: "phone.read" },
  { name: "email", type: "email", maskedWithout: "email.read" },
  { name: "description", type: "long_text", max: 5000 },
  { name: "tags", type: "tags", groupable: true },
  { name: "customerSince", type: "date", sortable: true },
  { name: "profile.decisionStyle", type: "choice", choices: decisionStyles, readOnly: true, groupable: true },
  { name: "profile.budget", type: "money", readOnly: true },
  { name: "pool", type: "record", object: "pool", readOnly: true, groupable: true },
  { name: "pooledAt", type: "datetime", readOnly: true },
  { name: "claimedAt", type: "datetime", readOnly: true },
  { name: "protectedUntil", type: "datetime", readOnly: true },
  ...kept,
]);

/** Phone, landline and WeChat reach a person: all three are behind one right. */
export const contactFields = defineFields([
  { name: "name", type: "text", required: true, max: 60, sortable: true },
  { name: "surname", type: "text", max: 10 },
  { name: "gender", type: "choice", choices: genders, groupable: true },
  { name: "customer", type: "record", object: "customer", groupable: true },
  { name: "title", type: "text", max: 60, groupable: true },
  { name: "department", type: "text", max: 60, groupable: true },
  { name: "phone", type: "phone", maskedWithout: "phone.read" },
  { name: "landline", type: "phone", maskedWithout: "phone.read" },
  { name: "wechat", type: "text", max: 60, maskedWithout: "phone.read" },
  { name: "email", type: "email", maskedWithout: "email.read" },
  { name: "preferredChannel", type: "choice", choices: contactChannels, groupable: true },
  { name: "doNotContact", type: "boolean", groupable: true },
  { name: "birthday", type: "date" },
  { name: "address", type: "text", max: 200 },
  { name: "source", type: "choice", choices: leadSources, groupable: true },
  { name: "note", type: "long_text", max: 2000 },
  { name: "tags", type: "tags", groupable: true },
  ...kept,
]);

const uscc = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
  .nullish();
const id = z.string().max(64);
const reason = z.string().trim().max(300).optional();
/** `ask` refuses with the records that look the same; `create` makes another all the same. */
const onDuplicate = z.enum(["ask", "create"]).default("ask");

export const createCustomerInput = createSchema(customerFields).extend({
  uscc,
  profile: customerProfile.optional(),
  /** Who it is for, when not oneself; needs the right to transfer. */
  owner: id.optional(),
  onDuplicate,
});
const customerSet = setSchema(customerFields).extend({ uscc, profile: customerProfile.optional() });
export const updateCustomerInput = updateSchema(customerSet);
export const updateCustomersInput = bulkSchema(
  setSchema(customerFields).omit({ name: true, uscc: true, tags: true }),
);
export const createContactInput = createSchema(contactFields).extend({ onDuplicate });
export const updateContactInput = updateSchema(setSchema(contactFields));
export const updateContactsInput = bulkSchema(
  setSchema(contactFields).omit({ name: true, customer: true, tags: true }),
);
export type CreateCustomerInput = z.input<typeof createCustomerInput>;
export type CreateContactInput = z.input<typeof createContactInput>;

const many = z.array(versionedRef).min(1).max(500);
export const transferCustomersInput = z
  .object({
    records: many,
    to: id,
    reason,
    /** Also the open opportunities that the former owner had there. */
    withOpportunities: z.boolean().default(true),
  })
  .strict();
export const setCollaboratorsInput = z
  .object({ id, version: versionedRef.shape.version, collaborators: z.array(id).max(20) })
  .strict();
const tag = z.string().trim().min(1).max(30);
export const changeTagsInput = z
  .object({
    ids: z.array(id).min(1).max(500),
    add: z.array(tag).max(20).optional(),
    remove: z.array(tag).max(20).optional(),
    reason,
  })
  .strict();
export const mergeInput = z
  .object({
    keep: versionedRef,
    merge: versionedRef,
    /** Fields taken from the merged record although the kept one has a value. */
    take: z.array(z.string().max(80)).max(80).optional(),
    reason,
  })
  .strict();
export const undoMergeInput = z.object({ mergeId: id }).strict();

/** A contact's companies over time; one without an end is where they are now, `main` the one they stand for. */
const positionInput = z
  .object({
    customer: id,
    title: z.string().trim().max(60).nullish(),
    department: z.string().trim().max(60).nullish(),
    startsOn: z.iso.date().nullish(),
    endsOn: z.iso.date().nullish(),
    main: z.boolean().default(false),
    note: z.string().trim().max(300).nullish(),
  })
  .strict()
  .refine((given) => !given.startsOn || !given.endsOn || given.startsOn <= given.endsOn, {
    path: ["endsOn"],
    params: { reason: "ends_before_start" },
  });
export const setPositionsInput = z
  .object({ id, version: versionedRef.shape.version, positions: z.array(positionInput).max(30) })
  .strict()
  .refine(({ positions }) => positions.filter(({ main }) => main).length <= 1, {
    path: ["positions"],
    params: { reason: "one_main_position" },
  });
const named = z.object({ id: z.string(), name: z.string() });
export const positionDto = z.object({
  id: z.string(),
  customer: named,
  title: z.string().nullable(),
  department: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  main: z.boolean(),
  note: z.string().nullable(),
});
export type PositionDto = z.infer<typeof positionDto>;

const end = z.object({ type: z.enum(relationEnds), id }).strict();
export const linkRelationInput = z
  .object({
    from: end,
    kind: z.enum(relationKinds),
    to: end,
    /** 1 (heard of) to 5 (close). */
    strength: z.number().int().min(1).max(5).default(3),
    since: z.iso.date().nullish(),
    note: z.string().trim().max(300).nullish(),
  })
  .strict()
  .refine(({ from, to }) => from.id !== to.id, { path: ["to"], params: { reason: "relation_to_itself" } });
export const unlinkRelationInput = z.object({ id }).strict();

export const graphInput = z
  .object({ type: z.enum(relationEnds), id, depth: z.number().int().min(1).max(3).default(1) })
  .strict();
export type GraphNode = { type: RelationEnd; id: string; name: string; title?: string | null };
/** `works_at`, `owns` and `met` follow from positions, owners and activities; the rest was said by people. */
export const edgeKinds = [...relationKinds, "works_at", "owns", "met"] as const;
export type EdgeKind = (typeof edgeKinds)[number];
export type GraphEdge = { from: string; to: string; kind: EdgeKind; strength: number; note?: string | null };
export type RelationGraph = { nodes: GraphNode[]; edges: GraphEdge[] };

export const connectionsInput = z
  .object({
    to: z.object({ type: z.enum(["customer", "contact"]), id }).strict(),
    /** From one colleague only; everyone when absent. */
    from: id.optional(),
    limit: z.number().int().min(1).max(10).default(5),
  })
  .strict();
/** From one of us to the target, each step with the edge that leads to it. */
export type ConnectionPath = { steps: { node: GraphNode; via: GraphEdge | null }[]; strength: number };

export const findDuplicatesInput = z
  .object({
    name: z.string().trim().max(120).nullish(),
    uscc: z.string().trim().max(18).nullish(),
    phone: z.string().trim().max(40).nullish(),
    email: z.string().trim().max(200).nullish(),
    wechat: z.string().trim().max(60).nullish(),
    customer: id.nullish(),
    /** The record itself, when it is already one. */
    except: id.optional(),
  })
  .strict();
export const matchReasons = ["uscc", "phone", "email", "wechat", "name", "name_pinyin", "name_typo"] as const;
export type MatchReason = (typeof matchReasons)[number];
/** A record that looks the same. Of one that the person may not see: half a name and whose it is. */
export type DuplicateHit = {
  id: string | null;
  name: string;
  owner: string | null;
  inPool: boolean;
  reasons: MatchReason[];
};

export const hierarchyInput = z.object({ id }).strict();
export type HierarchyNode = {
  id: string;
  name: string;
  parentId: string | null;
  status: CustomerStatus;
  level: CustomerLevel | null;
};

export const customerDto = recordSchema(customerFields).extend({ profile: customerProfile });
export const contactDto = recordSchema(contactFields);
