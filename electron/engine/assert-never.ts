/** Ends every exhaustive switch: the type makes a forgotten case fail to compile, the throw catches values no type promised. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`)
}
