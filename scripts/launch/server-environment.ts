import { provideEnv } from "#lib/platform/env.ts";
import type { Secrets } from "#scripts/data/secrets.ts";
import { QUIET, readGiven } from "./environment.ts";

type Facts = {
  ownerUrl: string;
  appUrl: string;
  secrets: Secrets;
  dataDir: string;
  host: string;
  port: number;
  mode: "production" | "development";
};

const EVERY_ADDRESS = new Set(["127.0.0.1", "0.0.0.0", "::", "::1"]);

/** Sets what the server reads, before it is imported; returns its public address. */
export function setServerEnvironment(facts: Facts): string {
  const given = readGiven();
  const name = EVERY_ADDRESS.has(facts.host) ? "localhost" : facts.host;
  const address = (given.appUrl ?? `http://${name}:${facts.port}`).replace(/\/+$/, "");
  const authSecret = given.authSecret ?? facts.secrets.authSecret;
  provideEnv({
    ...QUIET,
    DATABASE_URL: facts.ownerUrl,
    DATABASE_APP_URL: facts.appUrl,
    AUTH_SECRET: authSecret,
    NEXTAUTH_SECRET: authSecret,
    APP_URL: address,
    NEXTAUTH_URL: address,
    PORT: String(facts.port),
    HOST: facts.host,
    DATA_DIR: facts.dataDir,
    NODE_ENV: facts.mode,
  });
  return address;
}
