import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";
import postgres from "postgres";

const checkpointSchema = "agent";

/** Creates the tables of the agents' checkpoints in their own schema; run as the owner. */
export async function setUpCheckpoints(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  await sql`create schema if not exists agent`;
  await sql.end();
  const saver = PostgresSaver.fromConnString(ownerUrl, { schema: checkpointSchema });
  try {
    await saver.setup();
  } finally {
    await saver.end();
  }
}
