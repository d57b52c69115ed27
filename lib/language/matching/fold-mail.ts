const DOMAIN_END = /(?<=[a-z0-9]{2})\.(?:com|cn|net|org|edu|gov)(?![a-z0-9])/g;

/** Folded text without what nearly every domain ends with: it would find all of them. */
export function foldMail(text: string): string {
  return text.replace(DOMAIN_END, "");
}
