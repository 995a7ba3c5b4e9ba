import { readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseAst } from 'vite'

export type LoadedFile = { file: string; bytes: number; gzipBytes: number }

/**
 * Every file that the page loads before its first screen can stand: index.html, what it names (script, preloads, style sheets)
 * and, from there, all static imports. What is imported on demand is not among them.
 */
export function firstScreenFiles(rendererFolder: string): LoadedFile[] {
  const html = readFileSync(join(rendererFolder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="(\.\/[^"]+)"/gu)].flatMap(([, path]) => path ?? [])
  if (!named.some(path => path.endsWith('.js'))) throw new Error('index.html names no script')
  const found = new Set(['index.html'])
  const waiting = named.map(path => posix.normalize(path))
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    if (file.endsWith('.js')) waiting.push(...staticImports(rendererFolder, file))
  }
  return [...found].map(file => {
    const content = readFileSync(join(rendererFolder, file))
    return { file, bytes: content.length, gzipBytes: gzipSync(content, { level: 9 }).length }
  })
}

function staticImports(rendererFolder: string, file: string): string[] {
  const program = parseAst(readFileSync(join(rendererFolder, file), 'utf8'))
  return program.body.flatMap(node => {
    const imports =
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportAllDeclaration' ||
      node.type === 'ExportNamedDeclaration'
    const source = imports ? node.source?.value : undefined
    if (source === undefined) return []
    if (!source.startsWith('.')) throw new Error(`${file} imports ${source}, which no browser can find`)
    return [posix.normalize(relative(rendererFolder, join(rendererFolder, dirname(file), source)))]
  })
}

export function sumOf(files: readonly LoadedFile[]): { bytes: number; gzipBytes: number } {
  return {
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    gzipBytes: files.reduce((sum, file) => sum + file.gzipBytes, 0),
  }
}
