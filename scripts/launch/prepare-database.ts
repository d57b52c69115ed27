import { Refusal } from "#scripts/console/refusal.ts";
import { makePassword } from "#scripts/data/make-password.ts";
import { type Secrets, saveSecrets } from "#scripts/data/secrets.ts";
import { readGiven } from "./environment.ts";

export type Demo = { logins: { email: string; name: string; role: string }[]; password: string };
export type PreparedDatabase = { appUrl: string; applied: number };

/** Brings the schema up to this build. */
export async function prepareDatabase(ownerUrl: string, secrets: Secrets): Promise<PreparedDatabase> {
  const { databaseAppUrl } = readGiven();
  const givenPassword = databaseAppUrl ? decodeURIComponent(new URL(databaseAppUrl).password) : "";
  const { migrate } = await import("#db/migrate.ts");
  try {
    const appPassword = givenPassword || secrets.appPassword;
    const { applied, appUrl } = await migrate({ ownerUrl, appPassword });
    return { applied, appUrl: databaseAppUrl ?? appUrl };
  } catch (cause) {
    throw explain(cause);
  }
}

/** Makes the demo company when the database is empty; undefined when there is none. */
export async function prepareDemo(
  ownerUrl: string,
  dir: string,
  secrets: Secrets,
): Promise<Demo | undefined> {
  const [{ seedDemo }, { demoPeople }] = await Promise.all([
    import("#scripts/seed/seed-demo.ts"),
    import("#scripts/seed/demo-people.ts"),
  ]);
  const password = secrets.demoPassword ?? makePassword();
  // Kept before it is used: a kill in the middle must not lose the only copy.
  if (!secrets.demoPassword) await saveSecrets(dir, { ...secrets, demoPassword: password });
  const { created } = await seedDemo({ ownerUrl, password });
  if (created || secrets.demoPassword) {
    const logins = demoPeople.map(({ login, name, role }) => ({
      email: `${login}@demo.huike`,
      name,
      role,
    }));
    return { logins, password };
  }
  // The database already belongs to somebody: there is no demo, and no password of one.
  await saveSecrets(dir, { ...secrets, demoPassword: null });
  return undefined;
}

const UNREACHABLE = new Set(["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "CONNECT_TIMEOUT", "EAI_AGAIN"]);
const NOT_LET_IN = new Set(["28P01", "28000", "3D000", "42501"]);

function explain(cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "DATABASE_NEWER") {
    return new Refusal(
      "数据库来自更新的版本，里面有本程序不认识的结构，没有做任何改动。请更新程序（git pull）后再启动。",
      "The database comes from a newer version with a schema this one does not know; nothing was changed. Update the program (git pull) and start again.",
      cause,
    );
  }
  if (UNREACHABLE.has(code)) {
    return new Refusal(
      `连不上数据库（${code}）。请检查 DATABASE_URL 的主机和端口，以及数据库是否在运行。`,
      `Cannot reach the database (${code}). Check the host and port in DATABASE_URL and that the database runs.`,
      cause,
    );
  }
  if (!NOT_LET_IN.has(code)) return cause;
  return new Refusal(
    `数据库拒绝了登录或权限不足（${code}）。请检查 DATABASE_URL 的用户名、密码、库名；该用户需要能建表、建角色。`,
    `The database refused the login or lacks permission (${code}). Check user, password and name in DATABASE_URL; the user must be able to create tables and roles.`,
    cause,
  );
}
