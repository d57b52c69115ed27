type Params = Record<string, string | number | Date>;
/** A message cut at its placeholders: text, name, text, name … text. */
type Plain = readonly string[];

const hole = /\{(\w{1,40})\}/;
const elaborate = /[{}'<]/;

/** The message's pieces; undefined when it has plurals, formats or quotes, which take a formatter. */
function cut(message: string): Plain | undefined {
  const pieces = message.split(hole);
  return pieces.some((piece) => elaborate.test(piece)) ? undefined : pieces;
}

function lookUp(messages: object, key: string): unknown {
  return key.split(".").reduce<unknown>((at, name) => {
    return typeof at === "object" && at !== null && Object.hasOwn(at, name) ? (at as never)[name] : undefined;
  }, messages);
}

/**
 * Fills messages that only have plain placeholders, most of all, without the machinery that plurals and dates need:
 * that takes fifty times as long. Returns undefined for a message or for values that are not that plain.
 */
export function plainMessages(messages: object): (key: string, params?: Params) => string | undefined {
  const known = new Map<string, Plain | undefined>();
  const plainOf = (key: string): Plain | undefined => {
    if (known.has(key)) return known.get(key);
    const message = lookUp(messages, key);
    if (typeof message !== "string") return undefined;
    const pieces = cut(message);
    known.set(key, pieces);
    return pieces;
  };
  return (key, params = {}) => {
    const pieces = plainOf(key);
    if (pieces === undefined) return undefined;
    let text = "";
    for (const [index, piece] of pieces.entries()) {
      const value = index % 2 === 0 ? piece : params[piece];
      if (typeof value !== "string" && typeof value !== "number") return undefined;
      text += value;
    }
    return text;
  };
}
