import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Refusal } from "#scripts/console/refusal.ts";
import { readJson } from "./read-json.ts";
import { writeJson } from "./write-json.ts";

const secret = z.string().min(8);
const secretsSchema = z.object({
  authSecret: secret,
  postgresPassword: secret,
  appPassword: secret,
  /** Null until the demo company has been made. */
  demoPassword: secret.nullable(),
});
export type Secrets = z.infer<typeof secretsSchema>;

const FILE = "secrets.json";
const OWNER_ONLY = 0o600;

/** The secrets of this data folder, made on the first start. */
export async function openSecrets(dir: string): Promise<Secrets> {
  const file = join(dir, FILE);
  const read = readJson(file, secretsSchema);
  if (read.state === "read") {
    await chmod(file, OWNER_ONLY);
    return read.value;
  }
  const hasDatabase = ["postgres.json", "postgres"].some((name) => existsSync(join(dir, name)));
  if (read.state === "broken" || hasDatabase) throw refuse(file);
  const token = () => randomBytes(32).toString("base64url");
  const made = {
    authSecret: token(),
    postgresPassword: token(),
    appPassword: token(),
    demoPassword: null,
  };
  await saveSecrets(dir, made);
  return made;
}

export async function saveSecrets(dir: string, secrets: Secrets): Promise<void> {
  await writeJson(join(dir, FILE), secrets, OWNER_ONLY);
}

function refuse(file: string): Refusal {
  return new Refusal(
    `${file} 丢失或损坏，而数据库已经存在，没有它就打不开数据库。请从备份恢复该文件；数据没有被改动。`,
    `${file} is missing or broken while a database exists, which cannot be opened without it. Restore the file from a backup; the data was not touched.`,
  );
}
