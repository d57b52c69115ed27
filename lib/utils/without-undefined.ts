type Defined<T> = { [K in keyof T]-?: Exclude<T[K], undefined> };

/** The object without keys that hold undefined, as exact optional types want it. */
export function withoutUndefined<T extends object>(given: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<
    Defined<T>
  >;
}
