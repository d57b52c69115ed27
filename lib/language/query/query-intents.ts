/** Intents whose answer is a list of records or figures over them. */
export const QUERY_INTENTS: ReadonlySet<string> = new Set([
  "record.search",
  "lead.search",
  "lead.list_hot",
  "prospect.find",
  "task.list",
  "metric.ask",
  "performance.rank",
  "performance.compare",
  "performance.why",
  "forecast.ask",
  "funnel.health",
  "deal.quality",
  "activity.review",
  "opportunity.stuck",
  "contract.ask",
  "ticket.ask",
  "export.run",
  "report.make",
  "team.optimise",
]);

/** Of these, the ones that ask for records or figures even where the kind of record is left out. */
export const SUPPOSING: ReadonlySet<string> = new Set([
  "record.search",
  "lead.search",
  "metric.ask",
  "performance.rank",
  "performance.compare",
  "performance.why",
  "forecast.ask",
  "opportunity.stuck",
]);

/** Results are those of deals, where nothing else is named. */
export const OF_RESULTS: ReadonlySet<string> = new Set(["performance.why", "forecast.ask"]);
