/** The section of the address in which each kind of record has its pages. */
export const recordPlaces: Readonly<Record<string, string>> = {
  customer: "/customers",
  contact: "/contacts",
  lead: "/leads",
  opportunity: "/opportunities",
  product: "/products",
  conversation: "/chat",
};
