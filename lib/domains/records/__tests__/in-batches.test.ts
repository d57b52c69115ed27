import { expect, it } from "vitest";
import { AppError } from "#lib/platform/errors.ts";
import { inBatches } from "../search/in-batches.ts";

const ids = Array.from({ length: 431 }, (_, index) => `id${String(index).padStart(4, "0")}`);

/** A database that gives up on more than `bears` at a time. */
function walk(bears: number) {
  const [done, sizes]: [string[], number[]] = [[], []];
  const walked = inBatches(async (after, most) => {
    sizes.push(most);
    const found = ids.filter((id) => id > after).slice(0, most);
    if (found.length > bears) throw new AppError("timeout", "too slow");
    done.push(...found);
    return found.at(-1);
  });
  return { walked, done, sizes };
}

it("comes to everything once, however little a statement may do", async () => {
  for (const bears of [1000, 60, 12, 5]) {
    const { walked, done, sizes } = walk(bears);
    await walked;
    expect(done).toEqual(ids);
    expect(Math.max(...sizes)).toBe(200);
  }
});

it("gives up where not even a handful goes, and on other failures at once", async () => {
  await expect(walk(4).walked).rejects.toMatchObject({ code: "timeout" });
  let tried = 0;
  const failing = inBatches(async () => {
    tried += 1;
    throw new AppError("unavailable", "gone");
  });
  await expect(failing).rejects.toMatchObject({ code: "unavailable" });
  expect(tried).toBe(1);
});
