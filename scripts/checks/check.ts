/** What a check found. No problems means that it passed. */
export type CheckResult = { summary: string; problems: string[] };

export type Check = (root: string) => CheckResult | Promise<CheckResult>;
