import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export type Source = { file: string; code: string }

/** Every source file under these folders, without its comments: those may name a trap that code must not step into. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders
    .flatMap(folder => filesIn(join(root, folder)))
    .filter(file => /\.(?:ts|tsx|mjs|cjs|js|html)$/u.test(file))
    .map(file => ({
      file: relative(root, file).replaceAll('\\', '/'),
      code: withoutComments(readFileSync(file, 'utf8')),
    }))
}

/** Names of the files in which the pattern occurs. */
export function filesWith(pattern: RegExp, sources: readonly Source[]): string[] {
  return sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file)
}

/** A `//` inside a string (a URL) is not a comment, hence what must stand before it. */
export function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/gu, '').replaceAll(/(^|[\s;{}(,])\/\/.*$/gmu, '$1')
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap(name => filesIn(join(path, name)))
}
