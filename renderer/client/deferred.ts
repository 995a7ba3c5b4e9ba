/** A promise with its resolver outside. `Promise.withResolvers` is younger than the browsers on the unit's older machines. */
export type Deferred<T> = { promise: Promise<T>; resolve: (value: T) => void }

export function deferred<T>(): Deferred<T> {
  let resolve!: (value: T) => void
  const promise = new Promise<T>(settle => {
    resolve = settle
  })
  return { promise, resolve }
}
