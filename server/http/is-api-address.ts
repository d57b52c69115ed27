/** Where the API lies. */
export const apiBase = "/api/v1";

/** Whether an address, with its query, is the API's. */
export function isApiAddress(url: string | undefined): boolean {
  if (!url?.startsWith(apiBase)) return false;
  const beyond = url[apiBase.length];
  return beyond === undefined || beyond === "/" || beyond === "?";
}
