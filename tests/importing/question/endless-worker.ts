import { parentPort } from 'node:worker_threads'

/** A reader that never comes back. `grow` takes memory until there is none; anything else only turns. */
parentPort?.on('message', ({ name }: { name: string }) => {
  const kept: number[][] = []
  for (;;) if (name === 'begin') kept.push(Array.from({ length: 100_000 }, (_, at) => at))
})
