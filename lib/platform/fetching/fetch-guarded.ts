import { lookup } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { AppError } from "../errors.ts";
import { isPublicAddress } from "./is-public-address.ts";

export type FetchLimits = {
  /** Hosts that may be asked: `docs.example.com`, or `*.example.com` for those below it. */
  hosts: string[];
  mostBytes: number;
  ms: number;
  /** For tests alone: addresses of this machine and its network may be asked too. */
  privateAddresses?: boolean;
};
export type Fetched = { url: URL; contentType: string; bytes: Uint8Array<ArrayBuffer> };

const REDIRECTS = 5;
const MOST_URL = 2_000;
const refusal = (reason: string, log: string) => new AppError("invalid", log, { reason });

const isAllowed = (host: string, hosts: string[]): boolean =>
  hosts.some((each) => (each.startsWith("*.") ? host.endsWith(each.slice(1)) : host === each));

function checkUrl(url: URL, { hosts, privateAddresses = false }: FetchLimits): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const wellFormed = /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  if (!wellFormed || url.href.length > MOST_URL)
    throw refusal("url_not_allowed", `not a web address: ${url.protocol}`);
  if (!isAllowed(host, hosts)) throw refusal("url_not_allowed", `host ${host} is not allowed`);
  if (isIP(host) && !privateAddresses && !isPublicAddress(host)) {
    throw refusal("url_not_allowed", `${host} is not a public address`);
  }
}

/** The connection goes to the address that was checked: a name cannot mean another one a moment later. */
function guardedLookup(privateAddresses: boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "", 4);
      const allowed = addresses.filter(({ address }) => privateAddresses || isPublicAddress(address));
      const [first] = allowed;
      // One private address among public ones is an attack as well.
      if (!first || allowed.length < addresses.length) {
        return done(refusal("url_not_allowed", `${host} has an address that is not public`), "", 4);
      }
      if (options.all) return done(null, allowed);
      return done(null, first.address, first.family);
    });
  };
}

function open(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const options = {
      lookup: guardedLookup(limits.privateAddresses ?? false),
      signal,
      agent: false as const,
      // Nothing packed: what is counted is what comes.
      headers: {
        accept: "text/html, text/plain, text/markdown, application/pdf",
        "accept-encoding": "identity",
      },
    };
    request(url, options, resolve).once("error", reject).end();
  });
}

async function read(response: IncomingMessage, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) {
      response.destroy();
      throw refusal("url_too_large", `more than ${mostBytes} bytes`);
    }
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Follows redirects, each checked like the first address. */
async function follow(from: URL, limits: FetchLimits, signal: AbortSignal): Promise<Fetched> {
  let url = from;
  for (let left = REDIRECTS; left >= 0; left -= 1) {
    checkUrl(url, limits);
    const response = await open(url, limits, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      url = new URL(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw refusal("url_failed", `${url.hostname} answered ${statusCode}`);
    }
    const bytes = await read(response, limits.mostBytes);
    return { url, contentType: headers["content-type"] ?? "", bytes };
  }
  throw refusal("url_failed", `more than ${REDIRECTS} redirects`);
}

/**
 * Fetches a page of an allowed host over http or https, without cookies or credentials. Throws `invalid` with the reason
 * `url_not_allowed`, `url_too_large` or `url_failed`, which says nothing of what stands behind a refused address.
 */
export async function fetchGuarded(url: URL, limits: FetchLimits): Promise<Fetched> {
  try {
    return await follow(url, limits, AbortSignal.timeout(limits.ms));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refusal("url_failed", error instanceof Error ? error.message : String(error));
  }
}
