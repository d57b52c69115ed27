const places: Record<string, string> = {
  customer: "/customers",
  contact: "/contacts",
  lead: "/leads",
  opportunity: "/opportunities",
  product: "/products",
};

/** The page of a record; null for kinds without one. */
export function recordHref(object: string, id: string): string | null {
  const place = places[object];
  return place ? `${place}/${encodeURIComponent(id)}` : null;
}
