import { type Random, createRandom } from '#engine/chance/random'
import type { SearchDocument } from '#engine/search/document'

/** Characters a bank in Chinese is made of, in no order; the first ones are taken to be the frequent ones. */
const FIRST_CHARACTER = 0x4e00
const CHARACTERS = 3000
const WORDS = 12_000

/** Words of one to three characters, used as in real texts: the n-th most common about 1/n times as often as the first. */
export type Vocabulary = { words: readonly string[]; draw(random: Random): string }

export function makeVocabulary(seed: string): Vocabulary {
  const random = createRandom(seed)
  const character = () =>
    String.fromCharCode(
      FIRST_CHARACTER + Math.floor(CHARACTERS * (random.below(1 << 20) / (1 << 20)) ** 2) * 6,
    )
  const words = Array.from({ length: WORDS }, (_, index) =>
    Array.from({ length: index % 9 === 0 ? 1 : index % 7 === 0 ? 3 : 2 }, character).join(''),
  )
  return {
    words,
    draw: chance => words[Math.floor(WORDS ** (chance.below(1 << 24) / (1 << 24))) - 1] ?? '',
  }
}

export function phrase(vocabulary: Vocabulary, random: Random, words: number): string {
  let text = ''
  for (let count = 0; count < words; count++) {
    text += vocabulary.draw(random)
    if (random.below(9) === 0) text += '，、；“”（）'.charAt(random.below(7))
    else if (random.below(30) === 0) text += String(random.below(200))
  }
  return text
}

/** About 140 characters: stem, four options, explanation. */
export function makeDocument(vocabulary: Vocabulary, random: Random, number: number): SearchDocument {
  const say = (words: number) => phrase(vocabulary, random, words)
  return {
    id: `Q-${String(number).padStart(6, '0')}`,
    texts: {
      stem: [`${say(15)}？`],
      option: [say(6), say(6), say(6), say(6)],
      explanation: [`${say(16)}。`],
      other: [`Q-${String(number).padStart(6, '0')}`],
    },
    labels: [
      `type:${['single', 'multiple', 'trueFalse'][random.below(3)]}`,
      `topic:${random.below(20)}`,
      `difficulty:${1 + random.below(5)}`,
    ],
  }
}
