/** What the operator may set; the only reader of `process.env` after the hand-over. */
export type Given = {
  databaseUrl?: string;
  databaseAppUrl?: string;
  authSecret?: string;
  appUrl?: string;
  host?: string;
  port?: string;
  dataDir?: string;
  chromiumPath?: string;
};

const NAMES: Record<keyof Given, string> = {
  databaseUrl: "DATABASE_URL",
  databaseAppUrl: "DATABASE_APP_URL",
  authSecret: "AUTH_SECRET",
  appUrl: "APP_URL",
  host: "HOST",
  port: "PORT",
  dataDir: "DATA_DIR",
  chromiumPath: "CHROMIUM_PATH",
};

/** What the operator set; an empty value counts as not set. */
export function readGiven(): Given {
  const given: Given = {};
  for (const key of Object.keys(NAMES) as (keyof Given)[]) {
    const value = process.env[NAMES[key]]?.trim();
    if (value) given[key] = value;
  }
  return given;
}

/** Nothing phones home from a CRM unless the operator configures it in the app. */
export const QUIET = {
  NEXT_TELEMETRY_DISABLED: "1",
  LANGSMITH_TRACING: "false",
  LANGCHAIN_TRACING_V2: "false",
};
