/** The user that PostgreSQL runs as; absent when we are not root. */
export type RunAs = { uid: number; gid: number };

/** One embedded PostgreSQL: its programs, its files and how it is reached. */
export type Cluster = {
  programs: { initdb: string; postgres: string };
  dataDir: string;
  logFile: string;
  port: number;
  password: string;
  runAs?: RunAs;
  /** False only for throw-away test clusters: faster, loses data on a power cut. */
  durable: boolean;
};

export const DATABASE_NAME = "huike";
/** Owns the schema and runs migrations; the app itself connects as another role. */
export const OWNER_ROLE = "huike";
export const POSTGRES_MAJOR = 18;

/** All that the programs see: nothing of ours, messages in English, times in UTC. */
export const PROGRAM_ENV: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  LC_ALL: "C",
  TZ: "UTC",
  PATH: "/usr/bin:/bin",
};
