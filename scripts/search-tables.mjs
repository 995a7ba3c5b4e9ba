// node scripts/search-tables.mjs FOLDER: writes the two character tables of electron/engine/search again, from packages in FOLDER:
//   npm install --prefix FOLDER pinyin-pro@3.29.4 opencc-js@1.4.2
// They are no dependencies of the program: of several megabytes it needs 30 KB, and those change once in years.
import './node-version.mjs'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { root } = await import('./child.mjs')
const packages = join(resolve(process.argv[2] ?? '.'), 'node_modules')
const load = path => import(pathToFileURL(join(packages, path)).href)
const target = join(root, 'electron', 'engine', 'search')

const FIRST = 0x4e00
const LAST = 0x9fff

await writeSimplified()
await writeInitials()

/** 萬万與与…: a traditional character, then its simplified form. Followed to the end where a form has a form itself. */
async function writeSimplified() {
  const { default: pairs } = await load('opencc-js/dist/esm-lib/dict/TSCharacters.js')
  const forms = new Map(pairs.split('|').map(pair => pair.split(' ')))
  const end = character => {
    let form = character
    for (let steps = 0; steps < 4 && forms.has(form); steps++) form = forms.get(form)
    return form
  }
  const text = Array.from(forms.keys())
    .map(character => character + end(character))
    .filter(pair => pair.length === 2 && pair[0] !== pair[1])
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('')
  write(
    'simplified-table.ts',
    `/**
 * Traditional characters, each followed by its simplified form. Made by scripts/search-tables.mjs from opencc-js 1.4.2, whose
 * dictionary is OpenCC's TSCharacters (Apache License 2.0, © BYVoid and contributors).
 */
export const SIMPLIFIED_PAIRS =
  '${text}'
`,
  )
}

/**
 * The first letter of every character from 一 on; characters read in several ways follow with all their letters. A second reading
 * counts only where a word of the dictionary has it: 重 is z and c, while 不 is b alone.
 */
async function writeInitials() {
  const { pinyin } = await load('pinyin-pro/dist/esm/index.mjs')
  const readings = new Map()
  const add = (character, reading) => {
    const letter = reading.normalize('NFD')[0] ?? ''
    if (!/^[a-z]$/u.test(letter)) return
    const known = readings.get(character) ?? ''
    if (!known.includes(letter)) readings.set(character, known + letter)
  }
  for (let unit = FIRST; unit <= LAST; unit++) {
    const character = String.fromCharCode(unit)
    const [first] = pinyin(character, { type: 'array', toneType: 'none' })
    if (first !== character) add(character, first ?? '')
  }
  for (const file of ['dict2', 'dict3', 'dict4', 'dict5']) {
    const [words] = Object.values(await load(`pinyin-pro/dist/esm/data/${file}.mjs`)).filter(
      value => typeof value === 'object' && !Array.isArray(value),
    )
    for (const [word, sounds] of Object.entries(words ?? {}))
      for (const [index, sound] of String(sounds).split(' ').entries())
        if (word.charAt(index) !== '') add(word.charAt(index), sound)
  }
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCharCode(FIRST + index))
  const first = all.map(character => readings.get(character)?.[0] ?? '.').join('')
  const several = all
    .filter(character => (readings.get(character)?.length ?? 0) > 1)
    .map(character => character + readings.get(character))
    .join(' ')
  write(
    'initials-table.ts',
    `/**
 * First letters of pinyin from U+4E00 to U+9FFF, \`.\` where a character has none, and those read in several ways. Made by
 * scripts/search-tables.mjs from pinyin-pro 3.29.4 (MIT License, © 2020 zh-lx).
 */
export const FIRST_CHARACTER = 0x4e00
export const FIRST_LETTERS =
  '${first}'
export const SEVERAL_LETTERS =
  '${several}'
`,
  )
}

function write(name, text) {
  writeFileSync(join(target, name), text)
  console.log(`${name}: ${Buffer.byteLength(text)} bytes`)
}
