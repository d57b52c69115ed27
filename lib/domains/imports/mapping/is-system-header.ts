import { headerKey } from "./header-key.ts";
import { systemWords } from "./synonyms/synonym.ts";

const known = new Set(systemWords.split("|").map(headerKey));
/** AccountId, owner_id, Contact ID 18, (Do Not Modify) Row Checksum, IsDeleted, SystemModstamp, CreatedById. */
const SHAPE =
  /[a-z]I[dD]s?$|_ids?$|\bIDs?(?:\s?\d{2})?$|^\(do not modify\)|^(?:is|has)[A-Z]|^(?:created|modified|updated|last\s?modified|system)\s?(?:by|mod|on|at)|photo\s?url|^hs_/i;
/** Numbers that people read and write, although they are called so. */
const MEANT = /wechat|weixin|微信|tax|vat|qq|sky?pe|line/i;

/** Whether a column holds what another system needs for itself: row numbers, keys, stamps. */
export function isSystemHeader(header: string): boolean {
  return known.has(headerKey(header)) || (SHAPE.test(header.trim()) && !MEANT.test(header));
}
