import { handle } from "#app/_server/handle.ts";
import { attachFile } from "#lib/domains/products/index.ts";
import { AppError } from "#lib/platform/errors.ts";

/** A file sent with the page's own form. */
export const POST = handle<{ id: string }>(async ({ context, params, request }) => {
  const file = (await request.formData()).get("file");
  if (!(file instanceof File)) throw new AppError("invalid", "no file in the form", { reason: "malformed" });
  const content = Buffer.from(await file.arrayBuffer()).toString("base64");
  return attachFile(context, { id: params.id, name: file.name, content });
});
