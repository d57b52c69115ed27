import {
  loadContact,
  mergeContactsAction,
  undoContactMergeAction,
} from "#app/(workspace)/contacts/actions.ts";
import {
  loadCustomer,
  mergeCustomersAction,
  undoCustomerMergeAction,
} from "#app/(workspace)/customers/actions.ts";

/** How two records of a kind are read, made one and made two again. */
export const mergeVerbs = {
  customer: { load: loadCustomer, merge: mergeCustomersAction, undo: undoCustomerMergeAction },
  contact: { load: loadContact, merge: mergeContactsAction, undo: undoContactMergeAction },
} as const;
