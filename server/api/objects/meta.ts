import { z } from "zod";
import { hasRight, requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Endpoint } from "../endpoint.ts";
import { found } from "../found.ts";
import { describeObject, objectDescription } from "../meta/describe-object.ts";
import { recordSpecs } from "../meta/record-specs.ts";

const list = z.object({ items: z.array(objectDescription) });

/** The kinds of records that the person may read at all. */
async function describeAll(context: Context) {
  const readable = recordSpecs.filter(({ name }) => hasRight(context, `${name}.read`));
  return { items: await Promise.all(readable.map((spec) => describeObject(context, spec))) };
}

async function describeOne(context: Context, object: string) {
  const spec = found(
    recordSpecs.find(({ name }) => name === object),
    "route_object_not_found",
  );
  requireRight(context, `${spec.name}.read`);
  return describeObject(context, spec);
}

/** The API that tells what there is: objects, their fields in the person's language, and what the person may do. */
export const metaEndpoints: Endpoint[] = [
  {
    method: "get",
    path: "/meta/objects",
    id: "meta.objects",
    summary: "The kinds of records that you may read, with their fields and your rights",
    answer: list,
    run: ({ context }) => describeAll(context),
  },
  {
    method: "get",
    path: "/meta/objects/{object}",
    id: "meta.object",
    summary: "A kind of record with its fields and your rights",
    answer: objectDescription,
    run: ({ context, params }) => describeOne(context, params.object ?? ""),
  },
];
