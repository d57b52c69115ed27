/** Pages below the sections, which have no place on the rail; by right, and null for everyone's. */
export const palettePlaces = [
  { key: "contacts", href: "/contacts", right: "contact.read" },
  { key: "customerPool", href: "/pools/customer", right: "customer.read" },
  { key: "leadPool", href: "/pools/lead", right: "lead.read" },
  { key: "duplicates", href: "/duplicates", right: "customer.merge" },
  { key: "deals", href: "/opportunities/list", right: "opportunity.read" },
  { key: "notifications", href: "/notifications", right: null },
  { key: "agents", href: "/agents", right: "conversation.use" },
  { key: "people", href: "/settings/people", right: null },
  { key: "roles", href: "/settings/roles", right: null },
  { key: "pipelines", href: "/settings/pipelines", right: "pipeline.manage" },
  { key: "fields", href: "/settings/fields", right: "field.manage" },
  { key: "tags", href: "/settings/tags", right: "tag.manage" },
] as const;

export const paletteCreations = [
  { key: "lead", href: "/leads?new=1", right: "lead.create" },
  { key: "customer", href: "/customers?new=1", right: "customer.create" },
  { key: "contact", href: "/contacts?new=1", right: "contact.create" },
  { key: "opportunity", href: "/opportunities?new=1", right: "opportunity.create" },
  { key: "import", href: "/imports", right: "customer.import" },
] as const;
