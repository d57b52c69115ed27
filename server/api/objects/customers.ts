import { customerDto } from "#lib/domains/customers/contract.ts";
import * as customers from "#lib/domains/customers/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { recordEndpoints } from "../record-endpoints.ts";
import { reads, writes } from "../verb-endpoints.ts";

const examples = {
  create: {
    name: "苏州宏远机械有限公司",
    industry: "装备制造",
    city: "苏州",
    size: "medium",
    employees: 380,
    status: "prospect",
    source: "referral",
    phone: "0512-66180000",
    profile: { decisionStyle: "by_committee", painPoints: ["库存不准", "月结要五天"] },
  },
  duplicates: { name: "宏远机械", phone: "0512-66180000" },
  set: { status: "qualified", level: "a", industry: "装备制造" },
};

/** The API of customers. */
export const customerEndpoints: Endpoint[] = [
  ...recordEndpoints({
    object: "customer",
    path: "/customers",
    words: ["customer", "customers"],
    dto: customerDto,
    list: customers.listCustomers,
    get: customers.getCustomer,
    aggregate: customers.aggregateCustomers,
    history: customers.customerHistory,
    duplicates: customers.findCustomerDuplicates,
    create: customers.createCustomer,
    update: customers.updateCustomer,
    remove: customers.deleteCustomer,
    restore: customers.restoreCustomer,
    updateMany: customers.updateCustomers,
    transfer: customers.transferCustomers,
    tag: customers.tagCustomers,
    merge: customers.mergeCustomers,
    undoMerge: customers.undoCustomerMerge,
    examples,
  }),
  reads("/customers/{id}/hierarchy", customers.customerHierarchy, {
    summary: "The companies above, beside and below a customer",
    right: "customer.read",
  }),
  writes("put", "/customers/{id}/collaborators", customers.setCollaborators, {
    summary: "Say who works on a customer beside its owner",
    right: "customer.update",
    example: { version: 3, collaborators: ["user_1", "user_2"] },
  }),
];
