type Named = { companyName: string | null; contactName: string | null; contactPhone?: string | null };

/** How a lead is called in lists and links. */
export function leadLabel(lead: Named): string {
  const names = [lead.companyName, lead.contactName].filter((name) => name !== null);
  return names.length > 0 ? names.join(" · ") : (lead.contactPhone ?? "—");
}
