import type { Endpoint, Method, PathParams } from "./endpoint.ts";

export type Found = { params: PathParams; methods: Map<Method, Endpoint> };
type Place = { segments: string[]; methods: Map<Method, Endpoint> };

const isParam = (segment: string) => segment.startsWith("{");

/** Words before parameters, place by place: `/customers/query` is not the customer called query. */
function byWords(one: Place, other: Place): number {
  const at = one.segments.findIndex((segment, index) => {
    return isParam(segment) !== isParam(other.segments[index] ?? "");
  });
  return at < 0 ? 0 : isParam(one.segments[at] ?? "") ? 1 : -1;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function match(pattern: string[], given: string[]): PathParams | undefined {
  const params: PathParams = {};
  for (const [index, segment] of pattern.entries()) {
    const value = decoded(given[index] ?? "");
    if (value === undefined || (!isParam(segment) && segment !== value)) return undefined;
    if (isParam(segment)) params[segment.slice(1, -1)] = value;
  }
  return params;
}

/** Returns the function that finds what stands at a path below `/api/v1`. */
export function pathFinder(endpoints: readonly Endpoint[]): (path: string) => Found | undefined {
  const places = new Map<string, Place>();
  for (const endpoint of endpoints) {
    const place = places.get(endpoint.path) ?? {
      segments: endpoint.path.slice(1).split("/"),
      methods: new Map(),
    };
    place.methods.set(endpoint.method, endpoint);
    places.set(endpoint.path, place);
  }
  const sorted = [...places.values()].sort(byWords);
  return (path) => {
    const given = path.slice(1).split("/");
    for (const { segments, methods } of sorted) {
      const params = segments.length === given.length ? match(segments, given) : undefined;
      if (params) return { params, methods };
    }
    return undefined;
  };
}
