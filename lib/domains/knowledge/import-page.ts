import type { Context } from "#lib/platform/context.ts";
import { env } from "#lib/platform/env.ts";
import { fetchGuarded } from "#lib/platform/fetching/fetch-guarded.ts";
import type { ImportPageInput } from "./contract.ts";
import { maySaveAs } from "./policy.ts";
import { uploadDocument } from "./upload-document.ts";

const MOST_BYTES = 10 * 1024 * 1024;
const MS = 20_000;
const MOST_NAME = 200;

/** The page's file name: what stands last in its path, or its host. */
function nameOf({ pathname, hostname }: URL): string {
  const last = pathname.split("/").findLast((part) => part !== "") ?? "";
  try {
    return (decodeURIComponent(last) || hostname).slice(-MOST_NAME);
  } catch {
    return hostname;
  }
}

/**
 * Takes in a page of the web as a document, of a host that the administrator allows (`KNOWLEDGE_HOSTS`). The same address
 * again is the next version. Throws `forbidden` before anything is fetched, `invalid` with the reason for what cannot be.
 */
export async function importPage(
  context: Context,
  { url, ...options }: ImportPageInput,
  more: { idempotencyKey?: string | undefined } = {},
) {
  maySaveAs(context, [options.status]);
  const { KNOWLEDGE_HOSTS: hosts, KNOWLEDGE_PRIVATE_ADDRESSES: privateAddresses } = env();
  const limits = { hosts, privateAddresses, mostBytes: MOST_BYTES, ms: MS };
  const page = await fetchGuarded(new URL(url), limits);
  const externalId = options.externalId ?? url;
  return uploadDocument(context, { ...options, externalId, name: nameOf(page.url), bytes: page.bytes }, more);
}
