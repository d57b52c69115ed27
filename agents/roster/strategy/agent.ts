import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { writing } from "../writing.ts";
import { prompt } from "./prompt.ts";

export const strategyAgent: Agent = {
  id: "strategy",
  mandate: "Explains results and forecasts.",
  rights: [...reading.rights, ...writing.rights],
  tools: [...reading.tools, ...writing.tools, "lead_list", "lead_get"],
  skills: ["list_anomalies", "make_report", "answer_figures", "explain_results", "forecast_target"],
  prompt,
};
