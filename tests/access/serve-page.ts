import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const html = "<html><head><title>押金</title></head><body><h1>押金退回</h1><p>三天内退回。</p></body></html>";
let address: Promise<string> | undefined;

async function serve(): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // Ends with the tests that ask it.
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let asked = 0;

/** The address of a page on this machine, each time another one. */
export async function servePage(): Promise<string> {
  address ??= serve();
  asked += 1;
  return `${await address}/deposit-${asked}`;
}
