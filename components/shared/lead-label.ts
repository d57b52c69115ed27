type Named = Readonly<Record<string, unknown>>;

/** How a lead is called in lists and links. */
export function leadLabel({ companyName, contactName, contactPhone }: Named): string {
  const names = [companyName, contactName].filter((name) => typeof name === "string" && name !== "");
  return names.length > 0 ? names.join(" · ") : typeof contactPhone === "string" ? contactPhone : "—";
}
