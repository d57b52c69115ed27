import * as activities from "#lib/domains/activities/index.ts";
import * as customers from "#lib/domains/customers/index.ts";
import * as leads from "#lib/domains/leads/index.ts";
import * as opportunities from "#lib/domains/opportunities/index.ts";
import * as products from "#lib/domains/products/index.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import type {
  AggregateQuery,
  AggregateRow,
  RecordDto,
  RecordPage,
  RecordQuery,
} from "#lib/platform/records/contract.ts";

type Aggregate = { items: AggregateRow[]; names: Record<string, Record<string, string>> };

/** What tools need to know of a kind of record: its queries, its pages, and what is worth telling first. */
export type RecordKind = {
  list: (context: Context, query: RecordQuery) => Promise<RecordPage>;
  get: (context: Context, ref: { id: string }) => Promise<RecordDto | null>;
  aggregate: (context: Context, query: AggregateQuery) => Promise<Aggregate>;
  /** The address of the list and of one record; null where there is no such page. */
  listPath: string | null;
  path: ((id: string) => string) | null;
  /** Columns of a table, and fields of a card, when nobody says which. */
  columns: string[];
  fields: string[];
};

const kinds: Record<RecordObject, RecordKind> = {
  customer: {
    list: customers.listCustomers,
    get: customers.getCustomer as RecordKind["get"],
    aggregate: customers.aggregateCustomers,
    listPath: "/customers",
    path: (id) => `/customers/${id}`,
    columns: ["name", "status", "level", "industry", "city", "owner", "lastActivityAt"],
    fields: [
      "status",
      "level",
      "industry",
      "size",
      "employees",
      "annualRevenue",
      "region",
      "city",
      "phone",
      "website",
      "source",
      "profile.decisionStyle",
      "profile.budget",
      "owner",
      "lastActivityAt",
      "nextActivityAt",
      "description",
    ],
  },
  contact: {
    list: customers.listContacts,
    get: customers.getContact as RecordKind["get"],
    aggregate: customers.aggregateContacts,
    listPath: "/contacts",
    path: (id) => `/contacts/${id}`,
    columns: ["name", "title", "customer", "phone", "owner", "lastActivityAt"],
    fields: [
      "title",
      "department",
      "customer",
      "phone",
      "landline",
      "wechat",
      "email",
      "preferredChannel",
      "doNotContact",
      "owner",
      "lastActivityAt",
      "note",
    ],
  },
  lead: {
    list: leads.queryLeads,
    get: leads.getLeadRecord as RecordKind["get"],
    aggregate: leads.aggregateLeads,
    listPath: "/leads",
    path: (id) => `/leads/${id}`,
    columns: ["companyName", "contactName", "need", "score", "budgetAmount", "status", "owner", "createdAt"],
    fields: [
      "contactName",
      "contactPhone",
      "contactEmail",
      "contactWechat",
      "need",
      "budgetAmount",
      "timelineText",
      "companySize",
      "employees",
      "industry",
      "region",
      "source",
      "status",
      "score",
      "competitorCount",
      "competitorNames",
      "owner",
      "lostReason",
      "note",
    ],
  },
  opportunity: {
    list: opportunities.listOpportunities,
    get: opportunities.getOpportunity as RecordKind["get"],
    aggregate: opportunities.aggregateOpportunities,
    listPath: "/opportunities/list",
    path: (id) => `/opportunities/${id}`,
    columns: ["name", "customer", "stage", "amount", "expectedCloseOn", "owner", "lastActivityAt"],
    fields: [
      "customer",
      "stage",
      "daysInStage",
      "amount",
      "winRate",
      "expectedCloseOn",
      "forecastCategory",
      "outcome",
      "closeReason",
      "contact",
      "nextStep",
      "nextStepOn",
      "owner",
      "lastActivityAt",
      "need",
    ],
  },
  product: {
    list: products.listProducts,
    get: products.getProduct as RecordKind["get"],
    aggregate: products.aggregateProducts,
    listPath: "/products",
    path: (id) => `/products/${id}`,
    columns: ["name", "code", "kind", "category", "unit", "status", "currentVersion"],
    fields: ["code", "kind", "category", "unit", "status", "currentVersion", "description"],
  },
  activity: {
    list: activities.listActivities,
    get: activities.getActivity as RecordKind["get"],
    aggregate: activities.aggregateActivities,
    listPath: null,
    path: null,
    columns: ["subject", "kind", "at", "customer", "contact", "owner"],
    fields: [
      "kind",
      "at",
      "customer",
      "contact",
      "opportunity",
      "lead",
      "outcome",
      "direction",
      "minutes",
      "owner",
      "body",
    ],
  },
  task: {
    list: activities.listTasks as RecordKind["list"],
    get: activities.getTask as RecordKind["get"],
    aggregate: activities.aggregateTasks,
    listPath: null,
    path: null,
    columns: ["title", "kind", "dueAt", "status", "priority", "customer", "owner"],
    fields: [
      "kind",
      "status",
      "priority",
      "dueAt",
      "startsAt",
      "customer",
      "contact",
      "opportunity",
      "lead",
      "location",
      "remindAt",
      "owner",
      "result",
      "body",
    ],
  },
};

export const kindOf = (object: RecordObject): RecordKind => kinds[object];
