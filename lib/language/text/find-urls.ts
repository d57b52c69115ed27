const URL = /(?:https?:\/\/|www\.)[!-~]{1,2000}/gi;

/** Returns the spans of web addresses: the digits and percent signs inside mean nothing. */
export function findUrls(text: string): { start: number; end: number }[] {
  if (!/https?:|www\./i.test(text)) return [];
  return [...text.matchAll(URL)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
