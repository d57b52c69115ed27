import { anomalyList } from "./anomaly-list.ts";
import { forecastAsk } from "./forecast-ask.ts";
import { metricAsk } from "./metric-ask.ts";
import { performanceCompare } from "./performance-compare.ts";
import { performanceWhy } from "./performance-why.ts";
import { reportMake } from "./report-make.ts";

/** What this agent is asked for. */
export const strategyIntents = [
  performanceWhy,
  performanceCompare,
  forecastAsk,
  anomalyList,
  metricAsk,
  reportMake,
] as const;
