import { openPostgres } from "#scripts/postgres/open-postgres.ts";

// A process of its own: it runs under plain Node, and outlives no one, since the closed channel ends it.
const opened = await openPostgres(process.argv[2] ?? "", { password: "test-only", durable: false });
process.once("disconnect", () => {
  void opened.stop().then(() => process.exit(0));
});
process.send?.(opened.ownerUrl);
