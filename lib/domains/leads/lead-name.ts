type Named = { companyName: string | null; contactName: string | null; contactPhone: string | null };

/** What a lead goes by: the company, else the person, else the number. */
export function leadName({ companyName, contactName, contactPhone }: Named): string {
  return companyName ?? contactName ?? contactPhone ?? "";
}
