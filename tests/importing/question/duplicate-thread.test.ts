import { expect, onTestFinished, test } from 'vitest'
import { type DuplicateFinder, createDuplicateFinder } from '#importing/question/plan/duplicate-finder'
import { openDuplicateThread } from '#importing/question/plan/duplicate-thread'
import { workerFile } from '../../helpers/worker-file.ts'

const WORKER = workerFile('duplicate-worker')
const WORDS = '机动车驾驶人饮酒后驾驶应当处以暂扣六个月机动车驾驶证并处一千元以上二千元以下罚款'

/** Questions of which every tenth is nearly the seventh before it. */
function texts(count: number): string[] {
  const stem = (at: number) =>
    Array.from({ length: 30 }, (_, place) => WORDS[(at * (place + 3) + place * place) % WORDS.length]).join(
      '',
    )
  return Array.from({ length: count }, (_, at) =>
    at % 10 === 9 && at > 7 ? `${stem(at - 7)}${at - 7}。` : `${stem(at)}${at}`,
  )
}

async function ask(finder: DuplicateFinder, all: readonly string[]) {
  const half = all.length / 2
  for (const text of all.slice(0, half)) finder.add(text)
  for (const text of all.slice(half, half + 10)) finder.look(text)
  const first = await finder.found()
  for (const text of all.slice(half + 10)) finder.look(text)
  return [...first, ...(await finder.found())]
}

test.each([
  ['few, which stay in this thread', 40],
  ['many, which go over to the other', 6_000],
])('%s: the thread finds what is found without it', async (_, count) => {
  const all = texts(count)
  const here = await ask(createDuplicateFinder(), all)
  const thread = openDuplicateThread(WORKER)
  onTestFinished(() => thread.close())
  expect(here.length).toBeGreaterThan(count / 50)
  expect(await ask(thread, all)).toEqual(here)
})

test('a thread that cannot start refuses the question, it does not leave it open', async () => {
  const thread = openDuplicateThread(new URL('./no-such-worker.ts', import.meta.url))
  onTestFinished(() => thread.close())
  for (const text of texts(4_000)) thread.look(text)
  await expect(thread.found()).rejects.toThrow('no-such-worker')
})
