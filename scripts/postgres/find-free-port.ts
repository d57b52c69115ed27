import { createServer } from "node:net";

/** A port of 127.0.0.1 that nobody listens on; `preferred` when it is still free. */
export async function findFreePort(preferred = 0): Promise<number> {
  const port = await tryPort(preferred);
  return port ?? findFreePort(0);
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (port === 0 ? reject(error) : resolve(undefined)));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      const found = typeof address === "object" && address ? address.port : undefined;
      probe.close(() => resolve(found));
    });
  });
}
