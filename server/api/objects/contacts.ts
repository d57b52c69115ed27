import { contactDto } from "#lib/domains/customers/contract.ts";
import * as customers from "#lib/domains/customers/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { recordEndpoints } from "../record-endpoints.ts";
import { writes } from "../verb-endpoints.ts";

const examples = {
  create: {
    name: "王建国",
    customer: "customer_1",
    title: "财务总监",
    phone: "13800138000",
    wechat: "wangjg_cfo",
    preferredChannel: "wechat",
  },
  duplicates: { name: "王建国", phone: "13800138000" },
  set: { title: "副总经理", department: "财务中心" },
};

/** The API of contacts. */
export const contactEndpoints: Endpoint[] = [
  ...recordEndpoints({
    object: "contact",
    path: "/contacts",
    words: ["contact", "contacts"],
    dto: contactDto,
    list: customers.listContacts,
    get: customers.getContact,
    aggregate: customers.aggregateContacts,
    history: customers.contactHistory,
    duplicates: customers.findContactDuplicates,
    create: customers.createContact,
    update: customers.updateContact,
    remove: customers.deleteContact,
    restore: customers.restoreContact,
    updateMany: customers.updateContacts,
    tag: customers.tagContacts,
    merge: customers.mergeContacts,
    undoMerge: customers.undoContactMerge,
    examples,
  }),
  writes("put", "/contacts/{id}/positions", customers.setPositions, {
    summary: "A contact's companies over time",
    right: "contact.update",
    example: {
      version: 3,
      positions: [
        { customer: "customer_1", title: "财务总监", startsOn: "2023-03-01", main: true },
        { customer: "customer_2", title: "财务经理", startsOn: "2018-07-01", endsOn: "2023-02-28" },
      ],
    },
  }),
];
