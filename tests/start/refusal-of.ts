import { Refusal } from "#scripts/console/refusal.ts";

/** The refusal that the work ends in; any other outcome fails the test. */
export async function refusalOf(work: () => unknown): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("expected a refusal");
}
