import type postgres from "postgres";
import { type Pool, pool, type Tx } from "#db/client.ts";
import { databaseOn } from "./actor-database.ts";
import { type Context, ownedObjects } from "./context.ts";
import { AppError } from "./errors.ts";
import { explainDatabaseError, isConnectionLost } from "./explain-database-error.ts";
import type { Statement } from "./statement.ts";

type Reserved = postgres.ReservedSql;

function applyActor(reserved: Reserved, context: Context, reads: boolean): Promise<unknown> {
  const { principal, actor } = context;
  const settings: [string, string][] = [
    ["app.tenant", principal.tenantId],
    ["app.user", principal.userId],
    ["app.role", principal.role],
    ["app.team_path", principal.teamPath],
    ["app.system", actor.type === "system" ? "on" : "off"],
    ["app.tells", reads ? "" : "after"],
    ...ownedObjects.map((object): [string, string] => [`app.scope_${object}`, principal.scopes[object]]),
  ];
  const calls = settings.map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`);
  return reserved.unsafe(`select ${calls.join(", ")}`, settings.flat(), { prepare: true }).execute();
}

type Ending = {
  reserved: Reserved;
  statements: Statement[];
  meanwhile: ((committed: Promise<boolean>) => void)[];
};
const endings = new WeakMap<Tx, Ending>();

function endingOf(tx: Tx): Ending {
  const ending = endings.get(tx);
  if (!ending) throw new Error("this transaction was not opened by withActor");
  return ending;
}

/** Sends a statement at once, past the builder: what follows in the transaction sees what it writes. */
export async function sendNow(tx: Tx, { text, values }: Statement): Promise<void> {
  await endingOf(tx)
    .reserved.unsafe(text, values as never[], { prepare: true })
    .execute();
}

/**
 * Keeps a statement for the end of the transaction: all are sent together with the commit, in this order, and cost no
 * round trip of their own. Their failure is the transaction's; nothing that follows in it sees what they write.
 */
export function atCommit(tx: Tx, statement: Statement): void {
  endingOf(tx).statements.push(statement);
}

/** Begins something while the commit is on its way; it is told whether the commit came to be. It must not throw. */
export function duringCommit(tx: Tx, act: (committed: Promise<boolean>) => void): void {
  endingOf(tx).meanwhile.push(act);
}

/** Does something once the transaction is known to be committed, before its caller goes on. It must not throw. */
export function afterCommit(tx: Tx, act: () => void): void {
  duringCommit(tx, (committed) => {
    void committed.then((done) => done && act());
  });
}

/** Gives the connection back when its last statement is through; nobody waits for it. */
async function releaseAfter(reserved: Reserved, last: Promise<unknown>): Promise<void> {
  try {
    await last;
  } catch (error) {
    // The driver takes a lost connection back by itself; released, it would be handed out dead.
    if (isConnectionLost(error)) return;
  }
  reserved.release();
}

async function commit(reserved: Reserved, { statements, meanwhile }: Ending): Promise<void> {
  const sent = statements.map(({ text, values }) =>
    reserved.unsafe(text, values as never[], { prepare: true }).execute(),
  );
  // A commit after a failed statement is a rollback and no error: the statement's own failure tells.
  const ended = Promise.allSettled([...sent, reserved.unsafe("commit").execute()]).then((all) =>
    all.find((each) => each.status === "rejected"),
  );
  // Behind the commit: told in it, all who write would wait for one another's disk.
  const told = reserved.unsafe("select tell_gathered()", [], { prepare: true }).execute();
  told.catch(() => undefined);
  const committed = ended.then((failed) => failed === undefined);
  for (const act of meanwhile) act(committed);
  if (!(await committed)) throw (await ended)?.reason;
  void releaseAfter(reserved, told);
}

const patienceMs = 6_000;

/** A connection of one's own, or `unavailable` when none comes in time; one that comes late goes back. */
async function reserve(sql: Pool): Promise<Reserved> {
  const asked = sql.reserve();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no connection in time")), patienceMs);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (cause) {
    asked.then((reserved) => reserved.release()).catch(() => undefined);
    throw new AppError("unavailable", "no database connection", { reason: "database_down", cause });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs `work` in one transaction as the context's person, the only way to the data.
 * Row-level security reads the actor from settings that end with the transaction; without them there are no rows.
 * Begin and settings are sent ahead without waiting, so they cost no round trip of their own.
 * With `reads`, what was read is returned without waiting for the end of the transaction.
 */
export async function withActor<T>(
  context: Context,
  work: (tx: Tx) => Promise<T>,
  options: { reads?: boolean } = {},
): Promise<T> {
  if (context.tx) return work(context.tx);
  const sql = pool();
  const reserved = await reserve(sql);
  const opened = Promise.all([
    reserved.unsafe("begin").execute(),
    applyActor(reserved, context, options.reads === true),
  ]);
  // Awaited below; without a handler now, an early failure would end the process.
  opened.catch(() => undefined);
  const tx = databaseOn(reserved);
  const ending: Ending = { reserved, statements: [], meanwhile: [] };
  endings.set(tx, ending);
  let ours = true;
  try {
    const result = await work(tx);
    await opened;
    if (options.reads && ending.statements.length === 0 && ending.meanwhile.length === 0) {
      void releaseAfter(reserved, reserved.unsafe("commit").execute());
    } else await commit(reserved, ending);
    ours = false;
    return result;
  } catch (error) {
    const lost = isConnectionLost(error) || (await opened.then(() => false, isConnectionLost));
    if (lost) ours = false;
    else await reserved.unsafe("rollback").catch(() => undefined);
    throw explainDatabaseError(error);
  } finally {
    if (ours) reserved.release();
  }
}
