import { isDeepStrictEqual } from 'node:util'
import { type Random, createRandom } from '#engine/chance/random'

export type SpoiltOptions = {
  count: number
  /** The same seed gives the same inputs. */
  seed: string
  /** Ids of things that exist, of whatever kind: well formed, and in the wrong place. */
  ids: readonly string[]
}

export type Spoilt = { way: string; path: string; input: unknown }

/**
 * `count` copies of a valid input, each wrong at exactly one place: the whole of it or a value at any depth. Every place is spoilt in
 * every way before any is spoilt in the same way again, with another choice of the same kind. Some are still inputs of the method (an
 * id of something else, a longer text): what then counts is what the service makes of them.
 */
export function spoiltInputs(valid: unknown, { count, seed, ids }: SpoiltOptions): Spoilt[] {
  const random = createRandom(seed)
  const pairs = placesIn(valid).flatMap(path => WAYS.map(way => ({ path, way })))
  const spoilt: Spoilt[] = []
  while (spoilt.length < count)
    for (const { path, way } of random.shuffle(pairs)) {
      if (spoilt.length === count) break
      const input = way.isLeftOut
        ? leftOut(valid, path)
        : put(valid, path, way.spoil(at(valid, path), { random, ids }))
      if (!isDeepStrictEqual(input, valid)) spoilt.push({ way: way.name, path: path.join('.'), input })
    }
  return spoilt
}

type Path = readonly (string | number)[]
type Spoil = (value: unknown, by: { random: Random; ids: readonly string[] }) => unknown
type Way = { name: string; spoil: Spoil; isLeftOut?: true }

const oneOf = (random: Random, values: readonly unknown[]) => values[random.below(values.length)]

const WAYS: readonly Way[] = [
  { name: 'missing', isLeftOut: true, spoil: value => value },
  {
    name: 'another type',
    spoil: (value, { random }) =>
      oneOf(random, [
        null,
        true,
        7,
        '7',
        [],
        {},
        [value],
        { value },
        10n ** 30n,
        new Date(Number.NaN),
        new Date(0),
        new Map([['a', 1]]),
        new Set([value]),
        { toString: 'x', valueOf: null, toJSON: 'x' },
      ]),
  },
  {
    name: 'a key more',
    spoil: (value, { random }) => withKey(value, oneOf(random, ['extra', '', 'roles', 'then', ' ', 'id'])),
  },
  {
    name: 'a key of every object',
    spoil: (value, { random }) =>
      withKey(value, oneOf(random, ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])),
  },
  {
    name: 'a number out of bounds',
    spoil: (_, { random }) =>
      oneOf(random, [Number.NaN, Infinity, -Infinity, -1, 0.5, 2 ** 53, -(2 ** 53), 1e308, 5e-324, 1e6]),
  },
  {
    name: 'a huge text',
    spoil: (_, { random }) => String(oneOf(random, ['9', '长', '../', '%s'])).repeat(20_000),
  },
  {
    name: 'text that is no text',
    spoil: (value, { random }) =>
      `${text(value)}${String(oneOf(random, ['\ud800', '\udc00', '\u0000', '\ufeff', '\u202e', '\n']))}`,
  },
  {
    name: 'text that is code',
    spoil: (_, { random }) =>
      oneOf(random, [
        '<script>alert(1)</script>',
        "'; drop table member; --",
        '../../etc/passwd',
        '%00',
        '=cmd|x',
      ]),
  },
  {
    name: 'a word of no list',
    spoil: (value, { random }) =>
      oneOf(random, [
        '',
        ' ',
        `${text(value)}x`,
        text(value).toUpperCase(),
        '００１',
        '2026-W99',
        'constructor',
      ]),
  },
  {
    name: 'an id of another shape',
    spoil: (value, { random, ids }) => {
      const id = typeof value === 'string' && ids.includes(value) ? value : (ids[0] ?? '')
      return oneOf(random, [
        id.toUpperCase(),
        id.replaceAll('-', ''),
        `${id}\n`,
        `${id}0`,
        id.slice(1),
        '00000000-0000-0000-0000-000000000000',
        'b5e7f1d2-3c4a-4e5f-8a9b-0c1d2e3f4a5b',
      ])
    },
  },
  { name: 'an id of something else', spoil: (_, { random, ids }) => oneOf(random, ids) },
  { name: 'an id of nothing', spoil: () => '019e0000-0000-7000-8000-ffffffffffff' },
  { name: 'deep in itself', spoil: (_, { random }) => nested(Number(oneOf(random, [20, 200, 1_000]))) },
  {
    name: 'a list of another length',
    spoil: (value, { random }) => {
      const list: unknown[] = Array.isArray(value) ? value : [value]
      return oneOf(random, [
        [],
        [...list, ...list],
        [...list, null],
        Array.from({ length: 2_000 }, () => list[0]),
      ])
    },
  },
]

function text(value: unknown): string {
  return typeof value === 'string' ? value : 'text'
}

/** An own key, also where an assignment would set the prototype. */
function withKey(value: unknown, key: unknown): unknown {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries([...entries, [String(key), { roles: ['administrator'], polluted: true }]])
}

/** The whole first, then every value in it; of long lists the first two are enough. */
function placesIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]]
  const inside = Array.isArray(value) ? [...value.entries()].slice(0, 2) : Object.entries(value)
  return [[], ...inside.flatMap(([key, part]) => placesIn(part).map(path => [key, ...path]))]
}

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], root)
}

function put(root: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(root)) return root.map((part, index) => (index === key ? put(part, rest, value) : part))
  const entries = Object.entries(root as object)
  return Object.fromEntries(
    entries.map(([name, part]) => [name, name === key ? put(part, rest, value) : part]),
  )
}

function leftOut(root: unknown, path: Path): unknown {
  const last = path.at(-1)
  if (last === undefined) return undefined
  const parent = at(root, path.slice(0, -1))
  const rest = Array.isArray(parent)
    ? parent.filter((_, index) => index !== last)
    : Object.fromEntries(Object.entries(parent as object).filter(([key]) => key !== last))
  return put(root, path.slice(0, -1), rest)
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? { a: value } : [value]
  return value
}
