import { agentsBench } from "./agents.ts";
import type { Bench } from "./bench.ts";
import { importBench } from "./import.ts";
import { languageBench } from "./language.ts";
import { memoryBench } from "./memory.ts";
import { modelBench } from "./model.ts";
import { readTableBench } from "./read-table.ts";
import { recordsBench } from "./records.ts";
import { restBench } from "./rest.ts";
import { retrievalBench } from "./retrieval.ts";
import { searchDesignsBench } from "./search-designs.ts";
import { startBench } from "./start.ts";
import { turnBench } from "./turn.ts";

/** Every bench there is, in the order they run. */
export const benches: Record<string, Bench> = {
  start: startBench,
  turn: turnBench,
  agents: agentsBench,
  model: modelBench,
  rest: restBench,
  memory: memoryBench,
  import: importBench,
  language: languageBench,
  "read-table": readTableBench,
  "search-designs": searchDesignsBench,
  records: recordsBench,
  retrieval: retrievalBench,
};
